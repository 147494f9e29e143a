import assert from 'node:assert/strict';
import type { QuantityCue } from '../../src/model/taxonomy/cue.js';
import { expandCues } from '../../src/taxonomy-source/expand-cues.js';

describe('cues for each member', () => {
  const cue: QuantityCue = {
    kind: 'quantity',
    id: 'given-off',
    concept: 'Emissions',
    each: 'SubstanceAxis',
    nouns: ['{each}排放量', '排放{each}'],
    under: ['排{each}'],
    units: ['mass'],
  };
  const memberWords = [
    { axis: 'SubstanceAxis', member: 'BlackDustMember', words: ['尘', '黑尘'] },
    { axis: 'SubstanceAxis', member: 'SaltMember', words: ['盐'] },
    { axis: 'OtherAxis', member: 'OtherMember', words: ['它'] },
  ];

  it('are taken apart, the longest words first', () => {
    const [dust, salt, ...rest] = expandCues([cue], memberWords) as QuantityCue[];
    assert.deepEqual(rest, []);
    assert.equal(dust?.id, 'given-off-black-dust');
    assert.deepEqual(dust.dimensions, { SubstanceAxis: 'BlackDustMember' });
    assert.deepEqual(dust.nouns, ['(黑尘|尘)排放量', '排放(黑尘|尘)']);
    assert.deepEqual(salt?.under, ['排(盐)']);
    assert.equal(salt.each, undefined);
  });

  it('leave other cues as they are', () => {
    const { each: _, ...plain } = cue;
    assert.deepEqual(expandCues([plain], memberWords), [plain]);
  });
});
