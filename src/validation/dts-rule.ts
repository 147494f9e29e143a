import type { Location } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Dts } from '../dts/dts.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import type { ExpandedName } from '../names/expanded-name.js';
import type { XmlElement } from '../syntax/xml/xml-element.js';

/** What a rule over a DTS as written is given; the taxonomy holds the same relationships where they join concepts. */
export interface DtsContext {
  readonly dts: Dts;
  readonly taxonomy: Taxonomy;
  readonly sink: DiagnosticSink;
  locate(element: XmlElement): Location;
  /** A name as messages write it. */
  show(name: ExpandedName): string;
}

/** A rule that looks at declarations and arcs as they were written. */
export type DtsRule = (context: DtsContext) => void;
