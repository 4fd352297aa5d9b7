import { defined } from '../canonical/defined.ts';
import { isSameName } from '../canonical/names.ts';
import { explainLine } from '../explanations/explain-figure.ts';
import type { Factor, FactorOrigin } from '../model/component.ts';
import { exactOf, exactOfInteger, exactToText, isZero, subtractExact } from '../money/exact.ts';
import type { EstimatedLine } from '../results/estimate.ts';
import type { ExplainedComponent, Explanation } from '../results/explanation.ts';
import type { ProofQuestion, ValueChange } from '../results/proof.ts';
import { recostingOrigin } from './after-recosting.ts';
import { changeSentence } from './change-sentence.ts';
import { type ProofContext, type ProofStep, step } from './proof-context.ts';
import { rowText } from '../print/row-text.ts';
import { amountText, factorValue, listText, productText, signedDecimal, sourceText } from './proof-text.ts';
import { proveMilestones } from './prove-milestone.ts';
import { proveRate } from './prove-rate.ts';

/** How deep shares of shares are followed. */
const SHARES_DEEP = 6;

type LineInYear = { line: EstimatedLine; year: number; requirement?: string | undefined; fund?: string | undefined };

/** The published amount of a line in a year: components, their factors, the rounding. */
export function proveFigure(context: ProofContext, asked: LineInYear, depth = 0): ProofStep {
  const { line, year, requirement } = asked;
  const label = `${rowText(line)}, ${year}${requirement === undefined ? '' : `, of "${requirement}"`}`;
  if (context.room.figures <= 0) return unopened(context, asked, label);
  context.room.figures -= 1;
  const explanation = explainLine(context.estimate, line, year);
  const components = ownComponents(asked, explanation);
  const isWhole = components.length === explanation.components.length;
  return step({
    kind: 'figure',
    label,
    ...(isWhole && { amount: explanation.amount }),
    value: explanation.sum,
    unit: context.estimate.currency,
    question: questionOf(line, year),
    sentence: figureSentence(context, label, explanation),
    children: [
      ...components.map((component) => proveComponent(context, component, asked, depth)),
      ...(isWhole ? roundingStep(explanation) : []),
    ],
  });
}

/** A figure beyond those that one proof opens: what it is, and how to ask for it. */
function unopened({ estimate }: ProofContext, { line, year }: LineInYear, label: string): ProofStep {
  const found = line.amounts.find((one) => one.year === year);
  const { currency, basis } = estimate;
  const amount = found?.amount ?? 0;
  return step({
    kind: 'figure',
    label,
    amount,
    unit: currency,
    question: questionOf(line, year),
    sentence: `${label}: ${amountText(amount)} ${currency} (${basis}); ask for it by itself to see what it is made of.`,
    opened: false,
    complete: (found?.components ?? []).every(({ decomposed }) => decomposed),
  });
}

/** The lines of these names; a name that is not given fits any. */
export function findLines(
  { estimate }: ProofContext,
  { section, object, line, servicing, group, category }: Partial<ProofQuestion>,
): readonly EstimatedLine[] {
  return estimate.lines.filter(
    (one) =>
      (section === undefined || one.section === section) &&
      (object === undefined || isSameName(one.object, object)) &&
      (line === undefined || (one.line !== undefined && isSameName(one.line, line))) &&
      (servicing === undefined || one.servicing === servicing) &&
      (group === undefined || one.group === group) &&
      (category === undefined || one.category === category),
  );
}

/** The parameters that ask for a line in a year and for no other. */
export function questionOf(line: EstimatedLine, year: number): ProofQuestion {
  const { section, object, servicing, group, category } = line;
  return { section, object, ...defined({ line: line.line }), servicing, ...defined({ group, category }), year };
}

function ownComponents(
  { line, year, requirement, fund }: LineInYear,
  { components }: Explanation,
): readonly ExplainedComponent[] {
  if (requirement === undefined && fund === undefined) return components;
  const own = line.amounts.find((one) => one.year === year)?.components ?? [];
  const meant = new Set(
    own
      .filter(
        (one) =>
          (requirement === undefined || one.requirement === requirement) && (fund === undefined || one.fund === fund),
      )
      .map(({ id }) => id),
  );
  return components.filter(({ id }) => meant.has(id));
}

function figureSentence({ estimate }: ProofContext, label: string, explanation: Explanation): string {
  const { amount, components, rounding, sum, complete } = explanation;
  const head = `${label}: ${amountText(amount)} ${estimate.currency} (${estimate.basis})`;
  if (components.length === 0) return `${head}: nothing falls due in ${explanation.figure.year}.`;
  const values = components.map(({ product, rounded }) => signedDecimal(rounded ?? product));
  const [only] = components;
  const made =
    components.length === 1 && only !== undefined
      ? only.factors.length === 1
        ? `as ${only.title} has it`
        : productText(only.factors)
      : `the sum of ${listText(values)}`;
  const rounded = sum === String(amount) ? '' : `, rounded to the nearest ${signedDecimal(rounding.to)}`;
  const known = complete
    ? ''
    : ' Some of it is known only as an amount: the document does not give what it is made of.';
  return `${head} is ${made}${rounded}.${known}`;
}

function roundingStep({ amount, sum, rounding, components }: Explanation): readonly ProofStep[] {
  if (components.length === 0) return [];
  // A sum that does not end is given to six places; what rounding adds is given to as many.
  const added = subtractExact(exactOfInteger(BigInt(amount)), exactOf(sum));
  const sentence = isZero(added)
    ? `The sum is ${signedDecimal(sum)}, which needs no rounding to the nearest ${signedDecimal(rounding.to)}.`
    : `The exact sum is ${signedDecimal(sum)}; to the nearest ${signedDecimal(rounding.to)}, half up, it is ` +
      `${amountText(amount)}.`;
  return [step({ kind: 'rounding', label: 'Rounding', sentence, value: exactToText(added), amount })];
}

function proveComponent(
  context: ProofContext,
  component: ExplainedComponent,
  { year }: LineInYear,
  depth: number,
): ProofStep {
  const { title, factors, product, rounded, decomposed, because, requirement, id } = component;
  const written = `${productText(factors)} = ${signedDecimal(product)}`;
  const alone = rounded === undefined ? '' : `, rounded alone to ${signedDecimal(rounded)}`;
  const amounts = sourceText(factors.flatMap(({ origin }) => origin.documents ?? []));
  const sentence = decomposed
    ? `${title}: ${factors.map(factorPhrase).join(' × ')} = ${signedDecimal(product)}${alone}.`
    : `${title}: ${signedDecimal(product)}, known only as an amount${amounts === '' ? '' : ` (${amounts})`}.`;
  const isOpened = context.room.components > 0;
  context.room.components -= 1;
  return step({
    kind: 'component',
    opened: isOpened,
    label: title,
    sentence: `${sentence} It falls into ${year}: ${because.join(', ')}.`,
    value: rounded ?? product,
    ...(factors.length > 1 && { product: `${written}${alone}` }),
    complete: decomposed,
    component: id,
    requirement,
    children: isOpened
      ? [
          ...factors.map((factor) => proveFactor(context, factor, { year, requirement, depth })),
          ...proveMilestones(context, requirement),
        ]
      : [],
  });
}

function factorPhrase(factor: Factor): string {
  return `${factorValue(factor)} ${factor.unit}`;
}

type FactorPlace = { year: number; requirement: string; depth: number };

function proveFactor(context: ProofContext, factor: Factor, { year, requirement, depth }: FactorPlace): ProofStep {
  const { name, kind, value, over, unit, origin, driver } = factor;
  const { documents = [], rateCard, change, line, milestone } = origin;
  const recosting = recostingOrigin(context, factor);
  const stated = proveStated(context, factor, requirement);
  const from = [
    ...(recosting === undefined ? [] : [recosting]),
    ...(change === undefined || recosting !== undefined ? [] : [`set by change "${change}"`]),
    ...(rateCard === undefined ? [] : [`by rate card "${rateCard.card}" (${rateCard.provenance})`]),
    ...(line === undefined ? [] : ['an amount of this estimate']),
    ...(documents.length === 0 ? [] : [`source ${sourceText(documents)}`]),
  ];
  return step({
    kind: 'factor',
    label: name,
    sentence: [
      `${factorPhrase(factor)}: ${name} (${kind})${from.length === 0 ? '' : `, ${from.join('; ')}`}.`,
      ...stated.sentences,
    ].join(' '),
    value,
    unit,
    ...defined({ over, driver, change, milestone, note: origin.note, changed: stated.changed }),
    sources: documents,
    children: [
      ...proveRate(context, factor, year),
      ...(line === undefined || depth >= SHARES_DEEP ? [] : proveShared(context, line, year, depth)),
    ],
  });
}

/**
 * What a statement says itself of a factor: which value a change of a scenario replaces, and which revisions gave it
 * another value and left its source as it was.
 */
function proveStated(
  { stated }: ProofContext,
  { driver, origin, value, over }: Factor,
  requirement: string,
): { sentences: readonly string[]; changed?: readonly ValueChange[] } {
  if (stated === undefined || driver === undefined || origin.rateCard !== undefined) return { sentences: [] };
  const name = { requirement, driver };
  const own = stated.of(name);
  if (own === undefined) return { sentences: [] };
  const now = over === undefined ? value : `${value}/${over}`;
  const isOverridden = origin.change !== undefined && !origin.change.startsWith('recosting/') && own.value !== now;
  const changed = stated.changesOf(name);
  return {
    sentences: [
      ...(isOverridden ? [`The statement has ${signedDecimal(own.value)}, by ${sourceText(own.source)}.`] : []),
      ...changed.map((change) => changeSentence(change, own.source)),
    ],
    ...(changed.length > 0 && { changed }),
  };
}

/** The line that a share is taken of. Where the names fit several, they are shown one by one. */
function proveShared(
  context: ProofContext,
  of: NonNullable<FactorOrigin['line']>,
  year: number,
  depth: number,
): readonly ProofStep[] {
  const { section, object, line, requirement, fund } = of;
  const lines = findLines(context, { section, object, ...defined({ line }) }).filter(
    (one) => line !== undefined || one.line === undefined,
  );
  return lines
    .filter((one) => one.amounts.some((amount) => amount.year === year))
    .map((one) => proveFigure(context, { line: one, year, requirement, fund }, depth + 1));
}
