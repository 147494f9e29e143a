/** A component of our rendering that differs from the published schema, and why. */
export interface IntendedDifference {
  readonly url: string;
  /** As readSchemaComponents names it, such as `element part`. */
  readonly component: string;
  readonly reason: string;
}

export const INTENDED_DIFFERENCES: readonly IntendedDifference[] = [];
