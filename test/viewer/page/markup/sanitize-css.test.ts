import assert from 'node:assert/strict';
import { sanitizeStyle, sanitizeStyleSheet } from '../../../../src/viewer/page/markup/sanitize-css.js';

describe('styles of a report', () => {
  const sheets: readonly (readonly [given: string, kept: string])[] = [
    ['p{color:red}', 'p{color:red}'],
    ['body,html p{margin:0}', '.pilu-body,.pilu-html p{margin:0}'],
    ['BODY{margin:0}', '.pilu-body{margin:0}'],
    [':root{--a:1}', '.pilu-html{--a:1}'],
    ['@media print{p{color:red}}', '@media print{p{color:red}}'],
    ['@import "a.css";p{color:red}', 'p{color:red}'],
    ['@\\69mport "a.css";p{color:red}', 'p{color:red}'],
    ['@charset "x";@namespace url(x);p{color:red}', 'p{color:red}'],
    ['p{background:url(http://e/a);color:red}', 'p{color:red}'],
    ['p{background:u\\72 l(http://e/a)}', 'p{}'],
    ['p{background:image-set("http://e/a" 1x)}', 'p{}'],
    ['p{--a:url(http://e/a);color:red}', 'p{color:red}'],
    ['p{width:expression(alert(1))}', 'p{}'],
    ['p{behavior:url(#a)}', 'p{}'],
    [':host{position:fixed}:host-context(a){color:red}', ''],
    ['p{background:url(data:image/png;base64,AA)}', 'p{background:url(data:image/png;base64,AA)}'],
    ['p{background:url(data:text/html,x)}', 'p{}'],
    ['@font-face{font-family:x;src:url(http://e/a)}', '@font-face{font-family:x}'],
    ['p{content:"</style>"}', 'p{content:"\\3c /style>"}'],
    ['{{{', ''],
  ];
  for (const [given, kept] of sheets) it(given, () => assert.equal(sanitizeStyleSheet(given), kept));

  const values: readonly (readonly [given: string, kept: string])[] = [
    ['color: red; text-indent: 2em', 'color: red; text-indent: 2em'],
    ['color:rgb(1,2,3)', 'color:rgb(1,2,3)'],
    ['background:url(http://e/a);color:red', 'color:red'],
    ['background:URL(//e/a)', ''],
    ['color:red;background:\\75rl(x)', 'color:red'],
    ['-moz-binding:none;color:red', 'color:red'],
  ];
  for (const [given, kept] of values) it(`style="${given}"`, () => assert.equal(sanitizeStyle(given), kept));
});
