import { compareTexts } from '../canonical/compare-texts.ts';
import type { Requirement } from '../requirements/index.ts';
import { setMilestone, setPostStartRule, setSchedule, setStart } from './apply-dates.ts';
import { escalate } from './apply-escalation.ts';
import { setFund } from './apply-fund.ts';
import { setPostAction } from './apply-post-action.ts';
import { scaleQuantity, setQuantity } from './apply-quantity.ts';
import { addRateCard, replaceRateCard, scaleRate, setRate } from './apply-rates.ts';
import { recost, setRecosting } from './apply-recosting.ts';
import { setVacancy } from './apply-vacancy.ts';
import { setVenue } from './apply-venue.ts';
import type { ChangeKind } from './change.ts';
import { beforeChange, checkChanged } from './check-changed.ts';
import { cutReferences } from './cut-references.ts';
import { markFactors } from './mark-factors.ts';
import type { NamedChange } from './named-change.ts';
import { type Named, type Workbench, addEffect, addMark, findRequirement, report } from './workbench.ts';

/**
 * The order in which kinds are applied, whatever their order in the scenario: what is there at all, then when, where,
 * how much, and at what rate. So a change may name a requirement that another adds, and independent changes give the
 * same in any order.
 */
const PHASES: readonly (readonly ChangeKind[])[] = [
  ['add-requirement', 'drop-requirement'],
  ['add-rate-card', 'replace-rate-card'],
  ['set-milestone', 'set-schedule', 'set-start', 'set-post-start-rule', 'set-vacancy', 'set-fund', 'set-post-action'],
  ['set-venue'],
  ['set-quantity', 'scale-quantity'],
  ['set-rate', 'scale-rate'],
  ['escalate'],
  ['set-recosting'],
  ['recost'],
];

/** Applies all changes of a stack to the bench; what cannot be applied becomes a problem there. */
export function applyChanges(bench: Workbench, changes: readonly NamedChange[]): void {
  for (const kinds of PHASES) {
    // Models of places are read as they were before any session moved.
    const before = new Map(bench.requirements);
    const ofPhase = changes.filter(({ change }) => kinds.includes(change.kind));
    for (const named of inFixedOrder(ofPhase)) {
      const earlier = beforeChange(bench, named.change);
      const known = bench.problems.length;
      applyChange(bench, named, (id) => before.get(id));
      // What a change was refused for already needs no second message.
      if (bench.problems.length === known) checkChanged(bench, named, earlier);
    }
    if (kinds.includes('drop-requirement')) cutReferences(bench, ofPhase);
  }
  bench.effects.sort((a, b) => order(changes, a.change) - order(changes, b.change));
}

/**
 * By name, so that not even the words show the order of changes. Rate cards alone keep theirs: the later one has the
 * higher rank.
 */
function inFixedOrder(changes: readonly NamedChange[]): readonly NamedChange[] {
  if (changes.some(({ change }) => change.kind === 'add-rate-card')) return changes;
  return [...changes].sort((a, b) => compareTexts(a.name, b.name));
}

function order(changes: readonly NamedChange[], name: string): number {
  return changes.findIndex((named) => named.name === name);
}

function applyChange(
  bench: Workbench,
  { change, ...named }: NamedChange,
  before: (id: string) => Requirement | undefined,
): void {
  switch (change.kind) {
    case 'set-milestone':
      setMilestone(bench, { ...named, change });
      return;
    case 'set-schedule':
      setSchedule(bench, { ...named, change });
      return;
    case 'set-start':
      setStart(bench, { ...named, change });
      return;
    case 'set-rate':
      setRate(bench, { ...named, change });
      return;
    case 'scale-rate':
      scaleRate(bench, { ...named, change });
      return;
    case 'add-rate-card':
      addRateCard(bench, { ...named, change });
      return;
    case 'replace-rate-card':
      replaceRateCard(bench, { ...named, change });
      return;
    case 'set-quantity':
      setQuantity(bench, { ...named, change });
      return;
    case 'scale-quantity':
      scaleQuantity(bench, { ...named, change });
      return;
    case 'set-vacancy':
      setVacancy(bench, { ...named, change });
      return;
    case 'set-venue':
      setVenue(bench, { ...named, change }, before);
      return;
    case 'add-requirement':
      addRequirement(bench, { ...named, change });
      return;
    case 'drop-requirement':
      dropRequirement(bench, { ...named, change });
      return;
    case 'escalate':
      escalate(bench, { ...named, change });
      return;
    case 'set-post-start-rule':
      setPostStartRule(bench, { ...named, change });
      return;
    case 'set-fund':
      setFund(bench, { ...named, change });
      return;
    case 'set-post-action':
      setPostAction(bench, { ...named, change });
      return;
    case 'set-recosting':
      setRecosting(bench, { ...named, change });
      return;
    case 'recost':
      recost(bench, { ...named, change });
  }
}

function addRequirement(bench: Workbench, named: Named<'add-requirement'>): void {
  const { requirement } = named.change;
  if (bench.requirements.has(requirement.id)) {
    report(
      bench,
      named,
      'requirement.id',
      `"${requirement.id}" is a requirement of ${bench.statement.symbol} already; give the new one its own id`,
      'duplicate-id',
    );
    return;
  }
  bench.requirements.set(requirement.id, requirement);
  addMark(bench, requirement.id, (component) => markFactors(component, named.name, () => true));
  addEffect(bench, named, `"${requirement.id}" is added.`, [requirement.id]);
}

function dropRequirement(bench: Workbench, named: Named<'drop-requirement'>): void {
  const { requirement: id } = named.change;
  if (findRequirement(bench, named, id, 'requirement') === undefined) return;
  bench.requirements.delete(id);
  addEffect(bench, named, `"${id}" is dropped.`, [id]);
}
