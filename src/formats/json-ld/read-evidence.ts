import type { Evidence, Qualifier } from '../../model/report/evidence.js';
import { QUALIFIERS } from '../../oim/evidence-json.js';
import { parsePageFragment } from './page-fragment.js';

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
  if (typeof source !== 'string' || !source.startsWith('urn:') || typeof quote !== 'string') return undefined;
  if (start === undefined || end === undefined || typeof cue !== 'string') return undefined;
  if (qualifier !== undefined && !QUALIFIERS.includes(qualifier as Qualifier)) return undefined;
  return {
    document: source.slice(4),
    start,
    end,
    ...parsePageFragment(fragment),
    quote,
    cue,
    ...(qualifier !== undefined && { qualifier: qualifier as Qualifier }),
  };
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined;
}
