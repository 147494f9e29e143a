import assert from 'node:assert/strict';
import { createCollector } from '../../src/diagnostics/sink.js';
import { lintOwnTaxonomy } from '../../src/processor/lint-own-taxonomy.js';
import { readDataFiles } from '../../src/io/data-store.js';

const CUES = 'taxonomy/cues/outlook.yaml';

async function lint(cues: string | undefined): Promise<string[]> {
  const files = new Map(await readDataFiles());
  if (cues !== undefined) files.set(CUES, cues);
  const sink = createCollector();
  lintOwnTaxonomy(files, sink);
  return sink.diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(
      ({ code, locations: [at], params }) => `${code} ${at?.uri}:${at?.line}:${at?.column} ${String(params['name'])}`,
    );
}

describe('lint of cues', () => {
  it('our own cues name what the taxonomy has, and nothing is reported', async () => {
    assert.deepEqual(await lint(undefined), []);
  });

  it('tells unknown names at their place, with what is near', async () => {
    const found = await lint(
      [
        'cues:',
        '  - { kind: quantity, id: a, concept: BoardMeetingHeld, nouns: [x], units: [count] }',
        '  - { kind: quantity, id: b, concept: BoardMeetingsHeld, nouns: [x], units: [count], dimensions: { GenderAxis: MaleMember } }',
        '  - { kind: quantity, id: c, concept: EmployeesNumber, nouns: [x], units: [count], dimensions: { GenderAxis: ManMember } }',
        '  - { kind: statement, id: d, concept: PublicationFrequency, value: Yearly, patterns: [x] }',
        '  - { kind: heading, id: d, concept: CompanyProfileTextBlock, headings: [x] }',
        '',
      ].join('\n'),
    );
    assert.deepEqual(found, [
      `pilu:cue-unknown-name ${CUES}:2:5 BoardMeetingHeld`,
      `pilu:cue-unknown-name ${CUES}:3:5 GenderAxis`,
      `pilu:cue-unknown-name ${CUES}:4:5 ManMember`,
      `pilu:cue-unknown-name ${CUES}:5:5 Yearly`,
      `pilu:cue-repeated-id ${CUES}:6:5 undefined`,
    ]);
  });
});
