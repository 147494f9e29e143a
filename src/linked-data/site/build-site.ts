import { formatPeriod } from '../../oim/period-text.js';
import type { Report } from '../../model/report/fact.js';
import type { TaxonomySource } from '../../taxonomy-source/build-taxonomy-source.js';
import { conceptName } from '../../taxonomy-source/identity.js';
import { unitsOf } from '../../taxonomy-source/concept-units.js';
import type { AxisDefinition, ConceptDefinition } from '../../taxonomy-source/taxonomy-definition.js';
import { groupBy } from '../../util/group-by.js';
import { findCitedPassages } from '../vocabulary/references.js';
import { findMappings } from '../vocabulary/crosswalk.js';
import { escapeHtml } from '../../util/escape-html.js';
import { bilingual, htmlPage } from './page.js';
import { SITE_SCRIPT } from './script.js';

interface Labelled {
  readonly zh: string;
  readonly en: string;
}

/**
 * A taxonomy as a static site: an index with search, one page a concept and one an axis, in Chinese and English. It
 * works offline and from files. Examples are facts of the filing that is given.
 */
export function* buildSite(source: TaxonomySource, example?: Report): Generator<readonly [string, string]> {
  const { about, sections, axes } = source.definition;
  yield ['site.js', SITE_SCRIPT];
  yield ['index.html', indexPage(source)];
  for (const axis of axes) yield [`axis/${axis.name}.html`, axisPage(source, axis)];
  const passages = findCitedPassages(source.definition);
  const mappings = groupBy(findMappings(source), ({ concept }) => concept);
  for (const { section, concepts } of sections) {
    const title = about.sections.find(({ name }) => name === section);
    for (const concept of concepts) {
      const cited = (passages.get(concept.name) ?? []).filter(({ level }) => level === 'concept');
      const rows = [
        row({ zh: '名称', en: 'Name' }, `<code>${about.prefix}:${concept.name}</code>`),
        row({ zh: 'IRI', en: 'IRI' }, `<code>${escapeHtml(`${about.baseUri}#${concept.name}`)}</code>`),
        concept.documentation && row({ zh: '定义', en: 'Definition' }, bilingual(concept.documentation)),
        deprecationRow(source, concept),
        row({ zh: '章节', en: 'Section' }, title ? bilingual(title) : escapeHtml(section)),
        row({ zh: '类型', en: 'Type' }, `<code>${concept.type}</code>`),
        row({ zh: '期间', en: 'Period' }, bilingual(PERIODS[concept.period])),
        unitsOf(concept).length > 0 &&
          row(
            { zh: '单位', en: 'Unit' },
            unitsOf(concept)
              .map((one) => unitLabel(source, one))
              .join(', '),
          ),
        concept.balance && row({ zh: '借贷方向', en: 'Balance' }, escapeHtml(concept.balance)),
        topicRow(source, concept),
        (concept.axes ?? []).length > 0 &&
          row({ zh: '维度', en: 'Axes' }, list((concept.axes ?? []).map((name) => axisLink(source, name, '../')))),
        cited.length > 0 &&
          row(
            { zh: '引用', en: 'References' },
            list(cited.map(({ document, passage }) => escapeHtml(`${document} ${passage}`))),
          ),
        crosswalkRow(mappings.get(concept.name) ?? []),
        valuesRow(source, concept),
      ];
      const body = `<table>${rows.filter((one) => typeof one === 'string').join('\n')}</table>\n${exampleOf(source, concept, example)}`;
      yield [`concept/${concept.name}.html`, htmlPage(concept, '../', body)];
    }
  }
}

const PERIODS = {
  instant: { zh: '时点', en: 'instant' },
  duration: { zh: '期间', en: 'duration' },
} as const;

function row(label: Labelled, html: string): string {
  return `<tr><th>${bilingual(label)}</th><td>${html}</td></tr>`;
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function unitLabel({ definition: { about } }: TaxonomySource, symbol: string): string {
  const unit = about.units.find((one) => one.symbol === symbol);
  return unit ? `${escapeHtml(symbol)} (${bilingual(unit)})` : escapeHtml(symbol);
}

function topicRow({ definition: { about } }: TaxonomySource, { topic }: ConceptDefinition): string | undefined {
  const found = about.topics.find(({ number }) => number === topic);
  return found && row({ zh: '议题', en: 'Topic' }, `${found.number} ${bilingual(found)}`);
}

/** Since when and why a concept is no longer to be reported, with what is reported instead. */
function deprecationRow({ definition }: TaxonomySource, { deprecated }: ConceptDefinition): string | undefined {
  if (!deprecated) return undefined;
  const { since, note, replacedBy = [] } = deprecated;
  const concepts = definition.sections.flatMap((section) => section.concepts);
  const links = replacedBy.map((name) => {
    const label = concepts.find((one) => one.name === name);
    return `<a href="${name}.html">${label ? bilingual(label) : name}</a>`;
  });
  const instead = links.length > 0 ? `<br>${bilingual({ zh: '改用', en: 'Instead' })} ${list(links)}` : '';
  return row({ zh: '停用', en: 'Deprecated' }, `${escapeHtml(since)} ${bilingual(note)}${instead}`);
}

function axisLink({ definition: { axes } }: TaxonomySource, name: string, root: string): string {
  const axis = axes.find((one) => one.name === name);
  return `<a href="${root}axis/${name}.html">${axis ? bilingual(axis) : name}</a>`;
}

function crosswalkRow(mappings: ReturnType<typeof findMappings>): string | undefined {
  if (mappings.length === 0) return undefined;
  const items = mappings.map(
    ({ document, passage, predicate }) =>
      `${escapeHtml(`${document} ${passage}`)} <code class="muted">${predicate}</code>`,
  );
  return row({ zh: '对照', en: 'Crosswalk' }, list(items));
}

function valuesRow({ definition: { enumerations } }: TaxonomySource, { name }: ConceptDefinition): string | undefined {
  const found = enumerations.find(({ concept }) => concept === name);
  const label = { zh: '取值', en: 'Values' };
  return (
    found && row(label, list(found.values.map((one) => `${bilingual(one)} <code class="muted">${one.name}</code>`)))
  );
}

/** The first fact of the concept in the filing, with the words that state it. */
function exampleOf(
  { definition: { about } }: TaxonomySource,
  { name }: ConceptDefinition,
  example: Report | undefined,
): string {
  const fact = example?.facts.find(({ concept }) => concept === conceptName(about, name));
  if (!fact) return '';
  const { shared, value, evidence } = fact;
  const shown = (value ?? '').replace(/<[^>]*>/g, ' ').slice(0, 300);
  const rows = [
    row({ zh: '主体', en: 'Entity' }, escapeHtml(shared.entity?.identifier ?? '')),
    row({ zh: '期间', en: 'Period' }, escapeHtml((shared.period && formatPeriod(shared.period)) ?? '')),
    row({ zh: '值', en: 'Value' }, escapeHtml(shown)),
    ...(evidence ?? [])
      .slice(0, 1)
      .map(({ quote }) =>
        row({ zh: '原文', en: 'Evidence' }, `<blockquote>${escapeHtml(quote.slice(0, 300))}</blockquote>`),
      ),
  ];
  return `<h2>${bilingual({ zh: '实例', en: 'Example' })}</h2><table>${rows.join('\n')}</table>`;
}

function indexPage({ definition: { about, sections, axes } }: TaxonomySource): string {
  const item = (path: string, name: string, label: Labelled) =>
    `<li data-text="${escapeHtml(`${label.zh} ${label.en} ${name}`.toLowerCase())}"><a href="${path}">${bilingual(label)}</a> <code class="muted">${name}</code></li>`;
  const group = (label: Labelled, items: readonly string[]) =>
    `<section data-section><h2>${bilingual(label)}</h2><ul>${items.join('\n')}</ul></section>`;
  const groups = about.sections.map((title) => {
    const concepts = sections.find(({ section }) => section === title.name)?.concepts ?? [];
    return group(
      title,
      concepts.map((one) => item(`concept/${one.name}.html`, one.name, one)),
    );
  });
  const body = `<p>${bilingual(about.description)}</p>
<p class="muted">${escapeHtml(about.version)} · ${escapeHtml(about.published)} · <code>${escapeHtml(about.baseUri)}</code></p>
<label>${bilingual({ zh: '搜索', en: 'Search' })}<input type="search" id="search" autocomplete="off"></label>
<p><output id="count"></output> ${bilingual({ zh: '项', en: 'found' })}</p>
${groups.join('\n')}
${group(
  { zh: '维度', en: 'Axes' },
  axes.map((axis) => item(`axis/${axis.name}.html`, axis.name, axis)),
)}`;
  return htmlPage(about.title, '', body);
}

function axisPage({ definition: { about, sections } }: TaxonomySource, axis: AxisDefinition): string {
  const users = sections.flatMap(({ concepts }) => concepts).filter((one) => one.axes?.includes(axis.name));
  const rows = [
    row({ zh: '名称', en: 'Name' }, `<code>${about.prefix}:${axis.name}</code>`),
    row({ zh: 'IRI', en: 'IRI' }, `<code>${escapeHtml(`${about.baseUri}#${axis.name}`)}</code>`),
    ...(axis.kind === 'explicit'
      ? [
          row({ zh: '默认成员', en: 'Default member' }, bilingual(axis.domain)),
          row(
            { zh: '成员', en: 'Members' },
            list(axis.members.map((one) => `${bilingual(one)} <code class="muted">${one.name}</code>`)),
          ),
        ]
      : [row({ zh: '成员', en: 'Members' }, bilingual({ zh: '文本', en: 'texts' }))]),
    row(
      { zh: '概念', en: 'Concepts' },
      list(users.map(({ name, ...label }) => `<a href="../concept/${name}.html">${bilingual(label)}</a>`)),
    ),
  ];
  return htmlPage(axis, '../', `<table>${rows.join('\n')}</table>`);
}
