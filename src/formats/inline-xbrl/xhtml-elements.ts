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
  object: ['classid', 'codebase', 'data', 'usemap'],
  q: ['cite'],
  script: ['src'],
};

/** Elements that hold nothing. */
export const EMPTY_XHTML_ELEMENTS: ReadonlySet<string> = new Set(
  'area base basefont br col frame hr img input isindex link meta param'.split(' '),
);
