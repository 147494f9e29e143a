import { xbrldieCodes } from '../../../diagnostics/codes/xbrldie.js';
import type { ReportRule } from '../../report-rule.js';
import { placeOf } from './known-dimensions.js';

/** The default member of a dimension is never stated: absence means it (Dimensions 1.0, 3.1.4.2). */
export const defaultNotStated: ReportRule = ({ dimensions: { defaults }, sink, locate, show }) => {
  if (defaults.size === 0) return undefined;
  return {
    group({ dimensions }, [first]) {
      if (!first) return;
      for (const [dimension, value] of dimensions) {
        if (value.kind !== 'explicit' || defaults.get(dimension) !== value.member) continue;
        const params = { place: placeOf(first), member: show(value.member), dimension: show(dimension) };
        sink.report(xbrldieCodes.create('xbrldie:DefaultValueUsedInInstanceError', params, locate(first)));
      }
    },
  };
};
