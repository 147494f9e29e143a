import { ix11Codes } from '../../../diagnostics/codes/ix11.js';
import type { DiagnosticSink } from '../../../diagnostics/sink.js';
import { locationOf } from '../../../syntax/xml/xml-element.js';
import { displayName, type MarkupElement } from './markup-element.js';

/** Reports what an element is not as the Inline XBRL schema has it, in English and Chinese. */
export type StructureFault = (en: string, zh: string) => void;

export function structureFault(element: MarkupElement, sink: DiagnosticSink): StructureFault {
  return (en, zh) => {
    const params = { element: displayName(element), problem: { en, zh } };
    sink.report(ix11Codes.create('html:syntaxError', params, locationOf(element)));
  };
}
