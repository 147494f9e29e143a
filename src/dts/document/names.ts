import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';

const names =
  (namespace: string) =>
  <K extends string>(...locals: readonly K[]): Readonly<Record<K, ExpandedName>> =>
    Object.fromEntries(locals.map((local) => [local, expandedName(namespace, local)])) as Record<K, ExpandedName>;

/** Elements of XML Schema that discovery and component building look for. */
export const XSD = names(NS.xsd)(
  ...(['schema', 'import', 'include', 'redefine', 'annotation', 'appinfo', 'documentation', 'notation'] as const),
  ...([
    'element',
    'attribute',
    'attributeGroup',
    'group',
    'simpleType',
    'complexType',
    'anyType',
    'anySimpleType',
  ] as const),
  ...(['sequence', 'choice', 'all', 'any', 'anyAttribute', 'restriction', 'extension', 'list', 'union'] as const),
  ...(['simpleContent', 'complexContent', 'unique', 'key', 'keyref', 'selector', 'field'] as const),
);

export const XLINK = names(NS.xlink)(
  'type',
  'href',
  'role',
  'arcrole',
  'label',
  'from',
  'to',
  'title',
  'show',
  'actuate',
);

export const LINK = names(NS.link)(
  ...(['linkbase', 'linkbaseRef', 'schemaRef', 'roleRef', 'arcroleRef', 'roleType', 'arcroleType', 'usedOn'] as const),
  ...(['definition', 'documentation', 'loc', 'label', 'reference', 'footnote', 'part'] as const),
  ...(['labelLink', 'referenceLink', 'presentationLink', 'calculationLink', 'definitionLink', 'footnoteLink'] as const),
  ...(['labelArc', 'referenceArc', 'presentationArc', 'calculationArc', 'definitionArc', 'footnoteArc'] as const),
);

export const XBRLI = names(NS.xbrli)(
  'xbrl',
  'item',
  'tuple',
  'periodType',
  'balance',
  'segment',
  'scenario',
  'fractionItemType',
);

export const XSI = names(NS.xsi)('schemaLocation', 'noNamespaceSchemaLocation', 'type', 'nil');

export const XML_ATTRIBUTE = names(NS.xml)('lang', 'base', 'id', 'space');
