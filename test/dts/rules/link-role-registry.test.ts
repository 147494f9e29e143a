import assert from 'node:assert/strict';
import { createCollector } from '../../../src/diagnostics/sink.js';
import { createLoaderChain, createMemoryLoader } from '../../../src/dts/discovery/document-loader.js';
import { loadDts } from '../../../src/dts/load-dts.js';
import { validateRegisteredRoles } from '../../../src/dts/rules/link-role-registry.js';
import { createDocumentLoader } from '../../../src/io/document-loader.js';
import { BASE, schema } from '../fixture.js';

const role = (uri: string, usedOn: string) =>
  `<link:roleType roleURI="${uri}" id="r"><link:usedOn>${usedOn}</link:usedOn></link:roleType>`;
const arcrole = (uri: string, usedOn: string, cycles: string) =>
  `<link:arcroleType arcroleURI="${uri}" id="a" cyclesAllowed="${cycles}"><link:usedOn>${usedOn}</link:usedOn></link:arcroleType>`;

async function judge(...appinfo: readonly string[]): Promise<string[]> {
  const collector = createCollector();
  const core = await createDocumentLoader({ roots: [] });
  const memory = createMemoryLoader({ [`${BASE}t.xsd`]: schema('', appinfo.join('')) });
  const dts = await loadDts(
    { entries: [{ url: `${BASE}t.xsd` }] },
    createLoaderChain([memory, core]),
    createCollector(),
  );
  validateRegisteredRoles(dts, collector);
  return collector.diagnostics.map(({ code }) => code);
}

describe('roles of the Link Role Registry', () => {
  const NET = 'http://www.xbrl.org/2009/role/netLabel';
  const INFLOW = 'http://www.xbrl.org/2023/arcrole/instant-inflow';

  it('declared as they are registered, and roles of others, report nothing', async () => {
    assert.deepEqual(await judge(role(NET, 'link:label'), arcrole(INFLOW, 'link:definitionArc', 'undirected')), []);
    assert.deepEqual(await judge(role('http://example.com/role/netLabel', 'link:reference')), []);
  });

  it('are used on what they are registered for', async () => {
    assert.deepEqual(await judge(role(NET, 'link:reference')), ['pilu:registered-role-used-on']);
  });

  it('allow the cycles that they are registered with', async () => {
    assert.deepEqual(await judge(arcrole(INFLOW, 'link:definitionArc', 'none')), ['pilu:registered-role-cycles']);
  });
});
