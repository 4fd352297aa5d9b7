import { compareTexts } from '../canonical/compare-texts.ts';
import { nameKey } from '../canonical/names.ts';
import * as z from 'zod/mini';
import { lineText, slug, stateCode } from '../canonical/text-formats.ts';
import { findOrganization, findState } from '../states/find-state.ts';
import { calendarDateText } from './point.ts';

/** Instruments in a register, and whatever counts them: more than there are States and organizations. */
export const INSTRUMENTS_MAX = 300;

/** Counts of instruments at dates. */
export const COUNTS_MAX = 400;

/** By which act a party consents to be bound. Any of them counts towards entry into force. */
const instrumentKindSchema = z.enum([
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'formal-confirmation',
  'definitive-signature',
]);
export type InstrumentKind = z.infer<typeof instrumentKindSchema>;

/**
 * One party's signature and instrument. Instruments of regional organizations are kept but never counted, and
 * provisional application is no instrument. From the day of `withdrawn` on, the instrument no longer counts: that day
 * is the first without it.
 */
export const instrumentSchema = z.strictObject({
  party: lineText,
  state: z.optional(stateCode),
  kind: z.enum(['state', 'regional-organization']),
  instrument: z.optional(instrumentKindSchema),
  signed: z.optional(calendarDateText),
  deposited: z.optional(calendarDateText),
  withdrawn: z.optional(calendarDateText),
  provisionalFrom: z.optional(calendarDateText),
  note: z.optional(lineText),
});
export type Instrument = z.infer<typeof instrumentSchema>;

/** How many instruments of States were deposited by the end of a day, where their own days are not known. */
export const countSchema = z.strictObject({
  asOf: calendarDateText,
  count: z.int().check(z.gte(0), z.lte(INSTRUMENTS_MAX)),
});

/**
 * A register of instruments of ratification, acceptance, approval or accession. `closes` is the last day on which the
 * treaty can be signed.
 */
export const registerSchema = z
  .strictObject({
    id: slug,
    title: lineText,
    treaty: z.optional(slug),
    opened: z.optional(calendarDateText),
    closes: z.optional(calendarDateText),
    asOf: calendarDateText,
    counts: z.optional(z.array(countSchema).check(z.maxLength(COUNTS_MAX))),
    instruments: z.array(instrumentSchema).check(z.maxLength(INSTRUMENTS_MAX)),
  })
  .check(({ value: register, issues }) => {
    const refuse = (path: (string | number)[], input: unknown, message: string): void => {
      issues.push({ code: 'custom', input, path, message });
    };
    register.instruments.forEach((instrument, position) => {
      const at = ['instruments', position];
      // A party counted twice, or a deposit that the register cannot know of yet, would bring every date that hangs on
      // it forward.
      const before = register.instruments.slice(0, position).findLast((other) => other.party === instrument.party);
      if (before !== undefined && !endsBefore(before, instrument))
        refuse([...at, 'party'], instrument.party, 'is in this register already; give each party one entry');
      checkInstrument(instrument, register.asOf, (field, message) => {
        refuse([...at, field], instrument[field], message);
      });
    });
    (register.counts ?? []).forEach(({ asOf }, position) => {
      if (asOf > register.asOf)
        refuse(['counts', position, 'asOf'], asOf, `must not be later than the day of the register, ${register.asOf}`);
    });
  })
  .register(z.globalRegistry, {
    id: 'Register',
    description:
      'A register of a treaty: each State or regional organization with the days of its signature, deposit and ' +
      'withdrawal; the treaty, its opening for signature and counts where days are not known.',
  });
export type Register = z.infer<typeof registerSchema>;

/** A State may come back after it withdrew. */
function endsBefore({ withdrawn }: Instrument, { deposited }: Instrument): boolean {
  return withdrawn !== undefined && deposited !== undefined && withdrawn <= deposited;
}

function checkInstrument(
  { state, deposited, withdrawn }: Instrument,
  asOf: string,
  refuse: (field: 'state' | 'deposited' | 'withdrawn', message: string) => void,
): void {
  if (state !== undefined && findState(state) !== state)
    refuse('state', 'is not the code of a State that may sign a convention open to all States');
  if (deposited !== undefined && deposited > asOf)
    refuse('deposited', `must not be later than the day of the register, ${asOf}`);
  if (withdrawn !== undefined && deposited === undefined)
    refuse('withdrawn', 'needs the day of the deposit that was withdrawn, "deposited"');
  else if (withdrawn !== undefined && deposited !== undefined && withdrawn <= deposited)
    refuse('withdrawn', `must be later than the deposit, ${deposited}`);
}

/**
 * Who an instrument is of, so that two spellings are one: the code of the State, or the name as it is written where it
 * names none that is known. Undefined for an organization, whose instrument does not count, also where it was entered
 * as a State.
 */
export function countedParty({ party, state, kind }: Instrument): string | undefined {
  if (kind !== 'state') return undefined;
  if (state !== undefined) return state;
  return findOrganization(party) === undefined ? (findState(party) ?? nameKey(party)) : undefined;
}

const REACHED = new WeakMap<Register, readonly string[]>();

/**
 * The day on which a register first held instruments of n States, or undefined while there have been fewer. Each State
 * counts once, an instrument from the day of its deposit up to that of its withdrawal. A withdrawal after that day
 * changes nothing.
 */
export function dayOfDeposit(register: Register, n: number): string | undefined {
  const known = REACHED.get(register) ?? daysReached(register);
  REACHED.set(register, known);
  return known[n - 1];
}

/** The first day with one, two, three … States. */
function daysReached({ instruments }: Register): readonly string[] {
  const changes = instruments.flatMap((instrument) => {
    const party = countedParty(instrument);
    if (party === undefined || instrument.deposited === undefined) return [];
    const deposit = { day: instrument.deposited, party, by: 1 };
    return instrument.withdrawn === undefined ? [deposit] : [deposit, { day: instrument.withdrawn, party, by: -1 }];
  });
  // On one day those that leave go before those that come, so that a State that comes back the same day counts once.
  changes.sort((a, b) => compareTexts(a.day, b.day) || a.by - b.by);
  const held = new Map<string, number>();
  const days: string[] = [];
  for (let position = 0; position < changes.length; position++) {
    const change = changes[position];
    if (change === undefined) continue;
    held.set(change.party, (held.get(change.party) ?? 0) + change.by);
    // Only what holds at the end of a day is counted.
    if (changes[position + 1]?.day === change.day) continue;
    const states = [...held.values()].filter((count) => count > 0).length;
    while (days.length < states) days.push(change.day);
  }
  return days;
}

/** How many States had an instrument in force at the end of a day. */
export function depositsOn({ instruments }: Pick<Register, 'instruments'>, day: string): number {
  const parties = instruments.flatMap((instrument) => {
    const { deposited, withdrawn } = instrument;
    const counts = deposited !== undefined && deposited <= day && (withdrawn === undefined || withdrawn > day);
    return counts ? (countedParty(instrument) ?? []) : [];
  });
  return new Set(parties).size;
}
