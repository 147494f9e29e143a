import { escapeHtml } from '../../util/escape-html.js';
import { CONTENT_STYLE } from './style.js';

/** A text in both languages; the style shows the one that is chosen. */
export function bilingual({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return `<span lang="zh">${escapeHtml(zh)}</span><span lang="en">${escapeHtml(en)}</span>`;
}

/** A whole page; `root` is the path back to the top of the site. Nothing is loaded from elsewhere. */
export function htmlPage(title: { readonly zh: string; readonly en: string }, root: string, body: string): string {
  const csp = "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; base-uri 'none'; form-action 'none'";
  return `<!DOCTYPE html>
<html lang="zh" data-language="zh">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${title.zh} · ${title.en}`)}</title>
<style>${CONTENT_STYLE}</style>
<script src="${root}site.js" defer></script>
</head>
<body>
<header><a href="${root}index.html">${bilingual({ zh: '分类标准', en: 'Taxonomy' })}</a>
<button type="button" id="language">${'<span lang="zh">English</span><span lang="en">中文</span>'}</button></header>
<main>
<h1>${bilingual(title)}</h1>
${body}
</main>
</body>
</html>
`;
}
