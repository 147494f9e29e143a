import { readFileSync } from 'node:fs';
import { createCollector } from '../../src/diagnostics/sink.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { readTaxonomySource, type TaxonomySource } from '../../src/taxonomy-source/taxonomy-source.js';

const SCHEMAS = ['taxonomy-common', 'taxonomy', 'taxonomy-section', 'taxonomy-axes', 'taxonomy-enumerations'];

const TINY: Readonly<Record<string, string>> = {
  'taxonomy/taxonomy.yaml': `
baseUri: https://example.org/tax/1
prefix: t
version: 1.0.0
published: 2024-01-01
languages: [zh, en]
title: { zh: 小分类标准, en: A tiny taxonomy }
description: { zh: 测试用, en: For tests }
publisher: { name: P, url: https://example.org/p, country: CN }
license: { name: L, url: https://example.org/l }
entryPoint: { zh: 入口, en: Entry }
sections:
  - { name: first-part, zh: 第一部分, en: First part }
  - { name: second-part, zh: 第二部分, en: Second part }
derivedLabels:
  lineItems: { zh: '{section}项目', en: '{section}, line items' }
  hypercube: { zh: '按{axes}列示', en: 'By {axes}' }
  hypercubeWithoutAxes: { zh: 不分维度, en: Without axes }
  axesRole: { zh: 维度, en: Axes }
  enumerationsRole: { zh: 枚举, en: Enumerations }
  topicReferenceRole: { zh: 议题引用, en: Topic reference }
  axisSeparator: { zh: 、, en: ', ' }
  roleSeparator: { zh: ：, en: ': ' }
units:
  - { symbol: CNY, measure: iso4217:CNY, zh: 元, en: Yuan }
  - { symbol: pure, measure: xbrli:pure, zh: 纯数, en: Pure }
  - { symbol: shares, measure: xbrli:shares, zh: 股, en: Shares }
  - { symbol: tce, measure: unit:tce, zh: 吨标准煤, en: Tonne of coal equivalent }
documents:
  - { id: RULE, publisher: 某机构, name: 某规则, number: 7, issued: 2024-04-12 }
  - { id: STD, publisher: Some board, name: Some standards }
topics:
  - number: 1
    zh: 议题一
    en: Topic one
    references:
      - { document: STD, sections: ['1-1', '1-2'] }
`,
  'taxonomy/sections/first-part.yaml': `
section: first-part
concepts:
  - name: StaffNumber
    zh: 人数
    en: Number of staff
    documentation: { zh: 期末人数。, en: At the end of the period. }
    type: integer
    period: instant
    unit: pure
    axes: [SexAxis, PlantAxis]
    topic: 1
    references:
      - { document: RULE, article: 50, paragraph: 1-2 }
  - { name: Kind, zh: 类型, en: Kind, type: enumeration, period: duration }
  - { name: DividendPerShare, zh: 每股股利, en: Dividend per share, type: perShare, period: duration, unit: CNY/shares }
  - name: EnergyUse
    zh: 能耗
    en: Energy use
    type: decimal
    period: duration
    unit: tce
    alternativeUnits: [pure]
  - { name: StoryTextBlock, zh: 叙述, en: Story, type: textBlock, period: duration }
`,
  'taxonomy/sections/second-part.yaml': `
section: second-part
concepts:
  - { name: Profit, zh: 利润, en: Profit, type: monetary, period: duration, unit: CNY, balance: credit }
  - { name: Income, zh: 收入, en: Income, type: monetary, period: duration, unit: CNY, balance: credit }
  - { name: Expense, zh: 费用, en: Expense, type: monetary, period: duration, unit: CNY, balance: debit }
calculations:
  - total: Profit
    parts:
      - { concept: Income, weight: 1 }
      - { concept: Expense, weight: -1 }
`,
  'taxonomy/axes.yaml': `
axes:
  - name: SexAxis
    kind: explicit
    zh: 性别
    en: Sex
    domain: { name: SexDomain, zh: 性别（全部）, en: Sex (all) }
    default: SexDomain
    members:
      - { name: MaleMember, zh: 男, en: Male }
      - { name: FemaleMember, zh: 女, en: Female }
  - name: PlantAxis
    kind: typed
    zh: 工厂
    en: Plant
    domain: { name: PlantTypedDomain, type: string }
`,
  'taxonomy/enumerations.yaml': `
enumerations:
  - concept: Kind
    domain: { name: KindDomain, zh: 类型（取值）, en: Kind (values) }
    values:
      - { name: Good, zh: 好, en: Good }
      - { name: Bad, zh: 坏, en: Bad }
`,
};

/** The namespace of the tiny taxonomy. */
export const TINY_NAMESPACE = 'https://example.org/tax/1';

/** Files of a small taxonomy of every shape, each edit a text that is replaced by another in a file. */
export function tinyTaxonomyFiles(
  ...edits: readonly (readonly [path: string, from: string, to: string])[]
): Map<string, string> {
  const files = new Map(Object.entries(TINY).map(([path, text]) => [path, text.trimStart()]));
  for (const name of SCHEMAS) {
    files.set(`schemas/${name}.schema.json`, readFileSync(`schemas/${name}.schema.json`, 'utf8'));
  }
  for (const [path, from, to] of edits) {
    const text = files.get(`taxonomy/${path}`);
    if (text?.includes(from) !== true) throw new Error(`${path} has no "${from}"`);
    files.set(`taxonomy/${path}`, text.replace(from, to));
  }
  return files;
}

/** The edit that deprecates the concept Expense. */
export const DEPRECATED = [
  'sections/second-part.yaml',
  'name: Expense, ',
  "name: Expense, deprecated: { since: 2026-07-01, replacedBy: [Income], note: { zh: 并入收入, en: 'Part of income' } }, ",
] as const;

/** Reads the tiny taxonomy with edits. */
export function readTinyTaxonomy(...edits: readonly (readonly [path: string, from: string, to: string])[]): {
  readonly source: TaxonomySource | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const sink = createCollector();
  const source = readTaxonomySource(tinyTaxonomyFiles(...edits), sink);
  return { source, diagnostics: sink.diagnostics };
}
