/** A place in a user's file. Lines and columns are 1-based; a column counts UTF-16 code units. */
export interface SourceLocation {
  /** Path or URI of the file, as the user named it. */
  readonly uri: string;
  readonly line?: number;
  readonly column?: number;
  /** 1-based page of a paged document. */
  readonly page?: number;
  /** Spreadsheet cell, `Sheet!B7`. */
  readonly cell?: string;
  /** JSON pointer (RFC 6901). */
  readonly pointer?: string;
}
