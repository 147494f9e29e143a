import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPECTED_FILES, listExamples } from '../test/examples/example.js';
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

await updateExamples();
