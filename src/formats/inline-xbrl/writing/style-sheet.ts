/** How an inline report looks on a screen and on paper. Facts are marked lightly; the words stay the report's. */
export const STYLE_SHEET = `
body { margin: 0 auto; padding: 1.5em; max-width: 46em; line-height: 1.8; color: #222;
  font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, Georgia, serif; }
h1, h2, h3, h4, h5, h6, .heading p { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  font-weight: bold; line-height: 1.4; text-indent: 0; }
h1 { font-size: 1.7em; text-align: center; }
h2, .level-1 p { font-size: 1.4em; margin-top: 1.6em; }
h3, .level-2 p { font-size: 1.2em; }
p { margin: 0.6em 0; text-indent: 2em; }
.contents p, p.contents, .row p { text-indent: 0; }
table { border-collapse: collapse; margin: 1em 0; }
td, th { border: 1px solid #bbb; padding: 0.3em 0.7em; text-align: left; vertical-align: top; }
.header { display: none; }
@media print { body { max-width: none; padding: 0; } }
`;
