import type { Statement } from '../../extraction/decisions/decision.js';
import type { ReviewConcept } from '../page/review-data.js';

/** The statement that a filled form makes. A passage keeps its content. */
export function readForm(data: FormData, concept: ReviewConcept, statement: Statement): Statement {
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  const unit = text('unit');
  const decimals = text('decimals');
  const dimensions = [...data.keys()]
    .filter((name) => name.startsWith('axis:') && text(name) !== '')
    .map((name) => [name.slice('axis:'.length), text(name)] as const);
  return {
    concept: concept.name,
    value: concept.form === 'block' ? statement.value : data.getAll('value').map(String).join(' ').trim(),
    ...(unit !== '' && { unit }),
    ...(decimals !== '' && { decimals: Number(decimals) }),
    period: concept.periodType === 'instant' ? text('end') : `${text('start')}/${text('end')}`,
    ...(dimensions.length > 0 && { dimensions: Object.fromEntries(dimensions) }),
  };
}
