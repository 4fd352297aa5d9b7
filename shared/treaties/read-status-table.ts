import { defined } from '../canonical/defined.ts';
import { type Problem, Refused } from '../model/problem.ts';
import { findOrganization, findState } from '../states/find-state.ts';
import { isCalendarDate } from '../time/calendar.ts';
import type { Instrument, InstrumentKind } from '../time/register.ts';

/**
 * The letters by which the depositary marks what is no ratification. They differ by case: "a" is an accession, "A" an
 * acceptance.
 */
const KINDS: Readonly<Record<string, InstrumentKind>> = {
  '': 'ratification',
  a: 'accession',
  A: 'acceptance',
  AA: 'approval',
  c: 'formal-confirmation',
  d: 'succession',
  s: 'definitive-signature',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE = /^(\d{1,2})\s+([A-Za-z]{3,9})\.?\s+(\d{4})(?:\s+([A-Za-z]{1,2}))?$/;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:\s+([A-Za-z]{1,2}))?$/;

type Act = { day: string; kind: InstrumentKind };

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

/** Numbers of footnotes follow a name or a day as figures, raised or not, or stand in brackets. */
function withoutFootnotes(cell: string): string {
  return cell
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079]+/g, '')
    .replace(/(?<=\p{L}[)\s]*)[\s,]+\d{1,2}(?:\s*,\s*\d{1,2})*$/u, '')
    .trim();
}

function readAct(cell: string, refuse: (message: string) => void): Act | undefined {
  if (cell === '') return undefined;
  const [, iso, isoLetter = ''] = ISO.exec(cell) ?? [];
  const [, day = '', month = '', year = '', dateLetter = ''] = DATE.exec(cell) ?? [];
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const found = iso ?? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const letter = iso === undefined ? dateLetter : isoLetter;
  const kind = Object.hasOwn(KINDS, letter) ? KINDS[letter] : undefined;
  if (!isCalendarDate(found)) {
    refuse(
      'has no day that can be read: ' +
        `${JSON.stringify(cell.slice(0, 40))}. Write it as "25 Aug 2008 a" or "2008-08-25 a"`,
    );
    return undefined;
  }
  if (kind === undefined) {
    refuse(`has the letter "${letter}", which is not one of a, A, AA, c, d and s`);
    return undefined;
  }
  return { day: found, kind };
}
