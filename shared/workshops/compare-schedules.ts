import { compareExact, exactOf } from '../money/exact.ts';
import { type Arranged, yearsOfPlaced } from './arrange-workshops.ts';
import type { Programme } from './programme.ts';
import { costOf } from './selection/choose-workshops.ts';
import type { Limit, SelectionProblem } from './selection/selection.ts';
import { teamOfWorkshop } from './team-of-workshop.ts';
import { workshopVenue } from './workshop-venue.ts';

/** A workshop that found no days, with those that were placed and share its place or its team. */
export function crowdOf(programme: Programme, id: string, { placed }: Arranged): readonly string[] {
  const placeOf = (workshop: Programme['workshops'][number]) => workshopVenue(programme, workshop)?.city;
  const [lost] = programme.workshops.filter((workshop) => workshop.id === id);
  if (lost === undefined) return [];
  const team = teamOfWorkshop(programme, lost);
  const rivals = programme.workshops.filter(
    (other) =>
      placed.has(other.id) &&
      ((placeOf(lost) !== undefined && placeOf(other) === placeOf(lost)) ||
        teamOfWorkshop(programme, other).some((post) => team.includes(post))),
  );
  return [id, ...rivals.map((rival) => rival.id)];
}

/** That not all of these are chosen together. */
export function notAllOf(ids: readonly string[]): Limit {
  return { uses: ids.map((id) => ({ id, amount: exactOf('1') })), most: exactOf(String(ids.length - 1)) };
}

/** Whether a schedule is better than another by the objective. */
export function isBetterSchedule(one: Arranged, other: Arranged, problem: SelectionProblem): boolean {
  const worthOf = ({ placed }: Arranged) => {
    const held = problem.candidates.filter(({ id }) => placed.has(id));
    const states = [...new Set(held.flatMap((candidate) => candidate.states))];
    return {
      first: states.filter((state) => problem.first.has(state)).length,
      second: states.filter((state) => problem.second.has(state)).length,
      cost: costOf(held, yearsOfPlaced(placed)),
    };
  };
  const [a, b] = [worthOf(one), worthOf(other)];
  if (a.first !== b.first) return a.first > b.first;
  if (a.second !== b.second) return a.second > b.second;
  return compareExact(a.cost, b.cost) < 0;
}
