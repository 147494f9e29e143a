import { SaxesParser } from 'saxes';

const XSD = 'http://www.w3.org/2001/XMLSchema';
const LINK = 'http://www.xbrl.org/2003/linkbase';

interface Element {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

/** Attributes of XSD elements whose value is one QName, or a list of them. */
const QNAMES = new Set(['type', 'base', 'ref', 'substitutionGroup', 'itemType', 'memberTypes', 'refer']);

/** Attributes that say nothing when they hold this value. */
const DEFAULTS: Readonly<Record<string, string>> = {
  minOccurs: '1',
  maxOccurs: '1',
  use: 'optional',
  abstract: 'false',
  nillable: 'false',
  mixed: 'false',
  fixedFacet: 'false',
  processContents: 'strict',
  namespace: '##any',
};

/** Children whose order carries no meaning. Choices keep theirs, as restrictions of them must (XML Schema 1.0, RecurseLax). */
const UNORDERED = new Set(['all', 'attributeGroup', 'complexType', 'extension', 'restriction', 'usedOns']);

/**
 * The components that a schema document declares, by kind and name, each in one canonical line: QNames expanded,
 * defaults left out, order kept only where XML Schema 1.0 gives it meaning. Annotations count only as role and arcrole types.
 */
export function readSchemaComponents(text: string): Map<string, string> {
  const schema = parse(text);
  const components = new Map<string, string>();
  const get = (name: string): string => schema.attributes.get(name) ?? '';
  components.set('targetNamespace', get('targetNamespace'));
  for (const name of ['blockDefault', 'finalDefault']) if (get(name)) components.set(name, get(name));
  for (const child of schema.children) {
    if (child.namespace !== XSD) continue;
    if (child.name === 'annotation') {
      for (const role of findRoleTypes(child)) components.set(role.key, role.text);
    } else if (child.name === 'import' || child.name === 'include') {
      components.set(
        `${child.name} ${child.attributes.get('namespace') ?? child.attributes.get('schemaLocation')}`,
        '',
      );
    } else {
      components.set(`${child.name} ${child.attributes.get('name')}`, describe(child, schema));
    }
  }
  return components;
}

function parse(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const stack: Element[] = [];
  let root: Element | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const parent = stack.at(-1);
    const prefixes = new Map([...(parent?.prefixes ?? []), ...Object.entries(tag.ns)]);
    const attributes = new Map<string, string>();
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns')
        attributes.set(attribute.uri ? `{${attribute.uri}}${attribute.local}` : attribute.local, attribute.value);
    }
    const element = { namespace: tag.uri, name: tag.local, attributes, prefixes, children: [], text: '' };
    parent?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on('text', (value) => {
    const element = stack.at(-1);
    if (element) element.text += value;
  });
  parser.on('closetag', () => stack.pop());
  parser.write(text).close();
  return root!;
}

function describe(element: Element, schema: Element): string {
  const attributes = [...element.attributes]
    .filter(([name, value]) => DEFAULTS[name] !== value && name !== 'name' && name !== 'form')
    .filter(([name]) => name !== 'id' || element.name === 'element')
    .map(([name, value]) => `${name}=${QNAMES.has(name) ? expandAll(value, element) : value.trim()}`)
    .sort();
  if (element.attributes.has('name')) attributes.unshift(element.attributes.get('name')!);
  const kind = element.name;
  const isLocal = element.attributes.has('name') && !schema.children.includes(element);
  if (isLocal && (kind === 'element' || kind === 'attribute')) {
    const form = element.attributes.get('form') ?? schema.attributes.get(`${kind}FormDefault`) ?? 'unqualified';
    attributes.push(form);
  }
  const children = element.children
    .filter((child) => child.namespace === XSD && child.name !== 'annotation')
    .map((child) => describe(child, schema));
  // Attribute uses and facets have no order.
  if (UNORDERED.has(element.name)) children.sort();
  return `${kind}(${attributes.join(' ')})${children.length > 0 ? `[${children.join(', ')}]` : ''}`;
}

function expandAll(value: string, element: Element): string {
  return value
    .trim()
    .split(/\s+/)
    .map((name) => expand(name, element))
    .join(' ');
}

function expand(name: string, element: Element): string {
  const [prefix, local] = name.includes(':') ? name.split(':') : ['', name];
  const namespace = element.prefixes.get(prefix!) ?? (prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : '');
  return namespace === XSD ? `xs:${local}` : `{${namespace}}${local}`;
}

function findRoleTypes(element: Element): { key: string; text: string }[] {
  const found: { key: string; text: string }[] = [];
  for (const child of element.children) {
    if (child.namespace === LINK && (child.name === 'roleType' || child.name === 'arcroleType')) {
      const uri = child.attributes.get(child.name === 'roleType' ? 'roleURI' : 'arcroleURI');
      const usedOn = child.children
        .filter((used) => used.name === 'usedOn')
        .map((used) => expandAll(used.text, used))
        .sort();
      const cycles = child.attributes.get('cyclesAllowed');
      const id = child.attributes.get('id');
      found.push({
        key: `${child.name} ${uri}`,
        text: `id=${id}${cycles ? ` cycles=${cycles}` : ''} [${usedOn.join(', ')}]`,
      });
    } else found.push(...findRoleTypes(child));
  }
  return found;
}
