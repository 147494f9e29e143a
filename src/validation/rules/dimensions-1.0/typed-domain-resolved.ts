import { xbrldteCodes } from '../../../diagnostics/codes/xbrldte.js';
import { splitFragment } from '../../../dts/document/dts-document.js';
import { XSD } from '../../../dts/document/names.js';
import { attributeOf, resolveUri, type XmlElement } from '../../../syntax/xml/xml-element.js';
import { XBRLDT } from '../../dimensions/names.js';
import type { DtsContext, DtsRule } from '../../dts-rule.js';

/**
 * A typedDomainRef stands on a dimension, and points by a fragment at a global element of the DTS that is not abstract
 * (Dimensions 1.0, 2.5.2.1).
 */
export const typedDomainResolved: DtsRule = (context) => {
  for (const { kind, root, inDts } of context.dts.documents.values()) {
    if (kind !== 'schema' || !inDts) continue;
    for (const element of root.children) {
      const href = element.name === XSD.element ? attributeOf(element, XBRLDT.typedDomainRef)?.trim() : undefined;
      if (href !== undefined) judge(context, element, href);
    }
  }
};

function judge({ dts, sink, locate, show }: DtsContext, element: XmlElement, href: string): void {
  const declaration = dts.schemas.findDeclaration(element);
  const concept = declaration ? show(declaration.name) : (attributeOf(element, 'name') ?? '');
  const place = locate(element);
  if (!declaration || !dts.schemas.isInSubstitutionGroup(declaration.name, XBRLDT.dimensionItem)) {
    sink.report(xbrldteCodes.create('xbrldte:TypedDomainRefError', { concept }, place));
    return;
  }
  const { url, fragment } = splitFragment(resolveUri(href, element.base) ?? href);
  if (fragment === undefined || fragment === '') {
    sink.report(xbrldteCodes.create('xbrldte:TypedDimensionURIError', { concept, href }, place));
    return;
  }
  if (dts.documents.get(url)?.inDts !== true) {
    sink.report(xbrldteCodes.create('xbrldte:OutOfDTSSchemaError', { concept, href }, place));
    return;
  }
  const target = dts.findTarget(href, element.base);
  const domain = target && dts.schemas.findDeclaration(target);
  if (domain?.global && !domain.abstract) return;
  sink.report(xbrldteCodes.create('xbrldte:TypedDimensionError', { concept, href }, place));
}
