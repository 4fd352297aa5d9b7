import * as z from 'zod/mini';
import { calendarDateText } from './point.ts';

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));

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
  .register(z.globalRegistry, { id: 'Register', description: 'A register of deposited instruments: State or regional organization, signed, deposited.' });
export type Register = z.infer<typeof registerSchema>;

/** The day of the n-th deposit by a State, or undefined while there are fewer. */
export function dayOfDeposit(register: Register, n: number): string | undefined {
  return register.instruments
    .filter((instrument) => instrument.kind === 'state')
    .flatMap((instrument) => instrument.deposited ?? [])
    .sort()[n - 1];
}
