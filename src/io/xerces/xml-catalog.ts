import { pathToFileURL } from 'node:url';
import { compareText } from '../../util/compare-text.js';

/**
 * An OASIS XML catalog (1.1, clause 6.5) of where documents are found: URL → file, or, where both end in a slash,
 * every URL below → file below. Said twice, as Java looks up imports by system identifier and by URI.
 */
export function formatXmlCatalog(entries: ReadonlyMap<string, string>): string {
  const rows = [...entries]
    .sort(([a], [b]) => compareText(a, b))
    .map(([url, path]) => [escapeAttribute(url), escapeAttribute(pathToFileURL(path).href)] as const)
    .map(([url, file]) =>
      url.endsWith('/')
        ? `  <rewriteSystem systemIdStartString="${url}" rewritePrefix="${withSlash(file)}"/>\n` +
          `  <rewriteURI uriStartString="${url}" rewritePrefix="${withSlash(file)}"/>\n`
        : `  <system systemId="${url}" uri="${file}"/>\n  <uri name="${url}" uri="${file}"/>\n`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog" prefer="system">
${rows.join('')}</catalog>
`;
}

function withSlash(text: string): string {
  return text.endsWith('/') ? text : `${text}/`;
}

export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
