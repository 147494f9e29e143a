import type { Evidence } from '../../model/report/evidence.js';
import { parseRectangle } from '../../oim/evidence-json.js';

/** A place on a page as a fragment of PDF (RFC 8118, 3): `page=3&viewrect=x,y,width,height`. */
export function formatPageFragment(page: number, rectangle: Evidence['rectangle']): string {
  return `page=${page}${rectangle ? `&viewrect=${rectangle.join(',')}` : ''}`;
}

export function parsePageFragment(fragment: unknown): Pick<Evidence, 'page' | 'rectangle'> {
  const [, page, lengths] =
    /^page=(\d+)(?:&viewrect=([\d.,-]+))?$/.exec(typeof fragment === 'string' ? fragment : '') ?? [];
  const rectangle = lengths === undefined ? undefined : parseRectangle(lengths.split(','));
  return { ...(page !== undefined && { page: Number(page) }), ...(rectangle && { rectangle }) };
}
