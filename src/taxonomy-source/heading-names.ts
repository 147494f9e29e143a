import { camelCase, stemOf } from './identity.js';
import type { AxisDefinition } from './taxonomy-definition.js';

/** Roots of the presentation of axes and of enumerations. */
export const AXES_HEADING = 'AxesAbstract';
export const ENUMERATIONS_HEADING = 'EnumerationsAbstract';

/** Root of the presentation of a section. */
export function sectionHeadingName(section: string): string {
  return `${camelCase(section)}Abstract`;
}

/** Head of the primary items of a section. */
export function lineItemsName(section: string): string {
  return `${camelCase(section)}LineItems`;
}

/** The hypercube of a set of axes, which all sections share: it has the same dimensions in each. */
export function hypercubeName(axes: readonly AxisDefinition[]): string {
  return axes.length === 0 ? 'WithoutAxesTable' : `By${axes.map(({ name }) => stemOf(name)).join('And')}Table`;
}
