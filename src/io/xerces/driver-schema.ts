import { pathToFileURL } from 'node:url';
import { groupBy } from '../../util/group-by.js';
import { escapeAttribute } from './xml-catalog.js';

/** A schema document that takes part in a validation. */
export interface SchemaSource {
  /** Target namespace; empty where there is none. */
  readonly namespace: string;
  /** URL or file URL. */
  readonly location: string;
}

/** Name of the root element that a driver declares for checking the schemas alone. */
export const CHECK_ELEMENT = 'schema-check';

/**
 * The schema documents to write, by file name: `driver.xsd` brings all sources together. Xerces follows one import a
 * namespace, so several sources of one namespace are included by a document of their own.
 */
export function formatDriverSchemas(sources: readonly SchemaSource[], directory: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const heads: string[] = [];
  for (const [namespace, group] of groupBy(sources, (source) => source.namespace)) {
    const includes = group.map(({ location }) => `  <xs:include schemaLocation="${escapeAttribute(location)}"/>`);
    if (namespace === '') {
      heads.unshift(...includes);
      continue;
    }
    const name = escapeAttribute(namespace);
    let location = group[0]?.location ?? '';
    if (group.length > 1) {
      const file = `namespace-${files.size + 1}.xsd`;
      files.set(file, formatSchema(` targetNamespace="${name}"`, includes));
      location = pathToFileURL(`${directory}/${file}`).href;
    }
    heads.push(`  <xs:import namespace="${name}" schemaLocation="${escapeAttribute(location)}"/>`);
  }
  files.set('driver.xsd', formatSchema('', [...heads, `  <xs:element name="${CHECK_ELEMENT}"/>`]));
  return files;
}

function formatSchema(attributes: string, children: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"${attributes}>
${children.join('\n')}
</xs:schema>
`;
}
