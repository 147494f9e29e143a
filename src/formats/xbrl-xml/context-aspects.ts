import type { Period } from '../../datatypes/period.js';
import { periodKey } from '../../datatypes/period.js';
import type { Context } from '../../instance/instance.js';
import type { DimensionValue, SharedAspects } from '../../model/report/fact.js';
import { expandedName, type ExpandedName } from '../../names/expanded-name.js';
import { NS } from '../../names/namespaces.js';
import { createQNameParser, type QNameParser } from '../../names/prefixes.js';
import { attributeOf, type XmlElement } from '../../syntax/xml/xml-element.js';
import { compareText } from '../../util/compare-text.js';
import { NO_ENTITY } from '../instance-frame.js';
import { momentOf } from './read-context.js';

const EXPLICIT = expandedName(NS.xbrldi, 'explicitMember');
const TYPED = expandedName(NS.xbrldi, 'typedMember');
const NIL = expandedName(NS.xsi, 'nil');

/** Contexts of an instance as aspects of the model. */
export interface ContextAspects {
  aspectsOf(context: Context | undefined): SharedAspects;
  /** Equal for contexts of equal aspects; undefined for one that the model cannot hold, which is equal to no other. */
  keyOf(context: Context): string | undefined;
}

type Dimensions = [ExpandedName, DimensionValue][];

/** Reads contexts of one instance (XBRL 2.1, 4.7). Dates and names repeat: each is read once. */
export function createContextAspects(): ContextAspects {
  const moments = [new Map<string, string | undefined>(), new Map<string, string | undefined>()] as const;
  const parseQName = createQNameParser();

  function momentAt(text: string, atEnd: boolean): string | undefined {
    const known = moments[atEnd ? 1 : 0];
    if (!known.has(text)) known.set(text, momentOf(text, atEnd));
    return known.get(text);
  }

  function readPeriod(period: Context['period']): Period | undefined {
    if (period === undefined || period.kind === 'forever') return period;
    if (period.kind === 'instant') {
      const instant = momentAt(period.instant, true);
      return instant === undefined ? undefined : { kind: 'instant', instant };
    }
    const start = momentAt(period.start, false);
    const end = momentAt(period.end, true);
    return start === undefined || end === undefined ? undefined : { kind: 'duration', start, end };
  }

  /** Sorted by dimension; undefined where a container has content that is no dimension. */
  function readDimensions({ segment, scenario }: Context): Dimensions | undefined {
    const dimensions: Dimensions = [];
    for (const container of [segment, scenario]) {
      for (const member of container?.children ?? []) {
        const stated = readMember(member, parseQName);
        if (!stated) return undefined;
        dimensions.push(stated);
      }
    }
    return dimensions.length > 1 ? dimensions.sort((a, b) => compareText(a[0], b[0])) : dimensions;
  }

  return {
    aspectsOf(context) {
      if (!context) return { dimensions: new Map() };
      const { scheme, identifier } = context;
      const isAbsent = scheme === NO_ENTITY.scheme && identifier === NO_ENTITY.identifier;
      const period = readPeriod(context.period);
      return {
        ...(!isAbsent && { entity: { scheme, identifier } }),
        ...(period && period.kind !== 'forever' && { period }),
        dimensions: new Map(readDimensions(context)),
      };
    },
    keyOf(context) {
      const period = readPeriod(context.period);
      const dimensions = period && readDimensions(context);
      if (!dimensions) return undefined;
      let key = `${context.scheme}\n${context.identifier}\n${periodKey(period)}`;
      for (const [dimension, value] of dimensions) {
        key +=
          value.kind === 'explicit'
            ? `\n${dimension}\n${value.member}`
            : `\n${dimension}\n=${JSON.stringify(value.value)}`;
      }
      return key;
    },
  };
}

function readMember(member: XmlElement, parseQName: QNameParser): [ExpandedName, DimensionValue] | undefined {
  if (member.name !== EXPLICIT && member.name !== TYPED) return undefined;
  const { prefixes } = member.scope;
  const dimension = parseQName((attributeOf(member, 'dimension') ?? '').trim(), prefixes);
  if (dimension === undefined) return undefined;
  if (member.name === EXPLICIT) {
    const name = parseQName(member.text.trim(), prefixes);
    return name && [dimension, { kind: 'explicit', member: name }];
  }
  const [content] = member.children;
  if (!content || content.children.length > 0) return undefined;
  const nil = isTrue(attributeOf(content, NIL));
  return [dimension, { kind: 'typed', value: nil ? null : content.text }];
}

function isTrue(text: string | undefined): boolean {
  return text !== undefined && /^\s*(?:true|1)\s*$/.test(text);
}
