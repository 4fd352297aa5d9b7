import { addExact, exactOf, exactToText, isZero, subtractExact, ZERO } from '../money/exact.ts';
import type { Exact } from '../money/exact.ts';
import { type ProofStep, step } from './proof-context.ts';
import { signedDecimal } from './proof-text.ts';
import { postsText } from './prove-posts.ts';

/** Posts of one row of a requirement, or of before: how many, and how the proof names them. */
type Counted = { number: Exact; named: ProofStep };

/**
 * The difference of a number of posts in two estimates: what each row of a requirement, and what was approved before,
 * adds to it, then the number as it was and as it is. A percentage has no rows, and is shown on both sides.
 */
export function provePostDifference(
  before: ProofStep,
  after: ProofStep,
  said: { from: string; to: string },
): ProofStep {
  const { label } = after;
  const sides = [
    { ...before, label: `${said.from}: ${before.label}`, sentence: `${said.from}: ${before.sentence}` },
    { ...after, label: `${said.to}: ${after.label}`, sentence: `${said.to}: ${after.sentence}` },
  ];
  if (after.unit !== 'posts')
    return step({
      kind: 'difference',
      label: `${label}: difference`,
      sentence: `${label}: ${percentText(before)} ${said.from} and ${percentText(after)} ${said.to}.`,
      children: sides,
    });
  const [from, to] = [exactOf(before.value ?? '0'), exactOf(after.value ?? '0')];
  const difference = exactToText(subtractExact(to, from));
  return step({
    kind: 'difference',
    label: `${label}: difference`,
    sentence:
      difference === '0'
        ? `${label}: ${postsText(Number(after.value))} in both, ${said.from} and ${said.to}.`
        : `${label}: ${postsText(Number(before.value))} ${said.from} and ${postsText(Number(after.value))} ${said.to}, ` +
          `a difference of ${signedDecimal(difference)}.`,
    value: difference,
    unit: 'posts',
    children: [...effectsOf(countedIn(before), countedIn(after), said), ...sides],
  });
}

function percentText({ value }: ProofStep): string {
  return value === undefined ? 'no percentage' : `${value} per cent`;
}

/** What differs between the sides; posts that are alike in both are not named. */
function effectsOf(
  before: ReadonlyMap<string, Counted>,
  after: ReadonlyMap<string, Counted>,
  said: { from: string; to: string },
): readonly ProofStep[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const named = (is ?? was)?.named;
    const change = subtractExact(is?.number ?? ZERO, was?.number ?? ZERO);
    if (named === undefined || isZero(change)) return [];
    const value = exactToText(change);
    const sides =
      was === undefined
        ? `, ${said.to} alone`
        : is === undefined
          ? `, ${said.from} alone`
          : `; they are ${signedDecimal(exactToText(was.number))} ${said.from}`;
    return [
      step({
        kind: 'effect',
        label: named.label,
        sentence: `${named.sentence.replace(/\.$/, '')}${sides}: a difference of ${signedDecimal(value)}.`,
        value,
        unit: 'posts',
        sources: named.sources,
        ...(named.requirement !== undefined && { requirement: named.requirement }),
      }),
    ];
  });
}

/** The posts that a proof ends in, by what they are; those of a column that is taken off count with a minus. */
function countedIn(proof: ProofStep): ReadonlyMap<string, Counted> {
  const found = new Map<string, Counted>();
  const visit = ({ children, ...own }: ProofStep, sign: 1 | -1): void => {
    if (own.kind !== 'amount') {
      children.forEach((child) => {
        visit(child, sign);
      });
      return;
    }
    const [takenOff] = children;
    if (takenOff !== undefined) {
      visit(takenOff, sign === 1 ? -1 : 1);
      return;
    }
    const number = exactOf(own.value ?? '0');
    // The sentence says row, action and year; the label, after its number, which posts they are.
    const key = `${own.label.replace(/^\S+ posts? /, '')}${own.sentence.slice(own.label.length)}`;
    const known = found.get(key)?.number ?? ZERO;
    found.set(key, {
      number: sign === 1 ? addExact(known, number) : subtractExact(known, number),
      named: { ...own, children },
    });
  };
  visit(proof, 1);
  return found;
}
