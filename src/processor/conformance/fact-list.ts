import { createCollector } from '../../diagnostics/sink.js';
import type { DocumentLoader } from '../../dts/discovery/document-loader.js';
import { findItems } from '../../instance/instance.js';
import { findNetworks } from '../../model/taxonomy/taxonomy.js';
import { ARCROLE } from '../../names/arcroles.js';
import { localNameOf } from '../../names/expanded-name.js';
import { parseQName } from '../../names/prefixes.js';
import { readXmlTree, type XmlElement } from '../../syntax/xml/xml-element.js';
import { compareText } from '../../util/compare-text.js';
import { createContextDimensionsReader } from '../../validation/dimensions/context-dimensions.js';
import type { ValidatedXbrl } from '../validate-xbrl.js';

/** The items of an expected list, a line each: where it stands, its name, its dimensions and whether by default. */
export function readFactList(root: XmlElement): string[] {
  return root.children.map((item) => {
    const members = item.children
      .filter((child) => localNameOf(child.name) === 'member')
      .map((member) => `${qnameIn(member, 'qnDimension')} ${textIn(member, 'bDefaulted')}`);
    return lineOf(textIn(item, 'sPointer'), qnameIn(item, 'qnElement'), members);
  });
}

function find(parent: XmlElement, local: string): XmlElement | undefined {
  return parent.children.find((child) => localNameOf(child.name) === local);
}

function textIn(parent: XmlElement, local: string): string {
  return find(parent, local)?.text.trim() ?? '';
}

function qnameIn(parent: XmlElement, local: string): string {
  const element = find(parent, local);
  return (element && parseQName(element.text.trim(), element.scope.prefixes)) ?? '';
}

function lineOf(pointer: string, name: string, members: readonly string[]): string {
  return [pointer, name, ...[...members].sort(compareText)].join(' | ');
}

/** The items of an instance with every dimension they have, those by default included (Dimensions 1.0, 2.7). */
export async function describeFactList(
  { instance, taxonomy }: ValidatedXbrl,
  loader: DocumentLoader,
): Promise<string[]> {
  const bytes = instance && (await loader.load(instance.uri));
  if (!instance || typeof bytes === 'string' || bytes === undefined) return [];
  const root = readXmlTree(bytes, createCollector(), { uri: instance.uri });
  const pointers = root ? findPointers(root) : new Map<string, string>();
  const withDefault = new Set(
    findNetworks(taxonomy, ARCROLE.dimensionDefault).flatMap(({ bySource }) => [...bySource.keys()]),
  );
  const contexts = new Map(instance.contexts.map((context) => [context.id, context]));
  const dimensionsOf = createContextDimensionsReader();
  const lines: string[] = [];
  for (const item of findItems(instance.facts)) {
    const context = contexts.get(item.contextRef);
    const stated = new Set(context ? dimensionsOf(context).stated.flatMap(({ dimension }) => dimension ?? []) : []);
    const members = [...stated].map((dimension) => `${dimension} false`);
    for (const dimension of withDefault) if (!stated.has(dimension)) members.push(`${dimension} true`);
    lines.push(lineOf(pointers.get(`${item.line}:${item.column}`) ?? '', item.name, members));
  }
  return lines;
}

/** The place of each element below the root as child numbers, such as `5/2`, by line and column. */
function findPointers(root: XmlElement): Map<string, string> {
  const pointers = new Map<string, string>();
  const visit = (parent: XmlElement, prefix: string): void => {
    for (const [index, child] of parent.children.entries()) {
      const pointer = `${prefix}${index + 1}`;
      pointers.set(`${child.line}:${child.column}`, pointer);
      visit(child, `${pointer}/`);
    }
  };
  visit(root, '');
  return pointers;
}
