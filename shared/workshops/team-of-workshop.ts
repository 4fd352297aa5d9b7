import { isSameName } from '../canonical/names.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeWorkshop } from './programme-workshop.ts';
import { workshopVenue } from './workshop-venue.ts';

/**
 * Who prepares a workshop: the posts that it names, or, where it names none, those at its hub. Nobody where the
 * programme has none there.
 */
export function teamOfWorkshop(programme: Programme, workshop: ProgrammeWorkshop): readonly string[] {
  if (workshop.team.length > 0) return workshop.team;
  const hub = workshopVenue(programme, workshop)?.hub;
  if (hub === undefined) return [];
  return programme.posts.filter(({ station }) => isSameName(station, hub.city)).map(({ id }) => id);
}

/**
 * The working days that a team takes to prepare a workshop, shared among its posts; none where the programme does not
 * say how many, or nobody is there to prepare it.
 */
export function preparationDays({ workload }: Programme, team: readonly string[]): number {
  if (workload === undefined || team.length === 0) return 0;
  return Math.ceil(Number(workload.staffDaysToPrepare) / team.length);
}
