import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { LocatedValue } from '../syntax/located-value.js';
import { readSourceFile, type SourceFiles } from './source-file.js';
import type {
  AboutDefinition,
  AxisDefinition,
  EnumerationDefinition,
  SectionDefinition,
  TaxonomyDefinition,
} from './taxonomy-definition.js';

/** Reads all files of the taxonomy source; undefined where any of them is not what its schema says. */
export function readDefinition(files: SourceFiles, sink: DiagnosticSink): TaxonomyDefinition | undefined {
  const about = readSourceFile(files, 'taxonomy/taxonomy.yaml', 'schemas/taxonomy.schema.json', sink);
  const axes = readSourceFile(files, 'taxonomy/axes.yaml', 'schemas/taxonomy-axes.schema.json', sink);
  const enumerations = readSourceFile(
    files,
    'taxonomy/enumerations.yaml',
    'schemas/taxonomy-enumerations.schema.json',
    sink,
  );
  const listed = about ? located<AboutDefinition>(about).sections.map(({ name }) => sectionPath(name)) : [];
  const unlisted = [...files.keys()].filter((path) => /^taxonomy\/sections\/[^/]+\.yaml$/.test(path)).sort();
  const paths = [...new Set([...listed, ...unlisted])];
  const sections = paths.map((path) => readSourceFile(files, path, 'schemas/taxonomy-section.schema.json', sink));
  if (!about || !axes || !enumerations || !sections.every((one) => one !== undefined)) return undefined;
  return {
    about: located<AboutDefinition>(about),
    sections: sections.map((document) => located<SectionDefinition>(document)),
    axes: located<{ axes: readonly AxisDefinition[] }>(axes).axes,
    enumerations: located<{ enumerations: readonly EnumerationDefinition[] }>(enumerations).enumerations,
  };
}

function sectionPath(section: string): string {
  return `taxonomy/sections/${section}.yaml`;
}

/** The document, valid by its schema, with the place of every mapping in its `location`. */
function located<T>(document: LocatedValue): T {
  return withLocations(document.value, '', document) as T;
}

function withLocations(value: unknown, pointer: string, document: LocatedValue): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withLocations(item, `${pointer}/${index}`, document));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, withLocations(item, `${pointer}/${key}`, document)]);
  const { uri, line, column } = document.locate(pointer);
  return { ...(Object.fromEntries(entries) as object), location: { uri, line, column } };
}
