import { xbrl21Codes } from '../../../diagnostics/codes/xbrl-2.1.js';
import { namespaceOf } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import type { InstanceRule } from '../../instance-rule.js';

const RESERVED: ReadonlySet<string> = new Set([NS.xbrli, NS.link, NS.xlink, NS.xl]);

/** Tuples have no attributes of the namespaces that XBRL reserves, even where their type would let them (XBRL 2.1, 4.9). */
export const tupleAttributes: InstanceRule = ({ sink, locate, show }) => ({
  tuple(tuple) {
    for (const { name } of tuple.otherAttributes ?? []) {
      if (!RESERVED.has(namespaceOf(name))) continue;
      const params = { concept: show(tuple.name), attribute: name };
      sink.report(xbrl21Codes.create('xbrl.4.9:tupleReserved', params, locate(tuple)));
    }
  },
});
