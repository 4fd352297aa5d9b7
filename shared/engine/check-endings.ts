import type { Rate, RateCard } from '../model/rate.ts';
import { type Warning, query } from '../model/warning.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import { isLastOfMonth } from '../time/ending.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { Timeline } from '../time/timeline.ts';

// An end that a document states is the last day: "until 31 December". `until` and `validTo` are the day after, so one
// that falls on the last day of a month was most likely meant as the last day itself.

/** Requirements that end before the last day of a month. */
export function checkEndings(requirement: Requirement, timeline: Pick<Timeline, 'resolve'>): readonly Warning[] {
  return kindOf(requirement)
    .points(requirement)
    .flatMap(({ path, point, isEnd }) => {
      const field = path.slice(path.lastIndexOf('.') + 1);
      const end = isEnd === true && field === 'until' ? timeline.resolve(point) : undefined;
      if (end === undefined || !isResolved(end) || end.precision === 'year' || !isLastOfMonth(end.day)) return [];
      return [
        query(
          'ends-before-last-day',
          requirement,
          `${requirement.title} goes on until ${end.day}, that day not included (${path}). If it is the last day, ` +
            'write "through" instead of "until".',
        ),
      ];
    });
}

/**
 * Rates whose validity ends before the last day of a month and which no other follows on that day: one question a card.
 */
export function checkValidityEnds(cards: readonly RateCard[]): readonly Warning[] {
  return cards.flatMap(({ id, rates }): Warning[] => {
    const begins = new Set(rates.map((rate) => seriesName(rate, rate.validFrom)));
    const ending = rates.filter(
      (rate) =>
        rate.validTo !== undefined && isLastOfMonth(rate.validTo) && !begins.has(seriesName(rate, rate.validTo)),
    );
    const [first] = ending;
    if (first?.validTo === undefined) return [];
    const more = ending.length > 1 ? ` (and ${ending.length - 1} more)` : '';
    return [
      {
        severity: 'query',
        code: 'ends-before-last-day',
        message:
          `Rate card "${id}": "${first.code}"${more} is in force up to ${first.validTo}, that day not included. If ` +
          'it is the last day, write "validThrough" instead of "validTo".',
      },
    ];
  });
}

function seriesName({ code, for: qualifiers = {} }: Rate, day: string): string {
  return JSON.stringify([code, Object.entries(qualifiers).sort(), day]);
}
