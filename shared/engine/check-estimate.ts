import type { Requirement } from '../model/requirement/requirement.ts';
import type { SessionRequirement } from '../model/requirement/session.ts';
import type { Nature } from '../model/requirement/common.ts';
import type { Statement } from '../model/statement.ts';
import type { Component, ComponentPattern } from './component.ts';
import type { Warning } from './estimate-form.ts';
import type { Horizon } from './plan-years.ts';

/** What the checks look at: the statement, its patterns and the components that they gave. */
export type Checked = {
  statement: Statement;
  patterns: readonly ComponentPattern[];
  components: readonly Component[];
  horizon: Horizon;
};

/** The questions of a careful checker. None changes a figure. */
export function checkEstimate(checked: Checked): readonly Warning[] {
  const byRequirement = new Map<string, Component[]>();
  for (const component of checked.components) {
    const known = byRequirement.get(component.requirement);
    if (known === undefined) byRequirement.set(component.requirement, [component]);
    else known.push(component);
  }
  const patternsOf = groupPatterns(checked.patterns);
  return [
    ...checked.statement.requirements.flatMap((requirement) => {
      const patterns = patternsOf.get(requirement.id);
      if (patterns === undefined) return [];
      const components = byRequirement.get(requirement.id) ?? [];
      return [
        ...knownInSum(requirement),
        ...silence(requirement, patterns, components, checked),
        ...declaredRecurrence(requirement, patterns, checked),
        ...accompaniment(requirement, components, byRequirement, checked),
      ];
    }),
    ...dailyRates(checked),
  ];
}

function groupPatterns(patterns: readonly ComponentPattern[]): ReadonlyMap<string, readonly ComponentPattern[]> {
  const groups = new Map<string, ComponentPattern[]>();
  for (const pattern of patterns) groups.set(pattern.requirement, [...(groups.get(pattern.requirement) ?? []), pattern]);
  return groups;
}

function knownInSum(requirement: Requirement): readonly Warning[] {
  if (requirement.kind !== 'published') return [];
  const places = requirement.source.map(({ symbol, paragraph }) => (paragraph === undefined ? symbol : `${symbol}, ${paragraph}`)).join('; ');
  return [note('known-only-in-sum', requirement, `${requirement.title}: known only as amounts (${places}); their drivers are not given.`)];
}

/** A requirement that costs nothing must say so: it never falls due, falls due too early, or multiplies by zero. */
function silence(requirement: Requirement, patterns: readonly ComponentPattern[], components: readonly Component[], { statement }: Checked): readonly Warning[] {
  const warnings: Warning[] = [];
  const before = patterns.filter(({ occurrences }) => occurrences.first.year < statement.years.first);
  if (before.length > 0) {
    const year = Math.min(...before.map(({ occurrences }) => occurrences.first.year));
    warnings.push(query('before-first-year', requirement, `${requirement.title} begins in ${year}, before ${statement.years.first}, the first year of the statement: what falls due earlier is not shown.`));
  }
  if (components.length === 0) {
    warnings.push(query('never-in-years', requirement, `${requirement.title} falls due in no year from ${statement.years.first} on, so it costs nothing here.`));
  }
  const zero = components.filter(({ decomposed, factors }) => decomposed && factors.some(({ value }) => /^-?0(?:\.0+)?$/.test(value)));
  if (zero.length > 0) {
    const years = [...new Set(zero.map(({ year }) => year))].sort((a, b) => a - b).join(', ');
    warnings.push(query('zero-amount', requirement, `${requirement.title} has a factor of zero in ${years}, so that part costs nothing then.`));
  }
  return warnings;
}

const NATURE_WORDS: Record<Nature, string> = {
  recurrent: 'recurrent',
  'non-recurrent': 'non-recurrent',
  'recurrent-biennially': 'recurrent on a biennial basis',
};

/** The declared words against what the columns will show. */
function declaredRecurrence(requirement: Requirement, patterns: readonly ComponentPattern[], checked: Checked): readonly Warning[] {
  const shown = new Set(patterns.map((pattern) => patternNature(pattern, checked)));
  const declared = [
    ...(requirement.nature === undefined ? [] : [{ title: requirement.title, nature: requirement.nature }]),
    ...(requirement.kind === 'published' ? (requirement.covers ?? []) : []),
  ];
  return declared.flatMap(({ title, nature }) => {
    if (nature === undefined || shown.has(nature) || shown.size === 0) return [];
    const actual = [...shown].map((one) => NATURE_WORDS[one]).join(' and ');
    return [query('recurrence-words', requirement, `${title} is declared ${NATURE_WORDS[nature]}, but the amounts that cover it are ${actual}.`)];
  });
}

/** How a pattern goes on once it has settled. */
function patternNature(pattern: ComponentPattern, { horizon }: Checked): Nature {
  const tail = horizon.years.slice(-horizon.period).flatMap((year) => pattern.occurrences.inYear(year) ?? []);
  const charged = tail.filter((occurrence) => pattern.factorsAt(occurrence).every(({ value }) => value !== '0'));
  if (charged.length === 0) return 'non-recurrent';
  return charged.length * 2 === horizon.period ? 'recurrent-biennially' : 'recurrent';
}

/** Something that serves a session but is charged in a year without one. */
function accompaniment(requirement: Requirement, components: readonly Component[], byRequirement: ReadonlyMap<string, readonly Component[]>, { statement }: Checked): readonly Warning[] {
  const served = requirement.kind === 'item' && requirement.accompanies !== undefined
    ? [{ title: requirement.title, session: requirement.accompanies }]
    : requirement.kind === 'published'
      ? (requirement.covers ?? []).flatMap(({ title, accompanies }) => (accompanies === undefined ? [] : [{ title, session: accompanies }]))
      : [];
  return served.flatMap(({ title, session }) => {
    const heldIn = new Set((byRequirement.get(session) ?? []).map(({ year }) => year));
    const without = [...new Set(components.map(({ year }) => year))].filter((year) => !heldIn.has(year)).sort((a, b) => a - b);
    const [first] = without;
    if (first === undefined) return [];
    const name = statement.requirements.find(({ id }) => id === session)?.title ?? session;
    return [query('accompanies-nothing', requirement, `${title} is charged in ${without.slice(0, 4).join(', ')}${without.length > 4 ? ' …' : ''}, although "${name}" does not take place then.`)];
  });
}

/** The same service at the same duty station at different daily costs: rooms, or a slip. */
function dailyRates({ statement }: Checked): readonly Warning[] {
  const sessions = statement.requirements.filter((requirement): requirement is SessionRequirement => requirement.kind === 'session');
  const groups = new Map<string, SessionRequirement[]>();
  for (const session of sessions) {
    if (!session.services.some(({ per }) => per === 'meeting')) continue;
    groups.set(session.dutyStation, [...(groups.get(session.dutyStation) ?? []), session]);
  }
  return [...groups].flatMap(([dutyStation, group]): readonly Warning[] => {
    const perDay = new Set(group.map(({ meetingsPerDay, rooms }) => Number(meetingsPerDay) * Number(rooms)));
    const [first] = group;
    if (perDay.size < 2 || first === undefined) return [];
    const words = group.map(({ title, meetingsPerDay, rooms }) => `"${title}" ${meetingsPerDay} × ${rooms}`).join(', ');
    return [query('daily-rate-differs', first, `Interpretation in ${dutyStation} costs differently a day between sessions, since meetings a day × rooms differ: ${words}.`)];
  });
}

function note(code: Warning['code'], requirement: Requirement, message: string): Warning {
  return { severity: 'note', code, message, requirement: requirement.id, source: requirement.source };
}

function query(code: Warning['code'], requirement: Requirement, message: string): Warning {
  return { ...note(code, requirement, message), severity: 'query' };
}
