import type { Language } from '../../../diagnostics/localized-text.js';

interface LanguageSwitchProps {
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}

/** The two languages of the page. */
export function LanguageSwitch({ language, onChange }: LanguageSwitchProps) {
  return (
    <div class="languages" role="group" aria-label="语言 Language">
      {(['zh', 'en'] as const).map((one) => (
        <button type="button" key={one} lang={one} aria-pressed={language === one} onClick={() => onChange(one)}>
          {one === 'zh' ? '中文' : 'EN'}
        </button>
      ))}
    </div>
  );
}
