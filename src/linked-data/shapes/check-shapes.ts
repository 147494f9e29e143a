import { QuadSet } from '../../syntax/rdf/quad-set.js';
import type { Quad } from '../../syntax/rdf/turtle.js';

/** Something that does not conform to a shape. */
export interface ShapeResult {
  /** The node that was judged: a fact, as a rule. */
  readonly focus: string;
  readonly path: string | undefined;
  readonly value: string | undefined;
  /** The kind of constraint, such as `MinCount`. */
  readonly constraint: string;
}

const SHACL = 'http://www.w3.org/ns/shacl#';

/** Judges a graph by shapes with rdf-validate-shacl; no result where it conforms. */
export async function checkShapes(data: Iterable<Quad>, shapes: readonly Quad[]): Promise<readonly ShapeResult[]> {
  const { default: Validator } = await import('rdf-validate-shacl');
  type Environment = InstanceType<typeof Validator>['factory'];
  // Its own environment, but for the sets of quads.
  const environment = Object.create(new Validator(new QuadSet(), {}).factory, {
    dataset: { value: (quads?: Iterable<Quad>) => new QuadSet(quads) },
  }) as Environment;
  const validator = new Validator(new QuadSet(shapes), { factory: environment });
  const { results } = await validator.validate(new QuadSet(data));
  return results.map(({ focusNode, path, value, sourceConstraintComponent }) => ({
    focus: focusNode?.value ?? '',
    path: Array.isArray(path) ? undefined : (path as { value?: string } | null)?.value,
    value: value?.value,
    constraint: (sourceConstraintComponent?.value ?? '').replace(SHACL, '').replace(/ConstraintComponent$/, ''),
  }));
}
