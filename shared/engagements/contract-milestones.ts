import type { CalendarEntry } from '../results/calendar.ts';
import { entryUid } from '../calendars/calendar-entry.ts';
import { wholeDay } from '../calendars/statement-calendar.ts';
import { Refused } from '../model/problem.ts';
import { addToDay, isCalendarDate } from '../time/calendar.ts';
import type { PostProfile } from '../posts/post-profile.ts';
import type { ContractMilestone } from '../results/post-report.ts';

/**
 * The milestones of a post's contract from the day on which it starts: end of probation, end of each term. A profile
 * without a term has its start only.
 *
 * @throws Refused for a start that is no day.
 */
export function contractMilestones(profile: PostProfile, start: string): readonly ContractMilestone[] {
  if (!isCalendarDate(start))
    throw new Refused([
      { code: 'invalid', path: 'start', message: `must be a day such as "2027-01-01"; found ${JSON.stringify(start)}` },
    ]);
  const { term } = profile;
  const milestones: ContractMilestone[] = [
    { id: 'start', title: 'Contract starts', day: start, because: `starts on ${start}` },
  ];
  if (term === undefined) return milestones;
  if (term.probationMonths > 0) {
    milestones.push({
      id: 'end-of-probation',
      title: 'Probation is over',
      day: addToDay(start, { months: term.probationMonths }),
      because: `${term.probationMonths} months from ${start}`,
    });
  }
  let years = term.years;
  milestones.push({
    id: 'end-of-term',
    title: term.renewals.length === 0 ? 'Contract ends' : 'First term ends; renewal falls due',
    day: addToDay(start, { years }),
    because: `${term.years} years from ${start}`,
  });
  term.renewals.forEach((renewal, position) => {
    years += renewal;
    const last = position === term.renewals.length - 1;
    milestones.push({
      id: `end-of-renewal-${position + 1}`,
      title: last ? 'Contract ends if it was renewed' : 'Renewed term ends; renewal falls due',
      day: addToDay(start, { years }),
      because: `${years} years from ${start}, of which ${renewal} by renewal`,
    });
  });
  return milestones;
}

/**
 * The milestones of a contract as entries of a calendar. Renewal is a decision yet to be made, so what follows it is
 * assumed.
 */
export function contractEntries(profile: PostProfile, start: string): readonly CalendarEntry[] {
  return contractMilestones(profile, start).map(({ id, title, day, because }) => ({
    uid: entryUid(profile.id, 'contract', id),
    kind: 'contract',
    title: `${profile.title}: ${title}`,
    when: wholeDay(day),
    certainty: id.startsWith('end-of-renewal') ? 'assumed' : 'dated',
    place: profile.dutyStation,
    because: [because],
  }));
}
