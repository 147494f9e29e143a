const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements of a report that are shown as they are. */
export const SHOWN_ELEMENTS = words(
  'a abbr acronym address b bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em font ' +
    'h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q rb rp rt rtc ruby s samp small span strike strong sub sup table ' +
    'tbody td tfoot th thead tr tt u ul var',
);

/** Elements that go with all that is in them. Of every other element the content is shown. */
export const DROPPED_ELEMENTS = words(
  'applet audio base basefont button canvas embed frame frameset head iframe input link map math meta noframes ' +
    'noscript object param script select style svg template textarea title video',
);

export const EMPTY_ELEMENTS = words('br col hr img');

/** Elements that end an open paragraph where HTML is read. */
export const BLOCK_ELEMENTS = words('address blockquote center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table ul');

/** Elements in which only elements of tables may stand. */
export const TABLE_ELEMENTS = words('colgroup table tbody tfoot thead tr');

/** Attributes that are kept, by element; `*` is every element. Everything else goes, event handlers among it. */
export const KEPT_ATTRIBUTES: Readonly<Record<string, ReadonlySet<string>>> = {
  '*': words('class dir id lang title'),
  a: words('name'),
  col: words('align span valign width'),
  colgroup: words('align span valign width'),
  div: words('align'),
  font: words('color face size'),
  h1: words('align'),
  h2: words('align'),
  h3: words('align'),
  h4: words('align'),
  h5: words('align'),
  h6: words('align'),
  hr: words('align size width'),
  img: words('alt height width'),
  li: words('value'),
  ol: words('start type'),
  p: words('align'),
  table: words('align bgcolor border cellpadding cellspacing frame rules summary width'),
  tbody: words('align valign'),
  td: words('abbr align bgcolor colspan headers height nowrap rowspan scope valign width'),
  tfoot: words('align valign'),
  th: words('abbr align bgcolor colspan headers height nowrap rowspan scope valign width'),
  thead: words('align valign'),
  tr: words('align bgcolor valign'),
  ul: words('type'),
};

/** Images that are part of the file. Of these none runs anything where it is shown as an image. */
export function isEmbeddedImage(address: string): boolean {
  return /^data:image\/(?:png|jpeg|gif|webp|bmp|svg\+xml)[;,]/i.test(address);
}

/** Where a link may lead: within the report, or to a page that the reader asks for. */
export function isSafeLink(address: string): boolean {
  return /^(?:#|https?:\/\/|mailto:)/i.test(address);
}
