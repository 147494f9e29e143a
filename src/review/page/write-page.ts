/** The part of the page that is the same for every report, bundled by the build. */
export interface ReviewClient {
  readonly script: string;
  readonly style: string;
}

/** Nothing but our own script and style, and our own server to talk to. */
export const REVIEW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page itself; script and style stand beside it, the report is asked of the server. */
export const REVIEW_PAGE = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>pilu</title>
<link rel="stylesheet" href="page.css">
</head>
<body class="review">
<div id="app"></div>
<script src="page.js"></script>
</body>
</html>
`;
