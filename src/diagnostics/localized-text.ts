export type Language = 'zh' | 'en';

/** The same sentence in every language pilu speaks. */
export type LocalizedText = Readonly<Record<Language, string>>;
