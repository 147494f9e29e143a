/** Attributes of every XHTML element: the core, language, style and event attributes. */
const COMMON =
  'class dir id lang style title onclick ondblclick onkeydown onkeypress onkeyup onmousedown onmousemove onmouseout ' +
  'onmouseover onmouseup';
const CELL_ALIGNMENT = 'align char charoff valign';
const CELL = `abbr axis bgcolor colspan headers height nowrap rowspan scope width ${CELL_ALIGNMENT}`;
const FOCUS = 'accesskey onblur onfocus tabindex';
const FRAME = 'frameborder longdesc marginheight marginwidth name scrolling src';
const LINK = 'charset href hreflang rel rev target type';

/** Further attributes by element; `!` marks a required one (XHTML 1.1 with its legacy modules). */
const FURTHER: Readonly<Record<string, string>> = {
  a: `${FOCUS} ${LINK} coords name shape`,
  applet: 'align alt archive code codebase height hspace name object vspace width',
  area: `${FOCUS} alt! coords href nohref shape target`,
  base: 'href target',
  basefont: 'color face size',
  bdo: 'dir!',
  blockquote: 'cite',
  body: 'alink background bgcolor link onload onunload text vlink',
  br: 'clear',
  button: `${FOCUS} disabled name type value`,
  caption: 'align',
  col: `${CELL_ALIGNMENT} span width`,
  colgroup: `${CELL_ALIGNMENT} span width`,
  del: 'cite datetime',
  dir: 'compact',
  div: 'align',
  dl: 'compact',
  font: 'color face size',
  form: 'action! accept accept-charset enctype method name onreset onsubmit target',
  frame: `${FRAME} noresize`,
  frameset: 'cols onload onunload rows',
  h1: 'align',
  h2: 'align',
  h3: 'align',
  h4: 'align',
  h5: 'align',
  h6: 'align',
  head: 'profile',
  hr: 'align noshade size width',
  html: 'version',
  iframe: `${FRAME} align height width`,
  img: 'alt! src! align border height hspace ismap longdesc name usemap vspace width',
  input: `${FOCUS} accept align alt checked disabled ismap maxlength name onchange onselect readonly size src type usemap value`,
  ins: 'cite datetime',
  isindex: 'prompt',
  label: 'accesskey for onblur onfocus',
  legend: 'accesskey align',
  li: 'type value',
  link: `${LINK} media`,
  map: 'name',
  menu: 'compact',
  meta: 'content! http-equiv name scheme',
  object:
    'align archive border classid codebase codetype data declare height hspace name standby tabindex type usemap vspace width',
  ol: 'compact start type',
  optgroup: 'label! disabled',
  option: 'disabled label selected value',
  p: 'align',
  param: 'name type value valuetype',
  pre: 'width',
  q: 'cite',
  rt: 'rbspan',
  script: 'type! charset defer language src',
  select: 'disabled multiple name onblur onchange onfocus size tabindex',
  style: 'type! media',
  table: 'align bgcolor border cellpadding cellspacing frame rules summary width',
  tbody: CELL_ALIGNMENT,
  td: CELL,
  textarea: `${FOCUS} cols! rows! disabled name onchange onselect readonly`,
  tfoot: CELL_ALIGNMENT,
  th: CELL,
  thead: CELL_ALIGNMENT,
  tr: `${CELL_ALIGNMENT} bgcolor`,
  ul: 'compact type',
};

const COMMON_NAMES: ReadonlySet<string> = new Set(COMMON.split(' '));
const RULES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(FURTHER).map(([element, names]) => [element, names.split(' ')]),
);

/** Whether an XHTML element may have an attribute without a namespace. */
export function isXhtmlAttribute(element: string, attribute: string): boolean {
  const further = RULES.get(element) ?? [];
  return COMMON_NAMES.has(attribute) || further.includes(attribute) || further.includes(`${attribute}!`);
}

/** The attributes that an XHTML element must have. */
export function requiredXhtmlAttributes(element: string): readonly string[] {
  return (RULES.get(element) ?? []).filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1));
}

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
