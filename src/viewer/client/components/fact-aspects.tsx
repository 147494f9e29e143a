import type { ComponentChildren } from 'preact';
import { describeMember, describePeriod, labelOf } from '../reading/describe-aspects.js';
import { describeAccuracy } from '../reading/describe-value.js';
import { TEXTS } from '../texts.js';
import type { PanelPartProps } from './panel-parts.js';

/** Period, unit, accuracy, dimensions and the like, a row each. */
export function FactAspects({ fact, model, state }: PanelPartProps) {
  const { data } = model;
  const { language } = state;
  const { entity, period, dimensions = [] } = data.aspects[fact.aspects] ?? {};
  const concept = data.concepts[fact.concept];
  const numeric = concept?.form === 'number' || concept?.form === 'percent' || fact.unit !== undefined;
  const sections = model.sectionsOf(fact.concept).map(({ label }) => label[language]);
  return (
    <dl class="aspects">
      <Row name={TEXTS.period[language]}>{describePeriod(period, language)}</Row>
      {fact.unit !== undefined && <Row name={TEXTS.unit[language]}>{data.units[fact.unit]}</Row>}
      {numeric && fact.value !== null && <Row name={TEXTS.accuracy[language]}>{describeAccuracy(fact, language)}</Row>}
      {dimensions.map((one) => (
        <Row key={one.axis} name={labelOf(one.axis, data, language)} kind="dimension">
          {describeMember(one, data, language)}
        </Row>
      ))}
      {entity && (
        <Row name={TEXTS.entity[language]}>
          <span title={entity.scheme}>{entity.identifier}</span>
        </Row>
      )}
      {fact.language !== undefined && <Row name={TEXTS.language[language]}>{fact.language}</Row>}
      {concept?.balance && <Row name={TEXTS.balance[language]}>{TEXTS[concept.balance][language]}</Row>}
      {sections.length > 0 && (
        <Row name={TEXTS.section[language]}>{sections.join(language === 'zh' ? '、' : ', ')}</Row>
      )}
      <Row name={TEXTS.concept[language]}>
        <code>{concept?.name}</code>
      </Row>
    </dl>
  );
}

interface RowProps {
  readonly name: string;
  readonly kind?: string;
  readonly children: ComponentChildren;
}

function Row({ name, kind = '', children }: RowProps) {
  return (
    <div class={kind}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
