/** A node in the compact form of our context; every node has an `@id`, so that the graph has no blank nodes. */
export type CompactNode = Readonly<Record<string, unknown>>;
