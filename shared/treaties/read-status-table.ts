import { defined } from '../canonical/defined.ts';
import { type Problem, Refused } from '../model/problem.ts';
import { findOrganization, findState } from '../states/find-state.ts';
import type { Instrument } from '../time/register.ts';
import { readAct, withoutFootnotes } from './read-act.ts';

/**
 * Reads the table of participants of a treaty as the depositary publishes it (United Nations Treaty Collection): a line
 * for each, with name, day of signature, and day of the instrument with its letter, such as "25 Aug 2008 a". Columns
 * are parted by tabs, semicolons or at least two blanks; the heading and the numbers of footnotes are passed over.
 * States get their codes; organizations are marked as such.
 *
 * @throws Refused with every problem by its line: a day that does not exist, a letter that is not known, a line without
 *   a day.
 */
export function readStatusTable(text: string): readonly Instrument[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const instruments = text.split(/\r\n|\r|\n/).flatMap((line, position): Instrument[] => {
    if (line.trim() === '' || /^\W*participant/i.test(line)) return [];
    const at = `line ${position + 1}`;
    const refuse = (message: string): void => {
      problems.push({ code: 'invalid', path: at, message });
    };
    const instrument = readLine(line, refuse);
    if (instrument === undefined) return [];
    const party = instrument.state ?? instrument.party;
    const before = seen.get(party);
    if (before !== undefined) refuse(`"${instrument.party}" is in the table already, in line ${before}`);
    seen.set(party, position + 1);
    return [instrument];
  });
  if (instruments.length === 0 && problems.length === 0)
    problems.push({ code: 'invalid', path: '', message: 'has no line with a participant and a day' });
  if (problems.length > 0) throw new Refused(problems);
  return instruments;
}

function readLine(line: string, refuse: (message: string) => void): Instrument | undefined {
  const hasColumns = /[\t;]/.test(line);
  const [first = '', ...cells] = line.split(hasColumns ? /[\t;]/ : /\s{2,}/).map((cell) => cell.trim());
  const party = withoutFootnotes(first);
  const acts = cells.map((cell) => readAct(withoutFootnotes(cell), refuse));
  if (party === '' || acts.every((act) => act === undefined)) {
    refuse(`names no participant with a day: ${JSON.stringify(line.trim().slice(0, 80))}`);
    return undefined;
  }
  const [one, other] = acts;
  // Without columns of its own, an empty day of signature is lost; a single day without a letter can only be a
  // signature.
  const isInstrument = !hasColumns && cells.length === 1 && one !== undefined && one.kind !== 'ratification';
  const [signature, deposit] = isInstrument ? [undefined, one] : [one, other];
  const state = findState(party);
  return {
    party,
    ...defined({ state }),
    kind: state === undefined && findOrganization(party) !== undefined ? 'regional-organization' : 'state',
    ...(deposit !== undefined && { instrument: deposit.kind }),
    ...(signature !== undefined && { signed: signature.day }),
    ...(deposit !== undefined && { deposited: deposit.day }),
  };
}
