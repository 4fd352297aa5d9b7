import type { Milestone } from '../model/milestone.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { unknownReference } from '../model/unknown-reference.ts';
import { type Warning, query, sourceText } from '../model/warning.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import { addToDay, daysBetween, firstDayOf, yearOf } from '../time/calendar.ts';
import type { Point } from '../time/point.ts';
import { pointReferences } from '../time/point-references.ts';
import { type ResolvedPoint, isResolved } from '../time/resolve-point.ts';
import type { Timeline } from '../time/timeline.ts';

/** Milestones that orders and requirements name and that there are not. */
export function timingProblems({ milestones, requirements }: Statement): readonly Problem[] {
  const ids = milestones.map(({ id }) => id);
  const named = (path: string, id: string): readonly Problem[] =>
    ids.includes(id) ? [] : [unknownReference(path, `there is no milestone "${id}" in this statement`, id, ids)];
  return [
    ...milestones.flatMap(({ before = [] }, position) =>
      before.flatMap(({ milestone }, index) => named(`milestones[${position}].before[${index}].milestone`, milestone)),
    ),
    ...requirements.flatMap(({ tiedTo }, position) =>
      tiedTo === undefined ? [] : named(`requirements[${position}].tiedTo.milestone`, tiedTo.milestone),
    ),
  ];
}

/**
 * Bounds and orders of a text that the dates do not keep, and amounts that stay where a milestone moves that a text
 * ties them to.
 */
export function checkTiming(
  { milestones, requirements }: Statement,
  timeline: Timeline,
  left: ReadonlySet<string>,
): readonly Warning[] {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  return [
    ...milestones.flatMap((milestone) => {
      const at = timeline.resolve({ milestone: milestone.id });
      if (!isResolved(at)) return [];
      return [...checkBounds(milestone, at, timeline), ...checkOrder(milestone, at, { byId, timeline })];
    }),
    ...requirements
      .filter(({ id }) => !left.has(id))
      .flatMap((requirement) => staysBehind(requirement, byId, timeline)),
  ];
}

/** The first and last day on which something may fall: a day, or any day of a year of which no more is known. */
function spanOf({ day, year, precision }: ResolvedPoint): { first: string; last: string } {
  if (precision === 'day') return { first: day, last: day };
  return { first: firstDayOf(year), last: addToDay(firstDayOf(year + 1), { days: -1 }) };
}

function checkBounds(milestone: Milestone, at: ResolvedPoint, timeline: Timeline): readonly Warning[] {
  const { noEarlierThan, noLaterThan } = milestone;
  const resolved = (point: Point | undefined) => {
    const bound = point === undefined ? undefined : timeline.resolve(point);
    return bound !== undefined && isResolved(bound) ? bound : undefined;
  };
  const [earliest, latest] = [resolved(noEarlierThan), resolved(noLaterThan)];
  const own = spanOf(at);
  // A bound of which only the year is known may be any day of it: what may be kept is not asked about.
  const from = earliest === undefined ? own.first : spanOf(earliest).first;
  const to = latest === undefined ? own.last : spanOf(latest).last;
  const [first, last] = [own.first > from ? own.first : from, own.last < to ? own.last : to];
  const bounds = [
    ...(earliest === undefined ? [] : [`no earlier than ${pointText(earliest)}`]),
    ...(latest === undefined ? [] : [`no later than ${pointText(latest)}`]),
  ].join(' and ');
  if (first > last) return [asked(milestone, 'bound-not-met', `falls ${whenText(at)}, but must be ${bounds}`)];
  const days = daysBetween(first, last) + 1;
  if (days > daysBetween(own.first, own.last) || days > FEW_DAYS) return [];
  return [
    asked(
      milestone,
      'bound-not-met',
      `falls ${whenText(at)} and must be ${bounds}: ` +
        (days === 1 ? `one day of it complies, ${first}` : `${days} days of it comply, ${first} to ${last}`),
    ),
  ];
}

/** So few days of a year that comply are a question: nobody plans a session for them by chance. */
const FEW_DAYS = 31;

type Order = { byId: ReadonlyMap<string, Milestone>; timeline: Timeline };

function checkOrder(milestone: Milestone, at: ResolvedPoint, { byId, timeline }: Order): readonly Warning[] {
  return (milestone.before ?? []).flatMap(({ milestone: id, byDays = 1 }) => {
    const later = timeline.resolve({ milestone: id });
    if (!isResolved(later)) return [];
    const title = byId.get(id)?.title ?? id;
    const days = byDays === 1 ? '' : ` by at least ${byDays} days`;
    // Surely in order: the last day on which the one may fall lies before the first of the other. Surely not: the first
    // after the last.
    if (daysBetween(spanOf(at).last, spanOf(later).first) >= byDays) return [];
    const isSurelyNot = daysBetween(spanOf(at).first, spanOf(later).last) < byDays;
    const both = `"${title}", which falls ${whenText(later)}`;
    return [
      asked(
        milestone,
        'order-not-met',
        isSurelyNot
          ? `falls ${whenText(at)}, but must come before ${both}${days}`
          : `falls ${whenText(at)} and must come before ${both}${days}: the years alone do not tell. Give the days`,
      ),
    ];
  });
}

function asked({ id, title, source }: Milestone, code: Warning['code'], message: string): Warning {
  return { severity: 'query', code, message: `${title} ("${id}") ${message} (${sourceText(source)}).`, source };
}

function whenText({ day, year, precision }: ResolvedPoint): string {
  return precision === 'day' ? `on ${day}` : `in ${year}`;
}

function pointText({ day, year, precision }: ResolvedPoint): string {
  return precision === 'day' ? day : `a day of ${year}`;
}

/**
 * A requirement whose years are stated while a text ties them to a milestone, which now falls in another year than they
 * were stated for.
 */
function staysBehind(
  requirement: Requirement,
  byId: ReadonlyMap<string, Milestone>,
  timeline: Timeline,
): readonly Warning[] {
  const { tiedTo } = requirement;
  if (tiedTo === undefined) return [];
  const at = timeline.resolve({ milestone: tiedTo.milestone });
  if (!isResolved(at) || yearOf(at.day) === tiedTo.in) return [];
  if (follows(requirement, tiedTo.milestone, byId)) return [];
  const { title } = byId.get(tiedTo.milestone) ?? { title: tiedTo.milestone };
  return [
    query(
      'stays-behind',
      requirement,
      `${requirement.title} was stated for "${title}" in ${tiedTo.in} and stays in its years although that falls ` +
        `${whenText(at)} now. Move it too, or state it anew.`,
    ),
  ];
}

/** Whether a point of a requirement depends on a milestone, by others or directly. */
function follows(requirement: Requirement, milestone: string, byId: ReadonlyMap<string, Milestone>): boolean {
  const seen = new Set<string>();
  const open = kindOf(requirement)
    .points(requirement)
    .map(({ point }) => point);
  for (let point = open.pop(); point !== undefined; point = open.pop()) {
    for (const { kind, id } of pointReferences(point, '')) {
      if (kind !== 'milestone' || seen.has(id)) continue;
      if (id === milestone) return true;
      seen.add(id);
      const found = byId.get(id);
      if (found !== undefined) open.push(found.rule, ...(found.assumed === undefined ? [] : [found.assumed]));
    }
  }
  return false;
}
