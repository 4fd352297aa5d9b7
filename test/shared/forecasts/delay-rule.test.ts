import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableTreaties } from '../../../shared/forecasts/comparable-treaties.ts';
import { delayRuleSchema, entryIntoForceAfter } from '../../../shared/forecasts/delay-rule.ts';
import { addToDay } from '../../../shared/time/calendar.ts';

// The decisive deposit by hand: one State missing from the list moves it one place forward.
const ONE_PREDECESSOR_MISSING = new Map([
  ['CEDAW', 'the German Democratic Republic, 1980'],
  ['Basel Convention', 'Czechoslovakia, 1991'],
  ['UNCLOS', 'Yugoslavia, 1986'],
]);
// The list ends before the decisive deposit, the fiftieth.
const LIST_ENDS_BEFORE = ['Arms Trade Treaty', 'Nagoya Protocol'];

describe('the delay between the decisive deposit and entry into force', () => {
  it('is 90 days for UNCAC: thirtieth deposit on 15 September 2005, in force on 14 December 2005', () => {
    expect(entryIntoForceAfter('2005-09-15', '90 days')).toBe('2005-12-14');
  });

  it('is needed by 2 October 2027 for the Convention against Cybercrime to be in force within 2027', () => {
    expect(entryIntoForceAfter('2027-10-02', '90 days')).toBe('2027-12-31');
    expect(entryIntoForceAfter('2027-10-03', '90 days')).toBe('2028-01-01');
  });

  it.each([
    ['2003-03-14', 'm3', '2003-07-01'],
    ['2003-03-31', 'm3', '2003-07-01'],
    ['2002-11-30', 'm3', '2003-03-01'],
    ['1998-09-16', 'm6', '1999-03-01'],
    ['1998-08-31', 'm6', '1999-02-01'],
    ['2002-04-11', 'm60', '2002-07-01'],
    ['2002-04-02', 'm60', '2002-07-01'],
    ['2002-04-01', 'm60', '2002-06-01'],
    ['1993-11-16', '12m', '1994-11-16'],
    ['2024-02-29', '12m', '2025-02-28'],
    ['2002-03-11', '30 days', '2002-04-10'],
    ['2002-08-31', '6 months', '2003-02-28'],
    ['1996-10-31', '180 days', '1997-04-29'],
  ])('counts from %s by %s to %s', (deposit, rule, expected) => {
    expect(entryIntoForceAfter(deposit, rule)).toBe(expected);
  });

  for (const treaty of comparableTreaties) {
    const { instrumentsRequired, delayRule, entryIntoForce } = treaty;
    // Of the further treaties neither requirement nor entry into force is on record.
    if (instrumentsRequired === undefined || delayRule === undefined || entryIntoForce === undefined) continue;
    const required = treaty.depositDays[instrumentsRequired - 1];
    if (LIST_ENDS_BEFORE.includes(treaty.name)) {
      it(`cannot be checked for ${treaty.name}, whose list ends before the required deposit`, () => {
        expect(required).toBeUndefined();
      });
      continue;
    }
    const missing = ONE_PREDECESSOR_MISSING.get(treaty.name);
    const place = instrumentsRequired - 1 - (missing === undefined ? 0 : 1);
    const because =
      missing === undefined ? '' : `, with one place fewer since the list lacks a predecessor State (${missing})`;
    it(`gives the published entry into force of ${treaty.name}${because}`, () => {
      const deposit = addToDay(treaty.opened, { days: treaty.depositDays[place] ?? NaN });
      expect(entryIntoForceAfter(deposit, delayRule)).toBe(entryIntoForce);
      if (missing !== undefined) {
        const listed = addToDay(treaty.opened, { days: required ?? NaN });
        expect(entryIntoForceAfter(listed, delayRule)).not.toBe(entryIntoForce);
      }
    });
  }

  it('never lets a later deposit enter into force earlier', () => {
    const rules = fc.constantFrom('90 days', '0 days', '6 months', 'm3', 'm6', 'm60', '12m');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), rules, (days, rule) => {
        const deposit = addToDay('1995-01-01', { days });
        expect(entryIntoForceAfter(deposit, rule) <= entryIntoForceAfter(addToDay(deposit, { days: 1 }), rule)).toBe(
          true,
        );
      }),
    );
  });

  it('refuses a rule that it does not know', () => {
    expect(delayRuleSchema.safeParse('ninety days').success).toBe(false);
    expect(delayRuleSchema.safeParse('m4').success).toBe(false);
    expect(delayRuleSchema.safeParse(90).success).toBe(false);
  });
});
