/** The elements of XHTML 1.1 with its legacy modules, which the Inline XBRL schema extends (3.4). */
export const XHTML_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address applet area b base basefont bdo big blockquote body br button caption center cite code col ' +
    'colgroup dd del dfn dir div dl dt em fieldset font form frame frameset h1 h2 h3 h4 h5 h6 head hr html i iframe img ' +
    'input ins isindex kbd label legend li link map menu meta noframes noscript object ol optgroup option p param pre q ' +
    'rb rbc rp rt rtc ruby s samp script select small span strike strong style sub sup table tbody td textarea tfoot th ' +
    'thead title tr tt u ul var'
  ).split(' '),
);

const CONTENT: Readonly<Record<string, string>> = {
  colgroup: 'col',
  dir: 'li',
  dl: 'dd dt',
  html: 'head body frameset',
  menu: 'li',
  ol: 'li',
  optgroup: 'option',
  select: 'optgroup option',
  table: 'caption col colgroup thead tfoot tbody tr',
  tbody: 'tr',
  tfoot: 'tr',
  thead: 'tr',
  tr: 'td th',
  ul: 'li',
};

/** Elements that hold certain elements and nothing else, neither text nor `ix` elements: what they may hold. */
export const XHTML_CONTENT: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(CONTENT).map(([name, children]) => [name, new Set(children.split(' '))]),
);

/** The elements of which those elements are the only parents, with their parents. */
export const XHTML_PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...XHTML_CONTENT.values()]
    .flatMap((children) => [...children])
    .filter((name) => name !== 'frameset')
    .map((name) => [
      name,
      new Set([...XHTML_CONTENT].filter(([, children]) => children.has(name)).map(([parent]) => parent)),
    ]),
);

/** Attributes whose value is a URI reference, by element (XHTML 1.1). */
export const URI_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  applet: ['codebase'],
  area: ['href'],
  blockquote: ['cite'],
  body: ['background'],
  del: ['cite'],
  form: ['action'],
  frame: ['src', 'longdesc'],
  head: ['profile'],
  iframe: ['src', 'longdesc'],
  img: ['src', 'longdesc', 'usemap'],
  input: ['src', 'usemap'],
  ins: ['cite'],
  link: ['href'],
  object: ['archive', 'classid', 'codebase', 'data', 'usemap'],
  q: ['cite'],
  script: ['src'],
};

/** Elements that hold nothing. */
export const EMPTY_XHTML_ELEMENTS: ReadonlySet<string> = new Set(
  'area base basefont br col frame hr img input isindex link meta param'.split(' '),
);
