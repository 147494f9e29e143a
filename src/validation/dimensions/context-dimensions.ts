import { isShared, placeIn } from '../../instance/container-reader.js';
import type { Context, Place } from '../../instance/instance.js';
import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { createQNameParser, type QNameParser } from '../../names/prefixes.js';
import { attributeOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { TYPED, type ContainerContent, type ContextContent } from './judge-dimensions.js';

const EXPLICIT_MEMBER = expandedName(NS.xbrldi, 'explicitMember');
const TYPED_MEMBER = expandedName(NS.xbrldi, 'typedMember');

/** A dimension's value as a context states it (Dimensions 1.0, 3.1.4). */
export interface StatedMember {
  /** As it was read first, where contexts share it: `placeOfMember` says where a context has it. */
  readonly element: XmlElement;
  readonly container: 'segment' | 'scenario';
  /** Undefined where the attribute is no name. */
  readonly dimension: ExpandedName | undefined;
  readonly value:
    | { readonly kind: 'explicit'; readonly member: ExpandedName | undefined; readonly text: string }
    | { readonly kind: 'typed'; readonly content: readonly XmlElement[] };
}

/** What a context states of dimensions, in document order, and what each container holds. */
export interface ContextDimensions {
  readonly stated: readonly StatedMember[];
  readonly content: ContextContent;
  /** Equal for contexts that hypercubes cannot tell apart. */
  readonly signature: string;
}

const EMPTY: ContainerContent = { members: new Map(), otherContent: false };
const NOTHING: ContextDimensions = { stated: [], content: { segment: EMPTY, scenario: EMPTY }, signature: '' };

/** Creates a reader of the dimensions of contexts, which write the same names again and again. */
export function createContextDimensionsReader(): (context: Context) => ContextDimensions {
  const parse = createQNameParser();
  let last: Context | undefined;
  let dimensions = NOTHING;
  // Those of containers that many contexts share, by the only one that a context has.
  const known = new Map<readonly XmlElement[], ContextDimensions>();
  return (context) => {
    if (context === last) return dimensions;
    last = context;
    const { segment, scenario } = context;
    const container = segment && scenario ? undefined : (segment ?? scenario);
    const shared = container && isShared(container) ? container.children : undefined;
    const found = shared && known.get(shared);
    dimensions = found ?? readContextDimensions(context, parse);
    if (shared && !found) known.set(shared, dimensions);
    return dimensions;
  };
}

/** Where a context states a member. */
export function placeOfMember(context: Context, { container, element }: StatedMember): Place {
  return placeIn(context[container] ?? element, element);
}

function readContextDimensions({ segment, scenario }: Context, parseQName: QNameParser): ContextDimensions {
  if (!segment && !scenario) return NOTHING;
  const stated: StatedMember[] = [];
  const content = {
    segment: readContainer(segment, 'segment', stated, parseQName),
    scenario: readContainer(scenario, 'scenario', stated, parseQName),
  };
  const signature = `${containerSignature(content.segment)}/${containerSignature(content.scenario)}`;
  return { stated, content, signature: signature === '/' ? '' : signature };
}

function readContainer(
  container: XmlElement | undefined,
  name: StatedMember['container'],
  stated: StatedMember[],
  parseQName: QNameParser,
): ContainerContent {
  if (!container) return EMPTY;
  const members = new Map<ExpandedName, ExpandedName | typeof TYPED>();
  let otherContent = false;
  for (const element of container.children) {
    const isExplicit = element.name === EXPLICIT_MEMBER;
    if (!isExplicit && element.name !== TYPED_MEMBER) {
      otherContent = true;
      continue;
    }
    const { prefixes } = element.scope;
    const dimension = parseQName(attributeOf(element, 'dimension')?.trim() ?? '', prefixes);
    const text = element.text.trim();
    const member = isExplicit ? parseQName(text, prefixes) : undefined;
    stated.push({
      element,
      container: name,
      dimension,
      value: isExplicit ? { kind: 'explicit', member, text } : { kind: 'typed', content: element.children },
    });
    if (dimension !== undefined) members.set(dimension, isExplicit ? (member ?? ('' as ExpandedName)) : TYPED);
  }
  return { members, otherContent };
}

function containerSignature({ members, otherContent }: ContainerContent): string {
  let signature = otherContent ? '*' : '';
  for (const [dimension, member] of members) signature += `|${dimension} ${member === TYPED ? '' : member}`;
  return signature;
}
