import type { ReactNode } from 'react';
import type { Factor } from '../../../shared/model/component.ts';
import type { ExplainedComponent } from '../../../shared/results/explanation.ts';
import type { FactorTarget } from '../../../shared/scenarios/change-of-factor.ts';
import { decimalText } from '../../format/numbers.ts';
import { FactorInput } from './factor-input.tsx';
import { StartInput } from './start-input.tsx';
import { FactorSource } from './factor-source.tsx';

type ComponentProductProps = {
  component: ExplainedComponent;
  targets: readonly (FactorTarget | null)[];
  before: ExplainedComponent | undefined;
  /** The row below the product, where the figure is this product alone. */
  children?: ReactNode;
};

/** One product as one would write it on paper: each factor with its unit and its source. */
export function ComponentProduct({ component, targets, before, children }: ComponentProductProps) {
  const { title, factors, product, rounded, decomposed, because } = component;
  return (
    <section className="component">
      <h3>{title}</h3>
      <table className="product">
        <tbody>
          {factors.map((factor, position) => (
            <FactorRow
              key={`${factor.name} ${factor.driver ?? position}`}
              factor={factor}
              isFirst={position === 0}
              target={targets[position] ?? undefined}
              before={before?.factors[position]}
              sources={rowsOfSource(factors, position)}
            />
          ))}
          {factors.length > 1 && (children === undefined || children === null) ? (
            <tr className="result">
              <td>
                <bdi>{decimalText(product)}</bdi>
              </td>
              <td colSpan={2}>{rounded === undefined ? '' : `rounded alone: ${decimalText(rounded)}`}</td>
            </tr>
          ) : null}
          {children}
        </tbody>
      </table>
      {decomposed ? null : <p className="soft">Known only in sum.</p>}
      {because.length === 0 ? null : (
        <details>
          <summary>Why in this year</summary>
          <ol className="because">
            {because.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

type FactorRowProps = {
  factor: Factor;
  isFirst: boolean;
  target: FactorTarget | undefined;
  before: Factor | undefined;
  /** Over how many rows its source stands; none where it stands in a row above. */
  sources: number;
};

/** Factors one after the other that come from the very same source have it once. */
function rowsOfSource(factors: readonly Factor[], position: number): number {
  const textAt = (at: number) => JSON.stringify(factors[at]?.origin);
  if (position > 0 && textAt(position - 1) === textAt(position)) return 0;
  const after = factors.findIndex((_, at) => at > position && textAt(at) !== textAt(position));
  return (after < 0 ? factors.length : after) - position;
}

function FactorRow({ factor, isFirst, target, before, sources }: FactorRowProps) {
  const hasMoved = before !== undefined && valueOf(before) !== valueOf(factor);
  return (
    <tr className={hasMoved ? 'moved' : undefined}>
      <td>
        {isFirst ? null : '× '}
        {target === undefined || target.kind === 'set-start' ? (
          <bdi>{valueOf(factor)}</bdi>
        ) : (
          <FactorInput factor={factor} target={target} />
        )}
        {hasMoved ? <small>before: {valueOf(before)}</small> : null}
      </td>
      <td>
        {describeFactor(factor)}
        {target?.kind === 'set-start' ? <StartInput factor={factor} target={target} /> : null}
      </td>
      {sources === 0 ? null : (
        <td rowSpan={sources}>
          <FactorSource factor={factor} />
        </td>
      )}
    </tr>
  );
}

/** "rooms", "USD per meeting, Vienna": a quantity by its unit, a rate by its unit and for what it is. */
function describeFactor({ kind, name, unit, origin }: Factor): string {
  if (kind === 'rate') return [unit, ...Object.values(origin.rateCard?.for ?? {})].join(', ');
  if (kind === 'volume') return unit === 'currency units' ? name : unit;
  return unit === name ? name : `${name}, ${unit}`;
}

function valueOf({ value, over }: Factor): string {
  return over === undefined ? decimalText(value) : `${decimalText(value)} / ${decimalText(over)}`;
}
