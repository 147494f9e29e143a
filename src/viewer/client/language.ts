import type { Language } from '../../diagnostics/localized-text.js';

const LANGUAGE_KEY = 'pilu-language';

/** What was chosen last; else Chinese for whoever reads Chinese. */
export function initialLanguage(): Language {
  try {
    const chosen = localStorage.getItem(LANGUAGE_KEY);
    if (chosen === 'zh' || chosen === 'en') return chosen;
  } catch {
    // Storage is refused to some pages that are opened as files.
  }
  return navigator.languages.some((language) => language.startsWith('zh')) ? 'zh' : 'en';
}

/** Keeps a choice for the next time. */
export function rememberLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // Then it is not remembered.
  }
}
