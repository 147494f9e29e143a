/** Outlines on a 20 by 20 grid. */
const OUTLINES = {
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M5 5l10 10M15 5L5 15',
  previous: 'M12.5 4.5L7 10l5.5 5.5',
  next: 'M7.5 4.5L13 10l-5.5 5.5',
  search: 'M8.8 14.1a5.3 5.3 0 1 0 0-10.6 5.3 5.3 0 0 0 0 10.6zM12.8 12.8L17 17',
  print: 'M6 7V3h8v4M6 14H3.5V7.5h13V14H14M6 11.5h8V17H6z',
  help: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.8 7.8c.2-1.3 1.1-2 2.3-2s2.2.8 2.2 2c0 1.7-2.3 1.8-2.3 3.6M10 14v.2',
  highlight: 'M4 17h12M6.2 11.5L13 4.7l2.8 2.8L9 14.3l-3.6.8z',
  figures: 'M7 3L5.5 17M14.5 3L13 17M3.5 7.5h14M2.5 12.5h14',
  accept: 'M4 10.5l4 4 8-9',
  correct: 'M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2zM11.5 6l2.6 2.6',
  add: 'M10 4v12M4 10h12',
  undo: 'M7.5 4L4 7.5 7.5 11M4 7.5h7.5a4.2 4.2 0 0 1 0 8.5H8',
  redo: 'M12.5 4L16 7.5 12.5 11M16 7.5H8.5a4.2 4.2 0 0 0 0 8.5H12',
} as const;

export function Icon({ name }: { readonly name: keyof typeof OUTLINES }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        d={OUTLINES[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
