import { createHash } from 'node:crypto';
import { escapeHtml } from '../../util/escape-html.js';
import { jsonForScript } from './script-json.js';
import type { InlineReport } from './markup/inline-report.js';
import type { ViewerData } from './viewer-data.js';

/** The part of the page that is the same for every report, bundled by the build. */
export interface ViewerClient {
  readonly script: string;
  readonly style: string;
  /** Style of facts within the report. */
  readonly reportStyle: string;
}

/**
 * Writes the page. Each document of the report stands in a shadow tree, so that its styles and ours do not meet. The policy allows our
 * script alone, by its digest, and nothing from anywhere else.
 */
export function writePage(data: ViewerData, inline: readonly InlineReport[], client: ViewerClient): string {
  const digest = createHash('sha256').update(client.script).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digest}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(data.title)}</title>`,
    `<style>${client.style}</style>`,
    '</head>',
    `<body class="${inline.length > 0 ? 'inline' : 'tables'}">`,
    '<div id="app"></div>',
    '<main id="main" tabindex="-1">',
    ...(inline.length > 1 ? ['<div id="documents"></div>'] : []),
    `${inline.map((one, index) => writeReport(one, index, client.reportStyle)).join('\n')}</main>`,
    `<script type="application/json" id="data">${jsonForScript(data)}</script>`,
    `<script>${client.script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function writeReport({ language, style, body }: InlineReport, index: number, reportStyle: string): string {
  const id = index === 0 ? 'report' : `report-${index + 1}`;
  return [
    `<div class="report" id="${id}" lang="${escapeHtml(language || 'zh-CN')}"${index === 0 ? '' : ' hidden'}><template shadowrootmode="open">`,
    `<style>${style}</style><style>${reportStyle}</style>`,
    `<div class="pilu-html"><div class="pilu-body">${body}</div></div>`,
    '</template></div>',
  ].join('\n');
}
