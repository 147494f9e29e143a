import { expandedName } from '../names/expanded-name.js';
import { NS } from '../names/namespaces.js';

const xbrli = (local: string) => expandedName(NS.xbrli, local);

/** Elements of instances (XBRL 2.1, 4). */
export const XBRLI = {
  xbrl: xbrli('xbrl'),
  context: xbrli('context'),
  entity: xbrli('entity'),
  identifier: xbrli('identifier'),
  segment: xbrli('segment'),
  scenario: xbrli('scenario'),
  period: xbrli('period'),
  instant: xbrli('instant'),
  startDate: xbrli('startDate'),
  endDate: xbrli('endDate'),
  forever: xbrli('forever'),
  unit: xbrli('unit'),
  measure: xbrli('measure'),
  divide: xbrli('divide'),
  unitNumerator: xbrli('unitNumerator'),
  unitDenominator: xbrli('unitDenominator'),
  numerator: xbrli('numerator'),
  denominator: xbrli('denominator'),
} as const;

export const XSI_NIL = expandedName(NS.xsi, 'nil');
export const XSI_TYPE = expandedName(NS.xsi, 'type');
export const XML_LANG = expandedName(NS.xml, 'lang');
export const XLINK_TYPE = expandedName(NS.xlink, 'type');
