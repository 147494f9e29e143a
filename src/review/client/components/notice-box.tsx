import { Icon } from '../../../viewer/client/components/icon.js';
import type { Notice } from '../store.js';
import type { PartProps } from './part-props.js';

/** What the last action came to. */
export function NoticeBox({ store, state: { language }, notice }: PartProps & { readonly notice: Notice }) {
  return (
    <div class={`notice ${notice.kind}`} role={notice.kind === 'error' ? 'alert' : 'status'}>
      <button type="button" class="icon" aria-label="×" onClick={() => store.set({ notice: undefined })}>
        <Icon name="close" />
      </button>
      {notice.title && <b>{notice.title[language]}</b>}
      <ul>
        {notice.lines.map((line, index) => (
          <li key={index}>{typeof line === 'string' ? <code>{line}</code> : line.message[language]}</li>
        ))}
      </ul>
    </div>
  );
}
