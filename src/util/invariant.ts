/** Holds a truth of the program itself. A failure is a defect of pilu, never a fault of the user's input. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`);
}
