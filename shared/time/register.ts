import * as z from 'zod/mini';
import { calendarDateText } from './point.ts';

/** One line of text, as `lineText` of the model has it, which time must not import. */
const text = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.maxLength(300),
    z.regex(
      /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u,
      'must be one line of text without control characters or marks that turn the direction of reading',
    ),
  );

/** One party's signature and instrument. Instruments of regional organizations are kept but never counted. */
export const instrumentSchema = z.strictObject({
  party: text,
  kind: z.enum(['state', 'regional-organization']),
  signed: z.optional(calendarDateText),
  deposited: z.optional(calendarDateText),
});

/** A register of instruments of ratification, acceptance, approval or accession. */
export const registerSchema = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
    title: text,
    asOf: calendarDateText,
    instruments: z.array(instrumentSchema).check(z.maxLength(300)),
  })
  .check(({ value: { asOf, instruments }, issues }) => {
    // A party counted twice, or a deposit that the register cannot know of yet, would bring every date that hangs on it forward.
    instruments.forEach(({ party, deposited }, position) => {
      const again = instruments.findIndex((other) => other.party === party) < position;
      if (again)
        issues.push({
          code: 'custom',
          input: party,
          path: ['instruments', position, 'party'],
          message: 'stands in this register already; give each party one entry',
        });
      if (deposited !== undefined && deposited > asOf) {
        issues.push({
          code: 'custom',
          input: deposited,
          path: ['instruments', position, 'deposited'],
          message: `must not be later than the day of the register, ${asOf}`,
        });
      }
    });
  })
  .register(z.globalRegistry, {
    id: 'Register',
    description: 'A register of deposited instruments: State or regional organization, signed, deposited.',
  });
export type Register = z.infer<typeof registerSchema>;

/** The day of the n-th deposit by a State, or undefined while there are fewer. */
export function dayOfDeposit(register: Register, n: number): string | undefined {
  return register.instruments
    .filter((instrument) => instrument.kind === 'state')
    .flatMap((instrument) => instrument.deposited ?? [])
    .sort()[n - 1];
}
