import { createCollector } from '../../diagnostics/sink.js';
import { formatDecimal } from '../../datatypes/decimal.js';
import {
  findItems,
  type Context,
  type Instance,
  type InstanceFact,
  type InstanceUnit,
  type Item,
} from '../../instance/instance.js';
import { createInstanceReader } from '../../instance/read-instance.js';
import { localNameOf } from '../../names/expanded-name.js';
import { readXml } from '../../syntax/xml/read-xml.js';
import { compareText } from '../../util/compare-text.js';
import { createInstanceEquality } from '../../validation/xbrl-2.1/equality.js';
import { createItemReader } from '../../validation/xbrl-2.1/item-reader.js';
import type { ValidatedXbrl } from '../validate-xbrl.js';
import type { ComparedOutput } from './compared-output.js';

/**
 * The facts of an instance and of the expected one, a line each. An expected one may state the period type and balance
 * of each concept, as attributes of its own: then they are compared too, and its decimals are the inferred ones.
 */
export function describeInfosets(validated: ValidatedXbrl, bytes: Uint8Array, url: string): ComparedOutput {
  const { instance, dts, taxonomy } = validated;
  const reader = createInstanceReader(url);
  readXml(bytes, reader, createCollector(), { uri: url });
  const wanted = reader.instance;
  if (!instance) return { expected: [...wanted.facts].map(({ name }) => name), actual: [] };
  // Contexts and units are compared as what they say, so both sides are classed together.
  const both: Instance = {
    ...wanted,
    contexts: [...wanted.contexts, ...instance.contexts],
    units: [...wanted.units, ...instance.units],
  };
  const equality = createInstanceEquality(both, dts.schemas);
  const items = createItemReader(dts.schemas);

  const describe = (side: Instance, propertiesOf: (item: Item) => string): string[] => {
    const contexts = new Map<string, Context>(side.contexts.map((context) => [context.id, context]));
    const units = new Map<string, InstanceUnit>(side.units.map((unit) => [unit.id, unit]));
    const lineOf = (fact: InstanceFact): string => {
      if (fact.kind === 'tuple') return `${fact.name}(${fact.facts.map(lineOf).sort(compareText).join('; ')})`;
      const context = contexts.get(fact.contextRef);
      const unit = fact.unitRef === undefined ? undefined : units.get(fact.unitRef);
      const number = unit && items.numberOf(fact);
      const accuracy = items.accuracyOf(fact);
      return [
        fact.name,
        context ? equality.classOfContext(context) : '',
        unit ? equality.classOfUnit(unit) : '',
        number ? formatDecimal(number) : items.valueOf(fact).trim(),
        fact.nil ? 'nil' : (accuracy ?? ''),
        propertiesOf(fact),
      ].join(' | ');
    };
    return [...side.facts].map(lineOf);
  };
  const propertyOf = ({ otherAttributes }: Item, local: string): string | undefined =>
    otherAttributes?.find(({ name }) => localNameOf(name) === local)?.value;
  if (!findItems(wanted.facts).some((item) => propertyOf(item, 'periodType') !== undefined)) {
    return { expected: describe(wanted, () => ''), actual: describe(instance, () => '') };
  }
  return {
    expected: describe(
      wanted,
      (item) => `${propertyOf(item, 'periodType') ?? ''} ${propertyOf(item, 'balance') ?? ''}`,
    ),
    actual: describe(instance, ({ name }) => {
      const concept = taxonomy.concepts.get(name);
      return `${concept?.periodType ?? ''} ${concept?.balance ?? ''}`;
    }),
  };
}
