// Writing alone: `node bench-write.js xbrl-xml|xbrl-json|tall|wide FACTS DIRECTORY`. A report is made in memory, then
// the phase `writing` begins; prints the file that is largest.
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { writeSyntax } from '../dist/formats/report-syntaxes.js';
import { writeContent } from '../dist/io/output-file.js';
import { makeReport } from './made-report.js';

const [, , form, count, directory] = process.argv;
const isTable = form === 'tall' || form === 'wide';
const { report: made, ...context } = await makeReport(Number(count));
const report = { ...made, facts: [...made.facts] };
performance.mark('pilu:writing');
const files = writeSyntax(isTable ? 'xbrl-csv' : form, report, context, {
  name: `made-${form}`,
  ...(isTable && { layout: form }),
});
for (const { path, content } of files) await writeContent(join(directory, path), content);
