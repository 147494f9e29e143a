/** A file that the user named, already read. */
export interface InputFile {
  /** The path as the user wrote it, for messages. */
  readonly uri: string;
  readonly bytes: Uint8Array;
}
