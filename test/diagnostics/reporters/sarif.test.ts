import assert from 'node:assert/strict';
import { defineCodes } from '../../../src/diagnostics/code-table.js';
import { toSarif } from '../../../src/diagnostics/reporters/sarif.js';

const codes = defineCodes(
  { 'x:B': { severity: 'warning', clause: '1', en: 'B {n}.', zh: '乙 {n}。' } },
  { document: 'X', url: 'https://example.org/#{clause}' },
);

describe('SARIF reporter', () => {
  it('gives each code one rule with its clause, and each diagnostic its places', () => {
    const log = toSarif(
      [
        codes.create('x:B', { n: 1 }, { uri: 'a b.xml', line: 2, column: 3 }),
        codes.create('x:B', { n: 2 }, [
          { uri: 'a.json', pointer: '/facts/f1' },
          { uri: 'c.xsd', role: 'declared' },
        ]),
      ],
      '1.0.0',
      'en',
    );
    const run = (log as { runs: { tool: { driver: object }; results: object[] }[] }).runs[0]!;
    assert.deepEqual(run.tool.driver, {
      name: 'pilu',
      version: '1.0.0',
      rules: [{ id: 'x:B', helpUri: 'https://example.org/#1', help: { text: 'X 1' } }],
    });
    assert.deepEqual(run.results, [
      {
        ruleId: 'x:B',
        ruleIndex: 0,
        level: 'warning',
        message: { text: 'B 1.' },
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'a%20b.xml' }, region: { startLine: 2, startColumn: 3 } } },
        ],
      },
      {
        ruleId: 'x:B',
        ruleIndex: 0,
        level: 'warning',
        message: { text: 'B 2.' },
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: 'a.json' } },
            logicalLocations: [{ fullyQualifiedName: '/facts/f1' }],
          },
        ],
        relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'c.xsd' } }, message: { text: 'declared' } }],
      },
    ]);
  });
});
