import { dateTimeKey } from '../../datatypes/date-time.js';
import type { SchemaComponents } from '../../dts/schema/schema-components.js';
import { resolvePeriod } from '../../instance/context-dates.js';
import type { Context, ContextPeriod, Instance, InstanceUnit, Measure } from '../../instance/instance.js';
import { compareText } from '../../util/compare-text.js';
import { structuralKey } from './structural-key.js';

/** Which contexts of an instance are c-equal, which units u-equal (XBRL 2.1, 4.10): equal ones have the same number. */
export interface InstanceEquality {
  classOfContext(context: Context): number;
  classOfUnit(unit: InstanceUnit): number;
}

export function createInstanceEquality(instance: Instance, schemas: SchemaComponents): InstanceEquality {
  const contexts = classify(instance.contexts, (context) => contextKey(context, schemas));
  const units = classify(instance.units, unitKey);
  return {
    classOfContext: (context) => contexts.get(context) ?? -1,
    classOfUnit: (unit) => units.get(unit) ?? -1,
  };
}

function classify<T>(all: readonly T[], keyOf: (one: T) => string): Map<T, number> {
  const numbers = new Map<string, number>();
  const classes = new Map<T, number>();
  for (const one of all) {
    const key = keyOf(one);
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = numbers.size));
    classes.set(one, number);
  }
  return classes;
}

function contextKey({ scheme, identifier, period, segment, scenario }: Context, schemas: SchemaComponents): string {
  const segmentKey = segment ? structuralKey(segment, schemas) : '';
  const scenarioKey = scenario ? structuralKey(scenario, schemas) : '';
  return `${scheme}\n${identifier}\n${periodKey(period)}\n${segmentKey}\n${scenarioKey}`;
}

/** Periods are equal as points of time, however they are written (4.7.2). */
function periodKey(period: ContextPeriod | undefined): string {
  const times = period && resolvePeriod(period);
  switch (times?.kind) {
    case undefined:
      return JSON.stringify(period ?? null);
    case 'forever':
      return 'forever';
    case 'instant':
      return dateTimeKey(times.instant);
    case 'duration':
      return `${dateTimeKey(times.start)}/${dateTimeKey(times.end)}`;
  }
}

/** The order of measures does not matter, on either side of the line. */
function unitKey({ numerators, denominators }: InstanceUnit): string {
  return `${measuresKey(numerators)}/${measuresKey(denominators)}`;
}

function measuresKey(measures: readonly Measure[]): string {
  return measures
    .map(({ name, text }) => name ?? text)
    .sort(compareText)
    .join('*');
}
