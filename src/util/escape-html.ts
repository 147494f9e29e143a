const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML shows it, in content and in attributes between double quotes. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, escapeOf) : text;
}

/** The same for content alone, where quotation marks stay as they are. */
export function escapeHtmlContent(text: string): string {
  return text.replace(/[&<>]/g, escapeOf);
}

function escapeOf(character: string): string {
  return ESCAPES[character] as string;
}
