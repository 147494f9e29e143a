import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffReports } from '../../../src/io/verbs/diff-reports.js';
import { exportReport } from '../../../src/io/verbs/export-report.js';

const EXAMPLE = 'examples/kunlun-2023';

describe('diff of reports', () => {
  let out: string;
  before(async () => {
    out = join(mkdtempSync(join(tmpdir(), 'pilu-')), 'out');
    await exportReport(`${EXAMPLE}/report.txt`, { filing: `${EXAMPLE}/filing.json`, out, xsd: 'off' });
  });
  after(() => {
    rmSync(join(out, '..'), { recursive: true });
  });

  it('two syntaxes of one filing are equal', async () => {
    const { valid, differences } = await diffReports(join(out, 'report.jsonld'), join(out, 'instance.xbrl'));
    assert.deepEqual({ valid, differences }, { valid: true, differences: [] });
  });

  it('tells each fact that was added, removed or changed, and nothing else', async () => {
    const facts = JSON.parse(readFileSync(join(out, 'facts.json'), 'utf8'));
    facts.facts.f1.decimals = undefined;
    facts.facts.f1.value = facts.facts.f1.value === 'true' ? 'false' : 'true';
    facts.facts.f1.dimensions.concept = 'csd:BankLoansOverdueOccurred';
    delete facts.facts.f2;
    facts.facts.fresh = {
      ...facts.facts.f1,
      dimensions: { ...facts.facts.f1.dimensions, concept: 'csd:LabourDisputeOccurred' },
    };
    const changed = join(out, 'changed.json');
    writeFileSync(changed, JSON.stringify(facts));
    const { differences } = await diffReports(join(out, 'facts.json'), changed);
    const told = differences?.map((one) =>
      one.kind === 'changed'
        ? `${one.before.id} ${one.changes.map(({ property }) => property).join(' ')}`
        : `${one.kind} ${'fact' in one ? one.fact.id : ''}`,
    );
    assert.deepEqual(told?.sort(), ['added fresh', 'f1 concept value', 'removed f2']);
  });

  it('a file that is no report is a diagnostic', async () => {
    const { valid, differences, diagnostics } = await diffReports(`${EXAMPLE}/report.txt`, join(out, 'facts.json'));
    assert.deepEqual({ valid, differences }, { valid: false, differences: undefined });
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['pilu:format-unknown'],
    );
  });
});
