import { useEffect, useRef } from 'preact/hooks';
import type { Language, LocalizedText } from '../../../diagnostics/localized-text.js';
import { TEXTS } from '../texts.js';
import { Icon } from './icon.js';

interface HelpProps {
  readonly keys: readonly (readonly [keys: readonly string[], meaning: LocalizedText])[];
  readonly language: Language;
  readonly onClose: () => void;
}

/** The keys of a page, and what they do. */
export function HelpDialog({ keys: all, language, onClose: hide }: HelpProps) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  return (
    <div class="veil" onClick={(event) => event.target === event.currentTarget && hide()}>
      <div class="help" role="dialog" aria-modal="true" aria-label={TEXTS.help[language]}>
        <header>
          <h2>{TEXTS.help[language]}</h2>
          <button type="button" class="icon" ref={close} aria-label={TEXTS.close[language]} onClick={hide}>
            <Icon name="close" />
          </button>
        </header>
        <table>
          <tbody>
            {all.map(([keys, meaning]) => (
              <tr key={keys.join()}>
                <th scope="row">
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </th>
                <td>{meaning[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
