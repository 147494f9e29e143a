import { strict as assert } from 'node:assert';
import { createAspectPool } from '../../../src/model/report/aspect-pool.js';
import { createFact } from '../../../src/model/report/create-fact.js';
import { expandedName } from '../../../src/names/expanded-name.js';

describe('createFact', () => {
  it('gives a fact the properties that it states, and no others', () => {
    const pool = createAspectPool();
    const shared = pool.shared(undefined, undefined);
    const concept = expandedName('https://example.com/ns', 'c');
    for (const unit of [undefined, pool.unit([concept])]) {
      for (const decimals of [undefined, 0, -3]) {
        for (const language of [undefined, 'zh']) {
          assert.deepEqual(createFact('f', concept, shared, '1', unit, decimals, language), {
            ...{ id: 'f', concept, shared, value: '1' },
            ...(unit && { unit }),
            ...(decimals !== undefined && { decimals }),
            ...(language !== undefined && { language }),
          });
        }
      }
    }
  });
});
