import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPECTED_FILES, listExamples } from '../test/examples/example.js';
import { runSparql } from '../src/io/verbs/run-sparql.js';
import { answerToTsv } from '../src/processor/query-reports.js';
import { exportReport } from '../src/io/verbs/export-report.js';

/** Writes what every example gives today as what is expected of it. Read the difference before it is committed. */
async function updateExamples(): Promise<void> {
  for (const { name, report, filing, expected } of listExamples()) {
    const root = mkdtempSync(join(tmpdir(), 'pilu-example-'));
    try {
      const out = join(root, 'out');
      const { valid, diagnostics } = await exportReport(report, { filing, out, xsd: 'off' });
      for (const { code, message } of diagnostics) console.log(`${name}: ${code}: ${message.en}`);
      if (!valid) throw new Error(`${name} is not valid; its expected files are left as they are`);
      mkdirSync(expected, { recursive: true });
      for (const file of EXPECTED_FILES) copyFileSync(join(out, file), join(expected, file));
      console.log(`${name}: ${EXPECTED_FILES.join(', ')}`);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
}

/** Writes the answers of docs/queries on the first example. */
async function updateAnswers(): Promise<void> {
  const [example] = listExamples();
  if (!example) return;
  mkdirSync('docs/queries/answers', { recursive: true });
  for (const name of readdirSync('docs/queries').filter((one) => one.endsWith('.rq'))) {
    const { answer, diagnostics } = await runSparql([join(example.expected, 'report.jsonld')], `docs/queries/${name}`);
    for (const { code, message } of diagnostics) console.log(`${name}: ${code}: ${message.en}`);
    if (answer) writeFileSync(`docs/queries/answers/${name.replace(/\.rq$/, '.tsv')}`, answerToTsv(answer));
  }
}

await updateExamples();
await updateAnswers();
