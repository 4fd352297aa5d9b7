import { compareTexts } from '../canonical/compare-texts.ts';
import type { Problem } from '../model/problem.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { Statement } from '../model/statement.ts';
import type { Timeline } from '../time/timeline.ts';
import { type Adjustment, NO_ADJUSTMENT } from './adjustment.ts';
import type { Component, ComponentPattern, Factor, Period } from '../model/component.ts';
import type { Occurrence } from '../time/occurrences.ts';
import type { Warning } from '../model/warning.ts';
import { chargeToFunds } from '../requirements/charge-funds.ts';
import type { ExpandContext } from '../requirements/expand-context.ts';
import type { Draft, WrittenDraft } from './draft.ts';
import type { EngineMemory } from './engine-memory.ts';
import { type Horizon, planYears } from './plan-years.ts';
import type { RateBook } from '../model/rate-book.ts';

/** The components of every requirement that stands on its own, in every year that a column needs. */
export type Expansion = {
  components: Component[];
  horizon: Horizon;
  problems: Problem[];
  warnings: Warning[];
  patterns: readonly ComponentPattern[];
  /** The requirements left out, because their cost is counted elsewhere. */
  left: ReadonlySet<string>;
  /** Every requirement as it was expanded, and its components, those of requirements left out too. */
  drafts: readonly Draft[];
  componentsOfDraft: (id: string) => readonly Component[];
};

/** Expands a statement, choosing between requirements costed one by one and those that hold their cost in sum. */
export function expandStatement(
  statement: Statement,
  timeline: Timeline,
  rates: RateBook,
  adjustment: Adjustment = NO_ADJUSTMENT,
  memory?: EngineMemory,
): Expansion {
  const byId = new Map(statement.requirements.map((requirement) => [requirement.id, requirement]));
  const base = { statement, timeline, rates, requirementById: (id: string) => byId.get(id) };
  const written = statement.requirements.map((requirement, position): WrittenDraft => {
    const write = (): WrittenDraft => ({
      draft: draftRequirement(requirement, position, base),
      componentsOf: (pattern, years) => componentsOf(pattern, years, adjustment),
    });
    return memory?.draft(requirement, position, write) ?? write();
  });
  const plan = planYears(
    statement,
    written.flatMap(({ draft }) => draft.patterns),
    rates,
    adjustment.settledFrom,
  );
  const settled = memory?.settle(written, plan.horizon.years) ?? written;
  const drafts = settled.map(({ draft }) => draft);
  // Members of a sum are expanded before the choice: the problems that they meet decide it.
  const emitted = settled.map(({ draft, componentsOf: emit }) =>
    draft.patterns.map((pattern) => emit(pattern, plan.horizon.years)),
  );
  const { left, warnings } = chooseCosting(drafts);

  const components: Component[] = [];
  const problems = [...plan.problems];
  const patterns: ComponentPattern[] = [];
  drafts.forEach((one, position) => {
    if (left.has(one.requirement.id)) return;
    for (const ofPattern of emitted[position] ?? []) for (const component of ofPattern) components.push(component);
    for (const problem of one.problems) problems.push(problem);
    for (const pattern of one.patterns) patterns.push(pattern);
  });
  const positions = new Map(drafts.map(({ requirement }, position) => [requirement.id, position]));
  const componentsOfDraft = (id: string) => (emitted[positions.get(id) ?? -1] ?? []).flat();
  return { components, horizon: plan.horizon, problems, warnings, patterns, left, drafts, componentsOfDraft };
}

/**
 * Expands one requirement. Its rates are looked up when its components are made, and what they complain of is added
 * then.
 */
export function draftRequirement(
  requirement: Requirement,
  position: number,
  base: Omit<ExpandContext, 'report'>,
): Draft {
  const problems: Problem[] = [];
  const context: ExpandContext = { ...base, report: problemCollector(position, problems) };
  const patterns = chargeToFunds(requirement, kindOf(requirement).expand(requirement, context), base.statement.funds);
  return { requirement, position, patterns, problems };
}

/** Collects the problems of the requirement at a position, each once. */
export function problemCollector(position: number, problems: Problem[]): ExpandContext['report'] {
  const known = new Set<string>();
  return (path, code, message) => {
    const text = `${path}\n${message}`;
    if (known.has(text)) return;
    known.add(text);
    problems.push({ code, path: `requirements[${position}].${path}`, message });
  };
}

/** The components of one pattern in the years given. Years with equal factors share them: most do. */
export function componentsOf(
  pattern: ComponentPattern,
  years: readonly number[],
  { adjust }: Adjustment = NO_ADJUSTMENT,
): Component[] {
  const components: Component[] = [];
  let factors: readonly Factor[] = [];
  for (const year of years) {
    for (const { occurrence, period, name } of periodsIn(pattern, year)) {
      const found = pattern.factorsAt(occurrence, period.day);
      const all = period.timing === undefined ? found : [...found, period.timing];
      if (!areEqualFactors(all, factors)) factors = all;
      components.push(
        adjust({
          id: `${pattern.requirement}/${pattern.part}/${name}${year}`,
          requirement: pattern.requirement,
          part: pattern.part,
          title: pattern.title,
          year,
          charge: pattern.charge,
          ...(pattern.fund !== undefined && { fund: pattern.fund }),
          factors,
          roundedAlone: pattern.roundedAlone ?? false,
          decomposed: pattern.decomposed ?? true,
          mandates: pattern.mandates,
          because: occurrence.because,
        }),
      );
    }
  }
  return components;
}

/**
 * A period that is charged to a year, with the occurrence that it is of and what tells it from the others in its
 * component's id.
 */
type ChargedPeriod = { occurrence: Occurrence; period: Period; name: string };

/** The periods that are charged to a year: of its own occurrence, and of those before it that reach into it. */
function periodsIn(pattern: ComponentPattern, year: number): readonly ChargedPeriod[] {
  const { occurrences, periodsOf, reach = 0 } = pattern;
  if (periodsOf === undefined) {
    const occurrence = occurrences.inYear(year);
    return occurrence === undefined ? [] : [{ occurrence, period: { year, day: occurrence.day }, name: '' }];
  }
  const found: ChargedPeriod[] = [];
  for (let begun = year - reach; begun <= year; begun += 1) {
    const occurrence = occurrences.inYear(begun);
    if (occurrence === undefined) continue;
    periodsOf(occurrence).forEach((period, position) => {
      if (period.year !== year) return;
      // An id ends in its year, and is the same in every year that repeats.
      const later = begun === year ? '' : `${year - begun}-later-`;
      found.push({
        occurrence,
        period,
        name: begun === year && position === 0 ? '' : `${later}from-${period.day.slice(5)}/`,
      });
    });
  }
  return found;
}

function areEqualFactors(a: readonly Factor[], b: readonly Factor[]): boolean {
  return a.length === b.length && a.every((factor, position) => isEqualFactor(factor, b[position]));
}

/** Of origins, those with documents alone are compared; others are equal where the rate book shared them. */
function isEqualFactor(a: Factor, b: Factor | undefined): boolean {
  if (a === b) return true;
  if (
    b === undefined ||
    a.value !== b.value ||
    a.over !== b.over ||
    a.name !== b.name ||
    a.kind !== b.kind ||
    a.unit !== b.unit ||
    a.driver !== b.driver ||
    a.each !== b.each
  )
    return false;
  const { documents, ...others } = a.origin;
  return (
    documents !== undefined &&
    documents === b.origin.documents &&
    Object.keys(others).length === 0 &&
    Object.keys(b.origin).length === 1
  );
}

/**
 * Requirements whose cost another holds in sum are left out for as long as any of them lacks a rate; once all are
 * priced, the sum is left out instead. Never both, never neither. Warnings name members in order of their ids, whatever
 * order they stand in.
 */
export function chooseCosting(drafts: readonly Draft[]): { left: ReadonlySet<string>; warnings: Warning[] } {
  const membersOf = new Map<string, Draft[]>();
  for (const one of drafts) {
    const target = one.requirement.knownInSumIn;
    if (target !== undefined) membersOf.set(target, [...(membersOf.get(target) ?? []), one]);
  }
  const left = new Set<string>();
  const warnings: Warning[] = [];
  for (const [target, unsorted] of membersOf) {
    const members = [...unsorted].sort((a, b) => compareTexts(a.requirement.id, b.requirement.id));
    const missing = members.flatMap(({ problems }) => problems.filter(isMissingRate));
    const [first] = missing;
    if (first === undefined) {
      left.add(target);
      continue;
    }
    for (const { requirement } of members) left.add(requirement.id);
    const more = missing.length > 1 ? ` (and ${missing.length - 1} more)` : '';
    warnings.push({
      severity: 'note',
      code: 'costed-in-sum',
      requirement: target,
      message:
        `The cost of ${members.map(({ requirement }) => `"${requirement.id}"`).join(', ')} is known in sum only, in ` +
        `"${target}". To cost them one by one supply: ${first.message}${more}`,
    });
  }
  return { left, warnings };
}

function isMissingRate(problem: Problem): boolean {
  return problem.code === 'missing-rate' || problem.code === 'missing-vacancy-factor';
}
