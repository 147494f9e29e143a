import { attributeOf, type XmlElement } from '../xml/xml-element.js';
import { localNameOf } from '../../names/expanded-name.js';
import { meaningOfFormat, type NumberMeaning } from './number-format.js';

/** The meaning of numbers by the cell format that a cell names: its index in cellXfs. */
export function readNumberMeanings(styles: XmlElement | undefined): readonly NumberMeaning[] {
  const codes = new Map<number, string>();
  for (const format of childrenOf(styles, 'numFmts')) {
    codes.set(Number(attributeOf(format, 'numFmtId')), attributeOf(format, 'formatCode') ?? '');
  }
  return childrenOf(styles, 'cellXfs').map((format) => {
    const id = Number(attributeOf(format, 'numFmtId') ?? '0');
    return meaningOfFormat(id, codes.get(id));
  });
}

/** The children of a child, by its local name: strict and transitional documents have other namespaces. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.find((child) => localNameOf(child.name) === name)?.children ?? [];
}
