import { oimCodes } from '../../../diagnostics/codes/report.js';
import type { ReportRule } from '../../report-rule.js';
import { NOTE_CONCEPT } from './known-concept.js';

const NOT_NUMERIC = { en: 'the concept is not numeric', zh: '该概念不是数值' };
const NIL = { en: 'the fact is nil', zh: '该事实为 nil' };
const FRACTION = { en: 'fractions are exact', zh: '分数是精确值' };
const NOT_INTEGER = { en: 'it is no integer', zh: '它不是整数' };

/** Only numbers have decimals, an integer (XBRL 2.1, 4.6.3, 4.6.5; OIM 1.0, decimals property). */
export const decimalsPlaced: ReportRule = ({ sink, locate, show }) => ({
  fact(fact, concept) {
    const { decimals } = fact;
    const isNote = fact.concept === NOTE_CONCEPT;
    if (decimals === undefined || (!concept && !isNote)) return;
    const reason = !concept?.type.numeric
      ? NOT_NUMERIC
      : fact.value === null
        ? NIL
        : concept.type.valueKind === 'fraction'
          ? FRACTION
          : !Number.isSafeInteger(decimals)
            ? NOT_INTEGER
            : undefined;
    if (!reason) return;
    const params = { fact: fact.id, concept: show(fact.concept), decimals, reason };
    sink.report(oimCodes.create('oime:misplacedDecimalsProperty', params, locate(fact)));
  },
});
