import { oimCodes } from '../../../diagnostics/codes/report.js';
import type { ReportRule } from '../../report-rule.js';
import { placeOf } from './known-dimensions.js';

const DEFAULT = { en: 'it is the default member, which absence means', zh: '它是默认成员，应以不写表示' };

/** The default member of a dimension is never stated: absence means it (Dimensions 1.0, 3.1.4.2; OIM 1.0). */
export const defaultNotStated: ReportRule = ({ dimensions: { defaults }, sink, locate, show }) => {
  if (defaults.size === 0) return undefined;
  return {
    group({ dimensions }, [first]) {
      if (!first) return;
      for (const [dimension, value] of dimensions) {
        if (value.kind !== 'explicit' || defaults.get(dimension) !== value.member) continue;
        const params = {
          place: placeOf(first),
          value: show(value.member),
          dimension: show(dimension),
          reason: DEFAULT,
        };
        sink.report(oimCodes.create('oime:invalidDimensionValue', params, locate(first)));
      }
    },
  };
};
