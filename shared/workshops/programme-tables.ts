import { type Problem, Refused } from '../model/problem.ts';
import { participantsCsv, readParticipantsCsv } from './csv/participants-csv.ts';
import { postsCsv, readPostsCsv } from './csv/posts-csv.ts';
import { readTreatyStatusCsv, treatyStatusCsv, treatyStatusQueries } from './csv/treaty-status-csv.ts';
import type { Programme } from './programme.ts';
import { readProgramme } from './read-programme.ts';

/** The tables of a programme that go in and out as CSV. Participants are those of one workshop. */
export type ProgrammeTable = 'participants' | 'states' | 'posts';
export type TableChoice = { table: 'states' } | { table: 'posts' } | { table: 'participants'; workshop: string };

/**
 * A table of a programme as CSV.
 *
 * @throws Refused for what a line cannot hold, and for a workshop that is not there.
 */
export function exportTable(programme: Programme, choice: TableChoice): string {
  if (choice.table === 'states') return treatyStatusCsv(programme.treatyStatus);
  if (choice.table === 'posts') return postsCsv(programme.posts);
  return participantsCsv(workshopOf(programme, choice.workshop).participants);
}

/**
 * The programme with a table replaced by what CSV says.
 *
 * @throws Refused with every problem, by line and column or by place in the programme.
 */
export function importTable(programme: Programme, choice: TableChoice, text: string): Programme {
  try {
    return readProgramme(withTable(programme, choice, text));
  } catch (error) {
    throw error instanceof Refused ? new Refused(firstOf(error.problems)) : error;
  }
}

/** What to ask about a table that `importTable` takes. */
export function queriesOfTable({ table }: TableChoice, text: string): readonly string[] {
  return table === 'states' ? treatyStatusQueries(text) : [];
}

/** More problems than this help nobody; the rest is counted. */
const problemsMax = 200;

function firstOf(problems: readonly Problem[]): readonly Problem[] {
  const further = problems.length - problemsMax;
  if (further <= 0) return problems;
  return [
    ...problems.slice(0, problemsMax),
    {
      code: 'invalid',
      path: '',
      message: `${further} further ${further === 1 ? 'problem is' : 'problems are'} not listed; correct these first.`,
    },
  ];
}

function withTable(programme: Programme, choice: TableChoice, text: string): Programme {
  if (choice.table === 'states') return { ...programme, treatyStatus: [...readTreatyStatusCsv(text)] };
  if (choice.table === 'posts') return { ...programme, posts: [...readPostsCsv(text)] };
  const { id } = workshopOf(programme, choice.workshop);
  const participants = [...readParticipantsCsv(text)];
  return {
    ...programme,
    workshops: programme.workshops.map((workshop) => (workshop.id === id ? { ...workshop, participants } : workshop)),
  };
}

function workshopOf(programme: Programme, id: string): Programme['workshops'][number] {
  const workshop = programme.workshops.find((one) => one.id === id);
  if (workshop !== undefined) return workshop;
  const known = programme.workshops.map((one) => one.id);
  throw new Refused([
    {
      code: 'unknown-reference',
      path: 'workshop',
      message:
        `there is no workshop "${id}" in "${programme.id}"; it has ` +
        `${known.slice(0, 20).join(', ')}${known.length > 20 ? ' and others' : ''}`,
    },
  ]);
}
