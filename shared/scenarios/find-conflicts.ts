import { defined } from '../canonical/defined.ts';
import { nameKey } from '../canonical/names.ts';
import { canonicalJson } from '../canonical/canonical-json.ts';
import type { Problem } from '../model/problem.ts';
import type { Change, QuantityTarget, RateTarget } from './change.ts';
import type { NamedChange } from './named-change.ts';

/**
 * Two changes of a stack that set the same thing. Scaling twice is no conflict, since either order gives the same;
 * anything done to a requirement that another change drops is one. Without a conflict the order of changes does not
 * matter.
 */
export function findConflicts(changes: readonly NamedChange[]): readonly Problem[] {
  return [
    ...sameTarget(changes),
    ...overlappingQuantities(changes),
    ...droppedTargets(changes),
    ...overlappingEscalations(changes),
  ];
}

function sameTarget(changes: readonly NamedChange[]): readonly Problem[] {
  const firstByTarget = new Map<string, NamedChange>();
  return changes.flatMap((named) =>
    targetsOf(named.change).flatMap((target) => {
      const first = firstByTarget.get(nameKey(target));
      if (first === undefined) firstByTarget.set(nameKey(target), named);
      if (first === undefined || (isScale(first.change) && isScale(named.change))) return [];
      return [conflict(first, named, `the ${target}`)];
    }),
  );
}

/** What a change sets, as texts that are equal for the same thing. */
function targetsOf(change: Change): readonly string[] {
  switch (change.kind) {
    case 'set-milestone':
      return [`milestone ${change.milestone}`];
    case 'set-schedule':
    case 'set-start':
      return [`dates of ${change.requirement}`];
    case 'set-rate':
    case 'scale-rate':
      return [rateLabel(change.rate)];
    case 'add-rate-card':
      return [
        `rate card ${change.card.id}`,
        ...change.card.rates.map(
          ({ code, for: qualifiers }) => `new price of ${rateLabel({ code, ...defined({ for: qualifiers }) })}`,
        ),
      ].filter(isFirst);
    case 'replace-rate-card':
      return [`rate card ${change.replaces}`, `rate card ${change.card.id}`].filter(isFirst);
    case 'set-quantity':
    case 'scale-quantity':
    case 'escalate':
      return [];
    case 'set-vacancy':
      return [
        `vacancy factor of the ${change.category} category in year ${change.yearOfPost}${change.requirement === undefined ? '' : ` of ${change.requirement}`}`,
      ];
    case 'set-venue':
      return [`venue of ${change.session}`];
    case 'add-requirement':
      return [`requirement ${change.requirement.id}`];
    case 'drop-requirement':
      return [`requirement ${change.requirement}`];
    case 'set-post-start-rule':
      return ['rule for posts that start within a year'];
    case 'set-fund':
      return [`fund of ${change.requirement}`];
    case 'set-post-action':
      return [`action of ${change.requirement}`];
    case 'set-recosting':
      return [`factor of recosting ${change.factor}`];
    case 'recost':
      return ['stage of recosting'];
  }
}

function isFirst(text: string, position: number, all: readonly string[]): boolean {
  return all.indexOf(text) === position;
}

/** A rate in words, equal for the same code and qualifiers in any order. */
export function rateLabel(rate: RateTarget): string {
  if ('requirement' in rate) return `rate of ${rate.requirement}, ${rate.part}`;
  const qualifiers = Object.entries(rate.for ?? {});
  return `rate ${rate.code}${qualifiers.length === 0 ? '' : ` ${canonicalJson(Object.fromEntries(qualifiers))}`}`;
}

function isScale(change: Change): boolean {
  return change.kind === 'scale-rate' || change.kind === 'scale-quantity';
}

/** The requirements that a change works on, other than adding or dropping them. */
export function requirementsTouched(change: Change): readonly string[] {
  switch (change.kind) {
    case 'set-schedule':
    case 'set-start':
    case 'set-fund':
    case 'set-post-action':
      return [change.requirement];
    case 'set-rate':
    case 'scale-rate':
      return 'requirement' in change.rate ? [change.rate.requirement] : [];
    case 'set-quantity':
    case 'scale-quantity':
      return [change.target.requirement];
    case 'set-vacancy':
      return change.requirement === undefined ? [] : [change.requirement];
    case 'set-venue':
      return [
        change.session,
        ...(change.services !== undefined && 'as' in change.services ? [change.services.as] : []),
      ];
    case 'set-milestone':
    case 'add-rate-card':
    case 'replace-rate-card':
    case 'add-requirement':
    case 'drop-requirement':
    case 'escalate':
    case 'set-post-start-rule':
    case 'set-recosting':
    case 'recost':
      return [];
  }
}

function droppedTargets(changes: readonly NamedChange[]): readonly Problem[] {
  const drops = new Map(
    changes.flatMap((named) =>
      named.change.kind === 'drop-requirement' ? [[named.change.requirement, named] as const] : [],
    ),
  );
  return changes.flatMap((named) =>
    requirementsTouched(named.change).flatMap((id) => {
      const drop = drops.get(id);
      return drop === undefined ? [] : [conflict(drop, named, `the requirement ${id}, which the one drops`)];
    }),
  );
}

/** A quantity without a part means every part of it. */
function overlappingQuantities(changes: readonly NamedChange[]): readonly Problem[] {
  const quantities = changes.flatMap(({ change, ...named }) =>
    change.kind === 'set-quantity' || change.kind === 'scale-quantity' ? [{ ...named, change }] : [],
  );
  return quantities.flatMap((second, position) =>
    quantities
      .slice(0, position)
      .filter(
        (first) =>
          !(isScale(first.change) && isScale(second.change)) &&
          isSameQuantity(first.change.target, second.change.target),
      )
      .map((first) =>
        conflict(first, second, `the ${second.change.target.quantity} of ${second.change.target.requirement}`),
      ),
  );
}

/** Participants of a workshop are the travellers of earlier scenarios. */
function isOfPeople({ quantity }: QuantityTarget): boolean {
  return quantity === 'participants' || quantity === 'travellers';
}

function isSameQuantity(a: QuantityTarget, b: QuantityTarget): boolean {
  return (
    a.requirement === b.requirement &&
    (a.quantity === b.quantity || (isOfPeople(a) && isOfPeople(b))) &&
    (a.part === undefined || b.part === undefined || a.part === b.part)
  );
}

function overlappingEscalations(changes: readonly NamedChange[]): readonly Problem[] {
  const escalations = changes.flatMap(({ change, ...named }) =>
    change.kind === 'escalate' ? [{ ...named, change }] : [],
  );
  return escalations.flatMap((second, position) =>
    escalations
      .slice(0, position)
      .filter(
        (first) =>
          overlap(first.change.sections, second.change.sections) &&
          overlap(first.change.objects?.map(nameKey), second.change.objects?.map(nameKey)),
      )
      .map((first) => conflict(first, second, 'the price level of the same lines')),
  );
}

/** Lists that name nothing mean everything. */
function overlap(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined || a.some((one) => b.includes(one));
}

function conflict(first: NamedChange, second: NamedChange, what: string): Problem {
  return {
    code: 'conflicting-changes',
    path: second.path,
    message: `The changes "${first.name}" and "${second.name}" both set ${what}. Keep one of them.`,
  };
}
