/** What an XHTML element holds (XHTML 1.1 with its legacy modules, which the Inline XBRL schema extends: 3.4). */
export interface XhtmlContent {
  /** Local names of the XHTML elements that may stand in it. */
  readonly children: ReadonlySet<string>;
  /** Whether words may stand in it. */
  readonly text: boolean;
  /** Whether `ix` elements may stand in it: where XHTML lets edits and scripts stand. */
  readonly ix: boolean;
  /** The order and number of its children, by their names, each followed by a blank. */
  readonly sequence?: RegExp;
}

const MISC = 'ins del script noscript';
const BLOCK = `h1 h2 h3 h4 h5 h6 ul ol dl p div pre blockquote address hr table form fieldset center dir menu isindex noframes ${MISC}`;
const IN_PRE = `br span em strong dfn code samp kbd var cite abbr acronym q tt i b bdo a map s strike u font basefont ${MISC}`;
const INLINE = `${IN_PRE} applet big button iframe img input label object ruby select small sub sup textarea`;
const FLOW = `${BLOCK} ${INLINE}`;
const RUN =
  'abbr acronym address b bdo big caption cite code dfn dt em font h1 h2 h3 h4 h5 h6 i kbd legend p q rb rt s samp ' +
  'small span strike strong sub sup tt u var';

type Kind = Pick<XhtmlContent, 'text' | 'ix'>;
const WORDS: Kind = { text: true, ix: true };
const BLOCKS: Kind = { text: false, ix: true };
const PARTS: Kind = { text: false, ix: false };
const CHARACTERS: Kind = { text: true, ix: false };

const MODELS: readonly (readonly [elements: string, kind: Kind, children: string, sequence?: RegExp])[] = [
  ['center dd del div iframe ins li noframes td th', WORDS, FLOW],
  ['applet object', WORDS, `param ${FLOW}`],
  ['fieldset', WORDS, `legend ${FLOW}`],
  ['button', WORDS, without(FLOW, 'a button fieldset form iframe input isindex label select textarea')],
  [RUN, WORDS, INLINE],
  ['a', WORDS, without(INLINE, 'a')],
  ['label', WORDS, without(INLINE, 'a label')],
  ['pre', WORDS, IN_PRE],
  ['blockquote body noscript', BLOCKS, BLOCK, /./],
  ['form', BLOCKS, without(BLOCK, 'form'), /./],
  ['map', BLOCKS, `area ${BLOCK}`, /^((?!area ).)+$|^(area )+$/],
  ['option rp script style textarea title', CHARACTERS, ''],
  ['area base basefont br col frame hr img input isindex link meta param', PARTS, ''],
  ['colgroup', PARTS, 'col'],
  ['dir menu ol ul', PARTS, 'li', /^(li )+$/],
  ['dl', PARTS, 'dd dt', /./],
  ['frameset', PARTS, 'frame frameset noframes'],
  ['head', PARTS, 'base link meta object script style title isindex', /^((?!title ).)*title ((?!title ).)*$/],
  ['html', PARTS, 'head body frameset', /^head (body|frameset) $/],
  ['optgroup', PARTS, 'option', /./],
  ['rbc', PARTS, 'rb', /./],
  ['rtc', PARTS, 'rt', /./],
  ['ruby', PARTS, 'rb rbc rp rt rtc', /^rb (rt |rp rt rp )$|^rbc (rtc ){1,2}$/],
  ['select', PARTS, 'optgroup option', /./],
  [
    'table',
    PARTS,
    'caption col colgroup thead tfoot tbody tr',
    /^(caption )?((col )*|(colgroup )*)(thead )?(tfoot )?((tbody )+|(tr )+)$/,
  ],
  ['tbody tfoot thead', PARTS, 'tr', /./],
  ['tr', PARTS, 'td th', /./],
];

/** The content of each XHTML element, by its local name; there is no other element. */
export const XHTML_CONTENT: ReadonlyMap<string, XhtmlContent> = new Map(
  MODELS.flatMap(([elements, kind, children, sequence]) =>
    namesIn(elements).map((element): [string, XhtmlContent] => [
      element,
      { ...kind, children: new Set(namesIn(children)), ...(sequence && { sequence }) },
    ]),
  ),
);

/** What stands in an `ix` element that has no content of its own: anything that may stand in a `div`. */
export const IX_CONTENT = XHTML_CONTENT.get('div') as XhtmlContent;

/** Elements that hold nothing. */
export const EMPTY_XHTML_ELEMENTS: ReadonlySet<string> = new Set(
  [...XHTML_CONTENT].filter(([, { children, text }]) => children.size === 0 && !text).map(([name]) => name),
);

function namesIn(list: string): string[] {
  return list.split(' ').filter((name) => name !== '');
}

function without(list: string, names: string): string {
  const taken = new Set(namesIn(names));
  return namesIn(list)
    .filter((name) => !taken.has(name))
    .join(' ');
}
