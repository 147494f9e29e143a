import { readFileSync, writeFileSync } from 'node:fs';
import { formatMatrix, MATRIX_END, MATRIX_START } from '../test/support/format-matrix.js';

/** Writes the table of features and syntaxes into the README, between its markers. */
const readme = readFileSync('README.md', 'utf8');
const before = readme.slice(0, readme.indexOf(MATRIX_START) + MATRIX_START.length);
const after = readme.slice(readme.indexOf(MATRIX_END));
writeFileSync('README.md', `${before}\n\n${formatMatrix()}\n\n${after}`);
