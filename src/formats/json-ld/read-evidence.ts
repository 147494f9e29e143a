import type { Evidence, Qualifier } from '../../model/report/evidence.js';
import { parseRectangle, QUALIFIERS } from '../../oim/evidence-json.js';

type Node = Readonly<Record<string, unknown>>;

/** Evidence out of a SpecificResource and its selectors; undefined where a part is missing or of another form. */
export function readEvidenceNode(value: unknown): Evidence | undefined {
  const { source, selector, cue, qualifier } = (value ?? {}) as Node;
  const selectors = new Map((Array.isArray(selector) ? (selector as Node[]) : []).map((one) => [one?.['@type'], one]));
  const quote = selectors.get('TextQuoteSelector')?.['exact'];
  const position = selectors.get('TextPositionSelector');
  const start = countOf(position?.['start']);
  const end = countOf(position?.['end']);
  const fragment = selectors.get('FragmentSelector')?.['fragment'];
  const [, page, lengths] =
    /^page=(\d+)(?:&viewrect=([\d.,-]+))?$/.exec(typeof fragment === 'string' ? fragment : '') ?? [];
  const rectangle = lengths === undefined ? undefined : parseRectangle(lengths.split(','));
  if (typeof source !== 'string' || !source.startsWith('urn:') || typeof quote !== 'string') return undefined;
  if (start === undefined || end === undefined || typeof cue !== 'string') return undefined;
  if (qualifier !== undefined && !QUALIFIERS.includes(qualifier as Qualifier)) return undefined;
  return {
    document: source.slice(4),
    start,
    end,
    ...(page !== undefined && { page: Number(page) }),
    ...(rectangle && { rectangle }),
    quote,
    cue,
    ...(qualifier !== undefined && { qualifier: qualifier as Qualifier }),
  };
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined;
}
