import { makeTimeline } from '../time/timeline.ts';
import { isResolved } from '../time/resolve-point.ts';
import type { Programme } from './programme.ts';
import type { Participants, ProgrammeWorkshop } from './programme-workshop.ts';
import { groupsOfState } from './states.ts';

/** How many take part: as stated, or so many of each State. `note` says how the number came about, for titles. */
export type NumberOfParticipants = { text: string; note: string };

/**
 * The number of participants of a row. So many of each State counts the row's own States, or those invited that are of
 * its group on the day of the workshop (on the date of the programme while the workshop has none).
 */
export function numberOfParticipants(
  programme: Programme,
  workshop: ProgrammeWorkshop,
  row: Participants,
): NumberOfParticipants {
  if (typeof row.number === 'string') return { text: row.number, note: '' };
  const states = statesOfRow(programme, workshop, row);
  const total = BigInt(states.length) * BigInt(row.number.perState);
  return { text: String(total), note: ` (${states.length} States × ${row.number.perState})` };
}

/** The States whose people a row is for. */
function statesOfRow(programme: Programme, workshop: ProgrammeWorkshop, row: Participants): readonly string[] {
  const candidates = row.states ?? workshop.invited;
  const { group } = row;
  if (group === undefined || row.states !== undefined) return candidates;
  const day = groupDay(programme, workshop);
  if (group !== 'other') return candidates.filter((state) => groupsOfState(state, day).includes(group));
  return candidates.filter((state) => groupsOfState(state, day).length === 0);
}

function groupDay(programme: Programme, workshop: ProgrammeWorkshop): string {
  if (workshop.start === undefined) return programme.date;
  const start = makeTimeline(programme.milestones, programme.registers).resolve(workshop.start);
  return isResolved(start) ? start.day : programme.date;
}
