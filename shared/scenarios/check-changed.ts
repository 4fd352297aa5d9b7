import { milestoneSchema } from '../model/milestone.ts';
import { parse } from '../model/parse.ts';
import { vacancyFactorSchema } from '../model/post-rules.ts';
import { type Problem, Refused } from '../model/problem.ts';
import { rateSchema } from '../model/rate.ts';
import { unknownInPoints } from '../model/unknown-reference.ts';
import { kindOf, requirementSchema } from '../requirements/index.ts';
import { schedulePoints } from '../requirements/expand-context.ts';
import type { DatedPoint } from '../requirements/time-rules.ts';
import type { Change, ChangeKind } from './change.ts';
import { requirementsTouched } from './find-conflicts.ts';
import type { NamedChange } from './named-change.ts';
import { type Workbench, report } from './workbench.ts';

/** The field of a change that states what it writes: where a value that does not fit is refused. */
const FIELD_WRITTEN: Readonly<Record<ChangeKind, string>> = {
  'set-milestone': 'to',
  'set-schedule': 'schedule',
  'set-start': 'from',
  'set-rate': 'to',
  'scale-rate': 'by',
  'add-rate-card': 'card',
  'replace-rate-card': 'card',
  'set-quantity': 'to',
  'scale-quantity': 'by',
  'set-vacancy': 'factor',
  'set-venue': 'services',
  'add-requirement': 'requirement',
  'drop-requirement': 'requirement',
  escalate: 'years',
  'set-post-start-rule': 'rule',
  'set-fund': 'fund',
  'set-post-action': 'action',
  'set-recosting': 'factor',
  recost: 'kind',
};

/** What may change on the bench, as it was before a change. */
type Before = Pick<Workbench, 'statement' | 'requirements' | 'cards'>;

/** Remembers what a change is about to work on. */
export function beforeChange({ statement, requirements, cards }: Workbench, change: Change): Before {
  const touched = requirementsTouched(change).flatMap((id) => {
    const found = requirements.get(id);
    return found === undefined ? [] : [[id, found] as const];
  });
  return { statement, cards, requirements: new Map(touched) };
}

/**
 * Checks what a change has written by the schemas of the statement and the cards that it stands in, so that no scenario
 * goes round a constraint of theirs, and its points against the milestones and registers there are. Problems have the
 * path of the change.
 */
export function checkChanged(bench: Workbench, named: NamedChange, before: Before): void {
  const field = FIELD_WRITTEN[named.change.kind];
  for (const { what, problems } of writtenProblems(bench, before)) {
    for (const { path, message, code } of problems)
      report(bench, named, field, `leaves ${what} with a value that is refused there: "${path}" ${message}`, code);
  }
  const { milestones, registers, symbol } = bench.statement;
  bench.problems.push(...unknownInPoints(pointsOf(named.change, named.path), { milestones, registers }, symbol));
}

function writtenProblems(bench: Workbench, before: Before): readonly { what: string; problems: readonly Problem[] }[] {
  const requirements = [...before.requirements].flatMap(([id, earlier]) => {
    const found = bench.requirements.get(id);
    return found === undefined || found === earlier
      ? []
      : [{ what: `"${id}"`, problems: problemsOf(requirementSchema, found) }];
  });
  const rates = bench.cards.flatMap((card) => {
    const earlier = before.cards.find(({ id }) => id === card.id);
    if (earlier === undefined || earlier === card) return [];
    const known = new Set(earlier.rates);
    return card.rates
      .filter((rate) => !known.has(rate))
      .map((rate) => ({ what: `"${rate.code}" of rate card "${card.id}"`, problems: problemsOf(rateSchema, rate) }));
  });
  const factors = addedTo(bench.statement.vacancyFactors, before.statement.vacancyFactors).map((factor) => ({
    what: `the vacancy factors of ${bench.statement.symbol}`,
    problems: problemsOf(vacancyFactorSchema, factor),
  }));
  const milestones = addedTo(bench.statement.milestones, before.statement.milestones).map((milestone) => ({
    what: `milestone "${milestone.id}"`,
    problems: problemsOf(milestoneSchema, milestone),
  }));
  return [...requirements, ...rates, ...factors, ...milestones];
}

function addedTo<T>(after: readonly T[], before: readonly T[]): readonly T[] {
  if (after === before) return [];
  const known = new Set(before);
  return after.filter((one) => !known.has(one));
}

function problemsOf(schema: Parameters<typeof parse>[0], value: unknown): readonly Problem[] {
  try {
    parse(schema, value);
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
}

/** The points that a change states, with their paths in the stack. */
function pointsOf(change: Change, path: string): readonly DatedPoint[] {
  switch (change.kind) {
    case 'set-milestone':
      return [{ path: `${path}.to`, point: change.to }];
    case 'set-start':
      return [{ path: `${path}.from`, point: change.from }];
    case 'set-schedule':
      return schedulePoints(change.schedule, `${path}.schedule`);
    case 'add-requirement':
      return kindOf(change.requirement)
        .points(change.requirement)
        .map((one) => ({ ...one, path: `${path}.requirement.${one.path}` }));
    case 'add-rate-card':
    case 'replace-rate-card':
    case 'drop-requirement':
    case 'escalate':
    case 'scale-quantity':
    case 'scale-rate':
    case 'set-post-start-rule':
    case 'set-quantity':
    case 'set-rate':
    case 'set-vacancy':
    case 'set-venue':
    case 'set-fund':
    case 'set-post-action':
    case 'set-recosting':
    case 'recost':
      return [];
  }
}
