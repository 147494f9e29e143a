import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Taxonomy } from '../model/taxonomy/taxonomy.js';
import { localNameOf, namespaceOf } from '../names/expanded-name.js';
import { TAXONOMY_RULES } from './taxonomy-rules.js';
import type { TaxonomyContext } from './taxonomy-rule.js';

/** Judges a taxonomy by every rule over the model: dimensions, calculations, enumerations. */
export function validateTaxonomy(taxonomy: Taxonomy, sink: DiagnosticSink): void {
  const namespaces = new Set([...taxonomy.concepts.keys()].map(namespaceOf));
  const context: TaxonomyContext = {
    taxonomy,
    sink,
    show: (name) => (namespaces.has(namespaceOf(name)) ? localNameOf(name) : name),
  };
  for (const rule of TAXONOMY_RULES) rule(context);
}
