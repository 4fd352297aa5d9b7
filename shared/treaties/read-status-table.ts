import { defined } from '../canonical/defined.ts';
import { type Problem, Refused } from '../model/problem.ts';
import { findOrganization } from '../states/find-state.ts';
import { findStateInTable } from '../states/find-state-in-table.ts';
import type { Instrument } from '../time/register.ts';
import { type Act, isBracketed, readAct, withoutFootnotes } from './read-act.ts';
import { readStatusHeading, type StatusColumn, type StatusHeading, USUAL_HEADING } from './read-status-heading.ts';

/** The participants of a table, the line that each stands in, and what in the table a reader must know of. */
export type StatusTableRead = {
  instruments: readonly Instrument[];
  lines: readonly number[];
  queries: readonly string[];
};

/**
 * Reads the table of participants of a treaty as the depositary publishes it (United Nations Treaty Collection): a line
 * for each, with name, day of signature, and day of the instrument with its letter, such as "25 Aug 2008 a". Columns
 * are parted by tabs, semicolons or at least two blanks; a heading says what they hold. The numbers of footnotes are
 * passed over. States get their codes; organizations are marked as such. What stands in brackets was withdrawn on a day
 * that the table does not give: it is left out, and asked about.
 *
 * @throws Refused with every problem by its line: a day that does not exist, a letter that is not known, a line without
 *   a day.
 */
export function readStatusTable(text: string): StatusTableRead {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const read: { instrument: Instrument; line: number }[] = [];
  const queries: string[] = [];
  let heading = USUAL_HEADING;
  for (const [position, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const at = position + 1;
    const cells = cellsOf(line);
    const found = read.length === 0 ? readStatusHeading(cells.texts) : undefined;
    if (found !== undefined) {
      if (found.columns.length > 0) heading = found;
      continue;
    }
    const instrument = readLine(cells, heading, {
      refuse: (message) => {
        problems.push({ code: 'invalid', path: `line ${at}`, message });
      },
      ask: (query) => {
        queries.push(`line ${at}: ${query}`);
      },
    });
    if (instrument === undefined) continue;
    const party = instrument.state ?? instrument.party;
    const before = seen.get(party);
    if (before !== undefined)
      problems.push({
        code: 'invalid',
        path: `line ${at}`,
        message: `"${instrument.party}" is in the table already, in line ${before}`,
      });
    seen.set(party, at);
    read.push({ instrument, line: at });
  }
  if (read.length === 0 && problems.length === 0)
    problems.push({ code: 'invalid', path: '', message: 'has no line with a participant and a day' });
  if (problems.length > 0) throw new Refused(problems);
  return { instruments: read.map(({ instrument }) => instrument), lines: read.map(({ line }) => line), queries };
}

/** The cells of a line; columns that are only parted by blanks lose those that are empty. */
type Cells = { texts: readonly string[]; keepsEmpty: boolean };

function cellsOf(line: string): Cells {
  const keepsEmpty = /[\t;]/.test(line);
  return { texts: line.split(keepsEmpty ? /[\t;]/ : /\s{2,}/).map((cell) => cell.trim()), keepsEmpty };
}

type Reader = { refuse: (message: string) => void; ask: (query: string) => void };

function readLine({ texts, keepsEmpty }: Cells, heading: StatusHeading, reader: Reader): Instrument | undefined {
  const [first = '', ...cells] = texts;
  const party = withoutFootnotes(isBracketed(first) ? first.replace(/[[\]]/g, '') : first);
  const isOut = (cell: string): boolean => isBracketed(cell) || (isBracketed(first) && cell !== '');
  for (const cell of cells.filter(isOut))
    reader.ask(
      `${JSON.stringify(cell)} of ${party} stands in brackets, as what was withdrawn does; it is left out. If it counted ` +
        'once, add "deposited" and "withdrawn" to the entry.',
    );
  if (isBracketed(first)) return undefined;
  const refused: string[] = [];
  const refuse = (message: string): void => {
    refused.push(message);
    reader.refuse(message);
  };
  const acts = cells.map((cell) => (isOut(cell) ? undefined : readAct(cell, refuse, heading.letters)));
  const placed = placeActs(acts, keepsEmpty, heading, refuse);
  if (refused.length > 0) return undefined;
  const hasDay = Object.keys(placed).length > 0;
  if (party === '' || (!hasDay && !cells.some(isOut))) {
    refuse(`names no participant with a day: ${JSON.stringify(texts.join(' ').trim().slice(0, 80))}`);
    return undefined;
  }
  return hasDay ? instrumentOf(party, placed, heading, reader) : undefined;
}

type Placed = Partial<Record<Exclude<StatusColumn, 'other'>, Act>>;

/** Which act is the signature and which the instrument: by their columns, and by what their letters allow. */
function placeActs(
  acts: readonly (Act | undefined)[],
  keepsEmpty: boolean,
  { columns, letters }: StatusHeading,
  refuse: (message: string) => void,
): Placed {
  const placed: Placed = {};
  const put = (column: Exclude<StatusColumn, 'other'>, act: Act): void => {
    if (placed[column] !== undefined) refuse(`has two days for the same: ${placed[column].day} and ${act.day}`);
    placed[column] = act;
  };
  const signs = columns.includes('signed') && columns.includes('deposited');
  // Without columns of its own, an empty day of signature is lost; a single day without a letter can only be a signature.
  const isAlone = !keepsEmpty && signs && acts.length === 1;
  for (const [position, act] of acts.entries()) {
    if (act === undefined) continue;
    const column = columns[position] ?? 'other';
    if (column === 'other') {
      if (position >= columns.length) refuse(`has more days than the table has columns: ${act.day}`);
      continue;
    }
    if (/provision/i.test(letters.get(act.letter) ?? '')) put('provisional', act);
    else if (column !== 'signed') put(column, act);
    else if (act.letter === '') put('signed', act);
    else if (act.kind === 'definitive-signature') {
      put('signed', act);
      put('deposited', act);
    } else if (act.kind === 'succession' && !isAlone) {
      // In the column of signatures "d" is the succession to one.
      if (acts.length < columns.length)
        refuse(
          `leaves open whether the succession of ${act.day} is to the signature or to the treaty: add its columns`,
        );
      put('signed', act);
    } else put('deposited', act);
  }
  return placed;
}

function instrumentOf(party: string, placed: Placed, { plain, letters }: StatusHeading, { ask }: Reader): Instrument {
  const { signed, deposited, withdrawn, provisional } = placed;
  const state = findStateInTable(party);
  const kind = deposited?.letter === '' ? plain : deposited?.kind;
  if (deposited !== undefined && kind === undefined)
    ask(
      `${party} has the letter "${deposited.letter}", "${letters.get(deposited.letter) ?? ''}" by the heading. It is ` +
        'counted as an instrument; if it is none, take "deposited" out.',
    );
  return {
    party,
    ...defined({ state }),
    kind: state === undefined && findOrganization(party) !== undefined ? 'regional-organization' : 'state',
    ...defined({
      instrument: kind,
      signed: signed?.day,
      deposited: deposited?.day,
      withdrawn: withdrawn?.day,
      provisionalFrom: provisional?.day,
    }),
  };
}
