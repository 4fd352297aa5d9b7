import { canonicalJson } from '../canonical/canonical-json.ts';
import { compareEstimates } from '../comparisons/compare-estimates.ts';
import { addExact, exactOf, exactOfInteger, exactToText, isZero, subtractExact, ZERO } from '../money/exact.ts';
import type { ComparedFigure } from '../results/comparison.ts';
import type { Estimate } from '../results/estimate.ts';
import type { ProofQuestion } from '../results/proof.ts';
import { type ProofStep, step } from './proof-context.ts';
import { rowText } from '../print/row-text.ts';
import { amountText, signedDecimal } from './proof-text.ts';

/**
 * The difference of a figure or sum in two estimates: for every figure below it what each requirement added by each
 * kind of effect, then the figure as it was and as it is.
 *
 * @param signed the figures that either side is made of, with the sign by which each counts in it
 */
export function proveDifference(
  before: { estimate: Estimate; proof: ProofStep },
  after: { estimate: Estimate; proof: ProofStep },
  said: { from: string; to: string },
): ProofStep {
  const [from, to] = [before.proof.amount ?? 0, after.proof.amount ?? 0];
  const difference = to - from;
  const figures = new Map([...figuresOf(before.proof, 1), ...figuresOf(after.proof, 1)]);
  const effects = compareEstimates(before.estimate, after.estimate).figures.flatMap((figure) => {
    const sign = figures.get(figureKey({ ...figure.charge, year: figure.year }));
    return sign === undefined ? [] : [effectsOf(figure, sign)];
  });
  const explained = effects.reduce((sum, { value = '0' }) => addExact(sum, exactOf(value)), ZERO);
  const rest = subtractExact(exactOfInteger(BigInt(difference)), explained);
  const { label } = after.proof;
  const { currency } = after.estimate;
  return step({
    kind: 'difference',
    label: `${label}: difference`,
    sentence:
      difference === 0
        ? `${label}: ${amountText(to)} ${currency} in both, ${said.from} and ${said.to}.`
        : `${label}: ${amountText(from)} ${currency} ${said.from} and ${amountText(to)} ${said.to}, a difference of ` +
          `${amountText(difference)}.`,
    amount: difference,
    unit: currency,
    children: [
      ...effects,
      ...(isZero(rest)
        ? []
        : [
            step({
              kind: 'effect',
              label: 'Other',
              sentence:
                `${signedDecimal(exactToText(rest))} comes of what is no line of both estimates: amounts of a base, ` +
                'recosting, or the rounding of sums.',
              value: exactToText(rest),
            }),
          ]),
      { ...before.proof, label: `${said.from}: ${before.proof.label}` },
      { ...after.proof, label: `${said.to}: ${after.proof.label}` },
    ],
  });
}

/** The figures that a proof is made of, each with the sign by which it counts. Shares are no sums and not followed. */
function figuresOf(
  { kind, question, amount = 0, children }: ProofStep,
  sign: 1 | -1,
): readonly (readonly [string, 1 | -1])[] {
  if (kind === 'figure') return question === undefined ? [] : [[figureKey(question), sign]];
  const turned = kind === 'amount' && children.length === 1 && children[0]?.amount === -amount && amount !== 0;
  return children.flatMap((child) => figuresOf(child, turned ? (sign === 1 ? -1 : 1) : sign));
}

function figureKey({ section, object, line, servicing, group, category, year }: ProofQuestion): string {
  return canonicalJson([section, object, line, servicing, group, category, year].map((name) => name ?? null));
}

function effectsOf({ charge, year, from, to, difference, details }: ComparedFigure, sign: 1 | -1): ProofStep {
  const signed = (value: string) => (sign === 1 ? value : value.startsWith('-') ? value.slice(1) : `-${value}`);
  return step({
    kind: 'difference',
    label: `${rowText(charge)}, ${year}`,
    sentence:
      `${rowText(charge)}, ${year}: ${amountText(from)} and then ` +
      `${amountText(to)}${sign === 1 ? '' : ', taken off'}.`,
    amount: difference * sign,
    value: String(difference * sign),
    children: details.map(({ requirement, part, kind, change, amount }) =>
      step({
        kind: 'effect',
        label: kind,
        sentence: `${signedDecimal(amount)} by ${EFFECT_TEXTS[kind]}${requirement === undefined ? '' : ` of "${requirement}"${part === undefined ? '' : `, ${part}`}`}${change === undefined ? '' : `, of change "${change}"`}.`,
        value: signed(amount),
        ...(requirement !== undefined && { requirement }),
        ...(change !== undefined && { change }),
      }),
    ),
  });
}

const EFFECT_TEXTS: Readonly<Record<ComparedFigure['details'][number]['kind'], string>> = {
  volume: 'another volume',
  rate: 'another rate',
  timing: 'another time',
  vacancy: 'another vacancy factor',
  venue: 'another place',
  scope: 'what is added or dropped',
  price: 'other prices',
  rounding: 'rounding',
};
