import { compareEstimates } from '../comparisons/compare-estimates.ts';
import { recostingName } from '../engine/recost.ts';
import type { Factor } from '../model/component.ts';
import type { RecostingFactor } from '../model/recosting.ts';
import { gatherEffects, type GatheredEffects } from '../recosting/gather-effects.ts';
import { recostedEstimate } from '../recosting/recost-components.ts';
import { showFactor } from '../recosting/show-factor.ts';
import type { Estimate, EstimatedLine } from '../results/estimate.ts';
import { type ProofContext, type ProofStep, step } from './proof-context.ts';
import { rowText } from '../print/row-text.ts';
import { amountText, signedDecimal, sourceText } from './proof-text.ts';

/** What recosting makes of an estimate: the estimate after it, and what each factor adds. */
type AfterRecosting = { estimate: Estimate; effects: GatheredEffects; years: readonly number[] };

const known = new WeakMap<Estimate, AfterRecosting>();

/** The estimate after recosting; undefined for a statement without factors of it. */
export function afterRecosting({ estimate, statement }: ProofContext): AfterRecosting | undefined {
  const found = known.get(estimate);
  if (found !== undefined) return found;
  const after = recostedEstimate(estimate, statement);
  if (after === undefined) return undefined;
  const years = [...new Set(estimate.lines.flatMap(({ amounts }) => amounts.map(({ year }) => year)))];
  const columns = years.map((year) => ({ year }));
  const effects = gatherEffects(compareEstimates(estimate, after), statement.recosting?.factors ?? [], columns);
  const made = { estimate: after, effects, years };
  known.set(estimate, made);
  return made;
}

type Stages = { line: EstimatedLine; year: number; isDifference: boolean; figures: readonly ProofStep[] };

/**
 * An amount after recosting, or what recosting adds: the figure before it, what each factor adds with its source and
 * date, what rounding does, and the figure after it with every factor.
 */
export function proveStages(context: ProofContext, { line, year, isDifference, figures }: Stages): ProofStep {
  const found = line.amounts.find((one) => one.year === year);
  const [before, after] = [found?.amount ?? 0, found?.recosted ?? found?.amount ?? 0];
  const [first, ...rest] = figures;
  const head = `${rowText(line)}, ${year}`;
  const added = amountText(after - before);
  return step({
    kind: 'amount',
    label: `${head}, ${isDifference ? 'recosting' : 'after recosting'}`,
    sentence: isDifference
      ? `${head}: recosting adds ${added} to ${amountText(before)}, which makes ${amountText(after)}.`
      : `${head}: ${amountText(after)} after recosting is ${amountText(before)} before it and ${added} that it adds.`,
    amount: isDifference ? after - before : after,
    unit: context.estimate.currency,
    children: [...(first === undefined ? [] : [first]), ...effectSteps(context, line, year), ...rest],
  });
}

function effectSteps(context: ProofContext, line: EstimatedLine, year: number): readonly ProofStep[] {
  const stages = afterRecosting(context);
  if (stages === undefined) return [];
  const column = stages.years.indexOf(year);
  return stages.effects.of([line]).flatMap(({ of, factor, amounts }): ProofStep[] => {
    const value = amounts[column] ?? '0';
    if (/^-?0(?:\.0+)?$/.test(value)) return [];
    const stated = context.statement.recosting?.factors.find(({ id }) => id === factor);
    const [label, what] =
      stated !== undefined
        ? [stated.title, factorText(stated)]
        : of === 'shares'
          ? ['Shares', 'shares are taken of recosted amounts']
          : ['Rounding', 'the figure after recosting is rounded once, from its exact sum'];
    return [
      step({
        kind: stated === undefined && of !== 'shares' ? 'rounding' : 'effect',
        label,
        sentence: `${label} adds ${signedDecimal(value)}: ${what}.`,
        value,
        sources: stated?.source ?? [],
        ...(stated !== undefined && { change: recostingName(stated.id) }),
        ...(stated?.note !== undefined && { note: stated.note }),
      }),
    ];
  });
}

/** By what a factor multiplies, how that comes about, which amounts, as of when and by which documents. */
function factorText(factor: RecostingFactor): string {
  const { value, over, because, of, asOf, source } = showFactor(factor, []);
  const shown = `${signedDecimal(value)}${over === undefined ? '' : `/${over}`}`;
  return [
    `× ${shown}${because === undefined ? '' : ` = ${because}`}`,
    of,
    ...(asOf === undefined ? [] : [`as of ${asOf}`]),
    ...(source.length === 0 ? [] : [`source ${sourceText(source)}`]),
  ].join(', ');
}

/** What a factor of a component says of the recosting that it is; undefined of any other factor. */
export function recostingOrigin({ recosting }: ProofContext, { origin, value, over }: Factor): string | undefined {
  const { change } = origin;
  if (change?.startsWith(recostingName('')) !== true) return undefined;
  const stated = recosting?.factors.find(({ id }) => recostingName(id) === change);
  const id = change.slice(recostingName('').length);
  if (stated === undefined) return `factor of recosting "${id}"`;
  const shown = showFactor(stated, []);
  // A scenario may have given it another value than the statement has.
  const isSame = shown.value === value && shown.over === over;
  const because = isSame && shown.because !== undefined ? `, ${shown.because}` : '';
  return `factor of recosting "${id}"${because}${shown.asOf === undefined ? '' : `, as of ${shown.asOf}`}`;
}
