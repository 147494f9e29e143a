import { performance } from 'node:perf_hooks';
import type { LocalizedText } from '../diagnostics/localized-text.js';

/** The phases of long work, as progress and benchmarks name them. */
export const PHASES = {
  taxonomy: { zh: '读取分类标准', en: 'reading the taxonomy' },
  document: { zh: '读取报告', en: 'reading the report' },
  extraction: { zh: '提取事实', en: 'extracting facts' },
  writing: { zh: '写出文件', en: 'writing files' },
  validation: { zh: '校验', en: 'validating' },
  xsd: { zh: '用 Xerces 校验 XML Schema', en: 'checking XML Schema by Xerces' },
  discovery: { zh: '发现分类标准文件集', en: 'discovering the taxonomy' },
} as const satisfies Record<string, LocalizedText>;

export type Phase = keyof typeof PHASES;

/** Told when a phase begins. */
export type PhaseListener = (phase: Phase) => void;

/** A listener that also leaves a performance mark `pilu:<phase>`, by which benchmarks split the time. */
export function markPhases(listener: PhaseListener | undefined): PhaseListener {
  return (phase) => {
    performance.mark(`pilu:${phase}`);
    listener?.(phase);
  };
}
