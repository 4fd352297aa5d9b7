import { compareTexts } from '../canonical/compare-texts.ts';
import { isSameName, nameKey } from '../canonical/names.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { Statement } from '../model/statement.ts';
import { occurrencesOf } from '../time/occurrences.ts';
import { checkRegister } from '../time/check-register.ts';
import type { Timeline } from '../time/timeline.ts';
import { checkDeclaredPosts } from './check-declared-posts.ts';
import { chargedYears, checkRecurrence } from './check-recurrence.ts';
import { checkEndings } from './check-endings.ts';
import { checkPlausibility } from './check-plausibility.ts';
import { checkVacancyFactors } from './check-vacancy.ts';
import { checkLateYears, checkStatementYears } from './check-years.ts';
import { checkYearEnd } from './check-year-end.ts';
import { type Component, type ComponentPattern, isZeroFactor } from '../model/component.ts';
import { type Warning, query } from '../model/warning.ts';
import { shareQueries } from './check-shares.ts';
import type { Horizon } from './plan-years.ts';

/** What the checks look at: the statement, its patterns and the components that they gave; those of shares apart. */
export type Checked = {
  statement: Statement;
  timeline: Timeline;
  patterns: readonly ComponentPattern[];
  components: readonly Component[];
  shares: readonly Component[];
  horizon: Horizon;
  /** The requirements left out, because their cost is counted elsewhere. */
  left: ReadonlySet<string>;
};

/** The questions of a careful checker. None changes a figure, and none depends on the order of the requirements. */
export function checkEstimate(checked: Checked): readonly Warning[] {
  const componentsOf = groupBy([...checked.components, ...checked.shares]);
  const patternsOf = groupBy(checked.patterns);
  const ofShares = shareQueries(checked);
  const { timeline } = checked;
  const { postStartRule } = checked.statement;
  return [
    ...checked.statement.requirements.flatMap((requirement) => {
      if (checked.left.has(requirement.id)) return [];
      const patterns = patternsOf.get(requirement.id) ?? [];
      const components = componentsOf.get(requirement.id) ?? [];
      return [
        ...silence(requirement, patterns, components, checked),
        ...checkRecurrence(requirement, patterns, checked.horizon),
        ...checkYearEnd(requirement, patterns, checked),
        ...checkEndings(requirement, timeline),
        ...checkLateYears(requirement, patterns, components, checked),
        ...checkPlausibility(requirement, checked.statement.currency),
        ...accompaniment(requirement, components, checked),
        ...(kindOf(requirement).check?.(requirement, { timeline, postStartRule }) ?? []),
        ...ofShares(requirement),
      ];
    }),
    ...dailyRates(checked),
    ...checkDeclaredPosts(checked.statement),
    ...checkStatementYears(checked.statement),
    ...checkVacancyFactors(checked.statement),
    ...checked.statement.registers.flatMap(checkRegister).map((asked): Warning => ({ severity: 'query', ...asked })),
  ];
}

function groupBy<T extends { requirement: string }>(entries: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const known = groups.get(entry.requirement);
    if (known === undefined) groups.set(entry.requirement, [entry]);
    else known.push(entry);
  }
  return groups;
}

/** A requirement that costs nothing must say so: it never falls due, falls due too early, or multiplies by zero. */
function silence(
  requirement: Requirement,
  patterns: readonly ComponentPattern[],
  components: readonly Component[],
  { statement }: Checked,
): readonly Warning[] {
  const warnings: Warning[] = [];
  const before = patterns.filter(({ occurrences }) => occurrences.first.year < statement.years.first);
  if (before.length > 0) {
    const year = Math.min(...before.map(({ occurrences }) => occurrences.first.year));
    warnings.push(
      query(
        'before-first-year',
        requirement,
        `${requirement.title} begins in ${year}, before ${statement.years.first}, the first year of the statement: ` +
          'what falls due earlier is not shown.',
      ),
    );
  }
  if (components.length === 0) {
    // A share of lines that never fall due says so itself.
    if (kindOf(requirement).share === undefined && kindOf(requirement).costsNothing?.(requirement) !== true)
      warnings.push(
        query(
          'never-in-years',
          requirement,
          `${requirement.title} falls due in no year from ${statement.years.first} on, so it costs nothing here.`,
        ),
      );
  } else if (components.every(({ decomposed }) => !decomposed) && chargedYears(components).length === 0) {
    warnings.push(query('zero-amount', requirement, `${requirement.title} is published as nothing in every year.`));
  }
  const zero = components.filter(({ decomposed, factors }) => decomposed && factors.some(isMadeNothing));
  if (zero.length > 0) {
    const years = [...new Set(zero.map(({ year }) => year))].sort((a, b) => a - b);
    const names = new Set(zero.flatMap(({ factors }) => factors.filter(isMadeNothing).map(({ name }) => name)));
    const named = [...names].sort(compareTexts).slice(0, 3).join(', ');
    warnings.push(
      query(
        'zero-amount',
        requirement,
        `${requirement.title} has a factor of zero (${named}) in ${someYears(years)}, so that part costs nothing then.`,
      ),
    );
  }
  return warnings;
}

/** A line that is nothing in a year gives a share of nothing; that is no slip. */
function isMadeNothing(factor: Component['factors'][number]): boolean {
  return isZeroFactor(factor) && factor.origin.line === undefined;
}

/** Something that serves a session but is charged in a year without one. */
function accompaniment(
  requirement: Requirement,
  components: readonly Component[],
  { statement, timeline }: Checked,
): readonly Warning[] {
  return (kindOf(requirement).activities?.(requirement) ?? []).flatMap(({ title, accompanies }) => {
    const held = statement.requirements.find(({ id }) => id === accompanies);
    const event = held && kindOf(held).event?.(held);
    if (held === undefined || event === undefined) return [];
    // Its own schedule says when it takes place; a session may well cost nothing itself.
    const occurrences = occurrencesOf(event.schedule, timeline);
    if ('unresolved' in occurrences) return [];
    const without = chargedYears(components).filter((year) => occurrences.inYear(year) === undefined);
    if (without.length === 0) return [];
    return [
      query(
        'accompanies-nothing',
        requirement,
        `${title} is charged in ${someYears(without)}, although "${held.title}" does not take place then.`,
      ),
    ];
  });
}

function someYears(years: readonly number[]): string {
  return `${years.slice(0, 4).join(', ')}${years.length > 4 ? ' …' : ''}`;
}

/** The same service at the same duty station at different daily costs: rooms, or a slip. */
function dailyRates({ statement, left }: Checked): readonly Warning[] {
  const sessions = statement.requirements
    .flatMap((requirement) => {
      const rooms = left.has(requirement.id) ? [] : (kindOf(requirement).interpretation?.(requirement) ?? []);
      return rooms.map((room) => ({ requirement, ...room }));
    })
    .sort((a, b) => compareTexts(a.requirement.id, b.requirement.id));
  return [...new Map(sessions.map(({ dutyStation }) => [nameKey(dutyStation), dutyStation])).values()].flatMap(
    (dutyStation): readonly Warning[] => {
      const group = sessions.filter((session) => isSameName(session.dutyStation, dutyStation));
      const [first] = group;
      if (new Set(group.map(({ perDay }) => perDay)).size < 2 || first === undefined) return [];
      const named = group.map(({ requirement, text }) => `"${requirement.title}" ${text}`);
      const differing = [...new Set(named)].join(', ');
      return [
        query(
          'daily-rate-differs',
          first.requirement,
          `Interpretation in ${dutyStation} costs differently a day between sessions, since meetings a day × rooms ` +
            `differ: ${differing}.`,
        ),
      ];
    },
  );
}
