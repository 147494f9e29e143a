import assert from 'node:assert/strict';
import { findFrameUsers } from '../../../src/viewer/page/frame-users.js';
import { buildMessages, indexPlaces } from '../../../src/viewer/page/message-list.js';

const NAMESPACES = 'xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:e="http://example.org/"';

describe('facts that use a context or a unit', () => {
  const bytes = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
  const first = {
    uri: 'a.xbrl',
    bytes: bytes([
      `<xbrli:xbrl ${NAMESPACES}>`,
      '<xbrli:context id="c1"><xbrli:entity/>',
      '</xbrli:context><xbrli:context id="c2"/>',
      '<xbrli:unit id="u"><xbrli:measure>e:m</xbrli:measure></xbrli:unit>',
      '<e:x contextRef="c1" unitRef="u"/>',
      '<e:y contextRef=" c1 "/>',
      '</xbrli:xbrl>',
    ]),
  };
  const second = { uri: 'b.xbrl', bytes: bytes([`<e:z ${NAMESPACES} contextRef="c1"/>`]) };
  const documentOf = (uri: string) => [first.uri, second.uri].indexOf(uri);
  const factsAt = indexPlaces(
    [
      [0, { uri: 'a.xbrl', line: 5, column: 1 }],
      [1, { uri: 'a.xbrl', line: 6, column: 1 }],
      [2, { uri: 'b.xbrl', line: 1, column: 1 }],
    ],
    documentOf,
  );
  const usersAt = findFrameUsers([first, second], factsAt, documentOf);
  const at = (line: number, column: number, uri = 'a.xbrl') => usersAt({ uri, line, column });

  it('are found from it and from what is in it, in every document', () => {
    assert.deepEqual(at(2, 1), [0, 1, 2]);
    assert.deepEqual(at(2, 24), [0, 1, 2]);
    assert.deepEqual(at(4, 1), [0]);
    assert.deepEqual(at(4, 20), [0]);
  });

  it('are none of a context that no fact uses, of a fact, of another place, of another file', () => {
    assert.deepEqual([at(3, 17), at(5, 1), at(2, 2), at(2, 1, 'b.xbrl'), at(2, 1, 'c.xbrl')], [[], [], [], [], []]);
  });

  it('are named by a message up to a bound, and the others counted', () => {
    const many = Array.from({ length: 501 }, (_, fact) => fact);
    const message = { zh: '错误', en: 'wrong' };
    const found = {
      code: 'c',
      severity: 'error' as const,
      message,
      params: {},
      locations: [{ uri: 'a.xbrl', line: 2, column: 1 }],
    };
    const [shown] = buildMessages(
      [found],
      () => [],
      () => many,
      [],
    );
    assert.deepEqual([shown?.facts?.length, shown?.furtherFacts, shown?.place], [500, 1, '2:1']);
    const [own] = buildMessages(
      [found],
      () => [7],
      () => many,
      [],
    );
    assert.deepEqual([own?.facts, own?.furtherFacts, own?.place], [[7], undefined, undefined]);
  });
});
