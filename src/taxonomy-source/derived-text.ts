import type { Language, LocalizedText } from '../diagnostics/localized-text.js';
import type { AboutDefinition, AxisDefinition } from './taxonomy-definition.js';

/** Label of the line items of a section. */
export function lineItemsText({ derivedLabels }: AboutDefinition, section: LocalizedText): LocalizedText {
  return inBoth((language) => derivedLabels.lineItems[language].replace('{section}', section[language]));
}

/** Label of the hypercube with these axes. */
export function hypercubeText({ derivedLabels }: AboutDefinition, axes: readonly AxisDefinition[]): LocalizedText {
  if (axes.length === 0) return derivedLabels.hypercubeWithoutAxes;
  return inBoth((language) => {
    const names = axes.map((axis) => axis[language]).join(derivedLabels.axisSeparator[language]);
    return derivedLabels.hypercube[language].replace('{axes}', names);
  });
}

/** Label of a link role below another. */
export function roleText(
  { derivedLabels }: AboutDefinition,
  first: LocalizedText,
  second: LocalizedText,
): LocalizedText {
  return inBoth((language) => first[language] + derivedLabels.roleSeparator[language] + second[language]);
}

function inBoth(text: (language: Language) => string): LocalizedText {
  return { zh: text('zh'), en: text('en') };
}
