import type { Proof as ProofTree } from '../../../shared/results/proof.ts';
import type { ExplainedComponent, Explanation } from '../../../shared/results/explanation.ts';
import type { EngineProof } from '../../engine/engine-messages.ts';
import { amountText, countText, decimalText } from '../../format/numbers.ts';
import { ComponentProduct } from './component-product.tsx';
import type { FoundCell } from './find-cell.ts';
import { ProofActions } from './proof-actions.tsx';
import { ProofSteps } from './proof-steps.tsx';
import { UsedBy } from './used-by.tsx';
import { WhereUsed } from './where-used.tsx';

type FigureProofProps = {
  found: FoundCell;
  explanation: Explanation;
  engine: EngineProof | undefined;
  tree: ProofTree | undefined;
};

/** A figure of one line in one year: every product that it is the sum of, and what left it. */
export function FigureProof({ found, explanation, engine, tree }: FigureProofProps) {
  const { components } = explanation;
  return (
    <>
      <p className="sentence">
        <bdi>{sentenceOf(explanation)}</bdi>
      </p>
      {components.map((component, position) => (
        <ComponentProduct
          key={component.id}
          component={component}
          targets={engine?.targets[position] ?? []}
          before={componentBefore(engine, component.id)}
        >
          {components.length === 1 ? <RoundingRow explanation={explanation} /> : null}
        </ComponentProduct>
      ))}
      {components.length > 1 ? <Sum explanation={explanation} /> : null}
      <GoneComponents gone={goneFrom(engine, components)} year={explanation.figure.year} />
      {tree === undefined ? null : <ProofSteps tree={tree} />}
      <UsedBy found={found} />
      <WhereUsed explanation={explanation} />
      <ProofActions found={found} />
    </>
  );
}

/** The sentence that comes first: what the figure is made of, and what cannot be said of it. */
function sentenceOf({ components, complete, figure, rounding, amount }: Explanation): string {
  if (components.length === 0) return `Nothing falls due here in ${figure.year}.`;
  const titles = components.map(({ title }) => title);
  const what =
    components.length === 1 ? titles[0] : `The sum of ${countText(components.length, 'product')}: ${titles.join('; ')}`;
  const rounded = `rounded to the nearest ${decimalText(rounding.to)}`;
  const gap = complete
    ? ''
    : ' Some of it is known only in sum: the document gives the amount, and not what it was made of.';
  return `${what ?? ''}; ${rounded}, ${amountText(amount)} in ${figure.year}.${gap}`;
}

function Sum({ explanation }: { explanation: Explanation }) {
  return (
    <table className="product">
      <caption>Sum</caption>
      <tbody>
        {explanation.components.map(({ id, title, product, rounded }) => (
          <tr key={id}>
            <td>
              <bdi>{decimalText(rounded ?? product)}</bdi>
            </td>
            <td colSpan={2}>{title}</td>
          </tr>
        ))}
        <RoundingRow explanation={explanation} />
      </tbody>
    </table>
  );
}

function RoundingRow({ explanation: { sum, amount, rounding } }: { explanation: Explanation }) {
  return (
    <tr className="result">
      <td>
        <bdi>{decimalText(sum)}</bdi>
      </td>
      <td colSpan={2}>
        to the nearest {decimalText(rounding.to)}
        {rounding.mode === 'half-up' ? ', halves up' : ''}: <bdi>{amountText(amount)}</bdi>
      </td>
    </tr>
  );
}

/** What was in the figure before, and no longer is: struck through, never silently missing. */
function GoneComponents({ gone, year }: { gone: readonly ExplainedComponent[]; year: number }) {
  return gone.map(({ id, title, product }) => (
    <div key={id}>
      <h3 className="gone">
        <s>{title}</s>
      </h3>
      <p>
        No longer in {year}: it was <bdi>{decimalText(product)}</bdi>, and what is assumed has moved it.
      </p>
    </div>
  ));
}

function goneFrom(engine: EngineProof | undefined, now: readonly ExplainedComponent[]): readonly ExplainedComponent[] {
  if (engine?.before?.of !== 'figure') return [];
  const still = new Set(now.map(({ id }) => id));
  return engine.before.explanation.components.filter(({ id }) => !still.has(id));
}

function componentBefore(engine: EngineProof | undefined, id: string): ExplainedComponent | undefined {
  if (engine?.before?.of !== 'figure') return undefined;
  return engine.before.explanation.components.find((one) => one.id === id);
}
