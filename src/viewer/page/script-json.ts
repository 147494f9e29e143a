/** JSON for a script element, which ends at its end tag whatever stands around it. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
