import { createCollector } from '../../diagnostics/sink.js';
import type { DocumentLoader } from '../../dts/discovery/document-loader.js';
import { localNameOf } from '../../names/expanded-name.js';
import { readXmlTree } from '../../syntax/xml/xml-element.js';
import { compareText } from '../../util/compare-text.js';
import type { ValidatedXbrl } from '../validate-xbrl.js';
import { describeArcs, readArcList } from './arc-list.js';
import type { ComparedOutput } from './compared-output.js';
import { describeFactList, readFactList } from './fact-list.js';
import { describeInfosets } from './infoset.js';

/**
 * Compares what was validated with a suite's expected output, by the output's root: an arc list (PTVL), an instance
 * with inferred decimals (PTV), or a list of facts with their dimensions. Undefined where they agree.
 */
export async function compareOutput(
  validated: ValidatedXbrl,
  url: string,
  loader: DocumentLoader,
): Promise<string | undefined> {
  const bytes = await loader.load(url);
  if (typeof bytes === 'string') return `The expected output cannot be read: ${bytes}.`;
  const root = readXmlTree(bytes, createCollector(), { uri: url });
  if (!root) return 'The expected output is no XML.';
  switch (localNameOf(root.name)) {
    case 'ptvl':
      return findDifference({ expected: readArcList(root), actual: describeArcs(validated) });
    case 'facts':
      return findDifference({ expected: readFactList(root), actual: await describeFactList(validated, loader) });
    case 'xbrl':
      return findDifference(describeInfosets(validated, bytes, url));
    default:
      return `The expected output is of an unknown kind: ${root.name}.`;
  }
}

/** The first line that only one side has. */
function findDifference({ expected, actual }: ComparedOutput): string | undefined {
  const [wanted, found] = [[...expected].sort(compareText), [...actual].sort(compareText)];
  const index = wanted.findIndex((line, at) => line !== found[at]);
  if (index < 0 && wanted.length === found.length) return undefined;
  const at = index < 0 ? wanted.length : index;
  return `${wanted.length} expected, ${found.length} found; expected ${wanted[at] ?? 'nothing'}, found ${found[at] ?? 'nothing'}`;
}
