import {
  generate,
  ident,
  parse,
  walk,
  type CssNode,
  type Declaration,
  type List,
  type ListItem,
  type ParseOptions,
  type StyleSheet,
} from 'css-tree';
import { isEmbeddedImage } from './allowed-markup.js';

/** At-rules that are kept: what depends on the medium, and fonts that are part of the file. */
const KEPT_AT_RULES: ReadonlySet<string> = new Set(['media', 'supports', 'font-face', 'layer', 'container']);

/** Functions that name resources, or are programs; an escaped url( is a function to the parser, not to a browser. */
const RESOURCE_FUNCTIONS = /^(?:url|src|image|image-set|-webkit-image-set|cross-fade|element|paint|expression)$/i;
const PROGRAM_PROPERTIES = /^(?:behavior|-moz-binding)$/i;

/** The elements of a document, and the classes of those that stand for them on the page. */
const STAND_INS: Readonly<Record<string, string>> = { html: 'pilu-html', body: 'pilu-body' };

/**
 * A style sheet of a report for its place on the page: without anything that is loaded from elsewhere or that reaches
 * out of the report, its `html` and `body` being the elements that stand for them.
 */
export function sanitizeStyleSheet(css: string): string {
  const sheet = parseAs<StyleSheet>(css, { context: 'stylesheet' });
  if (!sheet) return '';
  walk(sheet, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (node.type === 'Atrule' && !KEPT_AT_RULES.has(ident.decode(node.name).toLowerCase())) remove(item, list);
      else if (node.type === 'Rule' && reachesOut(node.prelude)) remove(item, list);
      else if (node.type === 'Declaration' && !isHarmless(node)) remove(item, list);
      else if (node.type === 'Raw') remove(item, list);
      else if (node.type === 'TypeSelector') standIn(node);
      else if (node.type === 'PseudoClassSelector' && node.name.toLowerCase() === 'root') rename(node, 'pilu-html');
    },
  });
  return withoutTags(generate(sheet));
}

/** The value of a style attribute without what is loaded from elsewhere. */
export function sanitizeStyle(css: string): string {
  // Without parentheses, escapes and comments there is nothing that could name a resource.
  if (!/[\\(<@]|\/\*/.test(css) && !/behavior|binding/i.test(css)) return css;
  const list = parseAs(css, { context: 'declarationList' });
  if (!list) return '';
  walk(list, (node, item, siblings) => {
    if (node.type === 'Raw' || (node.type === 'Declaration' && !isHarmless(node))) remove(item, siblings);
  });
  return withoutTags(generate(list));
}

function parseAs<T extends CssNode>(css: string, options: ParseOptions): T | undefined {
  try {
    return parse(css, { ...options, parseCustomProperty: true, parseValue: true }) as T;
  } catch {
    return undefined;
  }
}

function remove(item: ListItem<CssNode> | null, list: List<CssNode> | null): void {
  if (item && list) list.remove(item);
}

function isHarmless(declaration: Declaration): boolean {
  if (PROGRAM_PROPERTIES.test(ident.decode(declaration.property))) return false;
  let harmless = true;
  walk(declaration.value, (node) => {
    if (node.type === 'Url' && !isPartOfFile(node.value)) harmless = false;
    if (node.type === 'Function' && RESOURCE_FUNCTIONS.test(ident.decode(node.name))) harmless = false;
    // What the parser could not read may mean something to a browser.
    if (node.type === 'Raw' && /[\\(@]/.test(node.value)) harmless = false;
  });
  return harmless;
}

function isPartOfFile(address: string): boolean {
  return (
    isEmbeddedImage(address) || /^data:(?:font\/|application\/(?:x-)?font|application\/octet-stream)/i.test(address)
  );
}

/** Selectors of the page's own elements outside the report, and of what is put into it. */
function reachesOut(selector: CssNode): boolean {
  let found = false;
  walk(selector, (node) => {
    if (node.type === 'PseudoClassSelector' && /^host(?:-context)?$/i.test(ident.decode(node.name))) found = true;
    if (node.type === 'Raw') found = true;
  });
  return found;
}

function standIn(node: { name: string }): void {
  const name = STAND_INS[ident.decode(node.name).toLowerCase()];
  if (name !== undefined) rename(node, name);
}

function rename(node: object, name: string): void {
  Object.assign(node, { type: 'ClassSelector', name });
}

/** A style element ends at its end tag whatever stands around it. */
function withoutTags(css: string): string {
  return css.replaceAll('<', '\\3c ');
}
