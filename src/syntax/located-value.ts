import type { SourceLocation } from '../util/source-location.js';

/** A parsed JSON or YAML document that still knows where each of its values stands in the file. */
export interface LocatedValue {
  readonly value: unknown;
  /** The place of the value (or, for a missing one, of its nearest ancestor) at a JSON pointer (RFC 6901). */
  locate(pointer: string): SourceLocation;
}
