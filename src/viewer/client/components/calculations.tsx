import type { ViewerCalculation } from '../../page/viewer-data.js';
import { computeSum, type Summand } from '../reading/compute-sum.js';
import { labelOf } from '../reading/describe-aspects.js';
import { describeValue } from '../reading/describe-value.js';
import { TEXTS } from '../texts.js';
import type { PanelPartProps } from './panel-parts.js';

/** Sums in which the fact is the whole, with their parts; and those in which it is a part, with the whole. */
export function Calculations(props: PanelPartProps) {
  const { fact, model, state } = props;
  const { whole, part } = model.calculationsOf(fact.concept);
  const { language } = state;
  if (whole.length + part.length === 0) return null;
  return (
    <section class="calculation">
      <h3>{TEXTS.calculation[language]}</h3>
      {whole.map((calculation, index) => (
        <Whole key={index} calculation={calculation} {...props} />
      ))}
      {part.map((calculation, index) => (
        <div key={index}>
          <h4>
            {TEXTS.partOf[language]} <small>{calculation.linkRole[language]}</small>
          </h4>
          <table>
            <tbody>
              <Line
                summand={{
                  concept: calculation.parent,
                  weight: calculation.children.find(({ concept }) => concept === fact.concept)?.weight ?? '1',
                  fact: model.findSibling(fact, calculation.parent),
                }}
                {...props}
              />
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

function Whole({ calculation, ...props }: PanelPartProps & { readonly calculation: ViewerCalculation }) {
  const { language } = props.state;
  const { summands, total } = computeSum(props.fact, calculation, props.model);
  return (
    <div>
      <h4>
        {TEXTS.sumOf[language]} <small>{calculation.linkRole[language]}</small>
      </h4>
      <table>
        <tbody>
          {summands.map((summand) => (
            <Line key={summand.concept} summand={summand} {...props} />
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>
              <td />
              <th scope="row">{TEXTS.computed[language]}</th>
              <td>{total}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Line({ summand, model, store, state }: PanelPartProps & { readonly summand: Summand }) {
  const { data } = model;
  const { concept, weight, fact } = summand;
  const one = fact === undefined ? undefined : data.facts[fact];
  const label = labelOf(concept, data, state.language);
  return (
    <tr>
      <td class="weight">{weight === '1' ? '+' : weight === '-1' ? '−' : `× ${weight}`}</td>
      <th scope="row">
        {fact === undefined ? (
          label
        ) : (
          <button type="button" onClick={() => store.select(fact)}>
            {label}
          </button>
        )}
      </th>
      <td>{one ? describeValue(one, data, state.language) : <i>{TEXTS.notReported[state.language]}</i>}</td>
    </tr>
  );
}
