import { defined } from '../../../shared/canonical/defined.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../../shared/model/problem.ts';
import { participantsCsv, readParticipantsCsv } from '../../../shared/workshops/csv/participants-csv.ts';
import { postsCsv, readPostsCsv } from '../../../shared/workshops/csv/posts-csv.ts';
import {
  readTreatyStatusCsv,
  treatyStatusCsv,
  treatyStatusQueries,
} from '../../../shared/workshops/csv/treaty-status-csv.ts';
import type { ProgrammePost, TreatyStatus } from '../../../shared/workshops/programme.ts';
import type { Participants } from '../../../shared/workshops/programme-workshop.ts';
import { STATES } from '../../../shared/workshops/states.ts';

function problemsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof Refused) return error.problems.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
  return [];
}

const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-05-${String(one).padStart(2, '0')}`);
const known = fc.oneof(
  day.map((on) => ({ on })),
  day.map((by) => ({ by })),
);
/** Titles that a spreadsheet would like to run, and others that CSV finds hard. */
const title = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      "'=1+1",
      "''=x",
      '-2',
      '@SUM(A1)',
      '+a',
      'a "quoted", text',
      "'",
      '=HYPERLINK("http://x")',
      '007',
      '1e5',
      '2027-01-01',
      '__proto__',
    ),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }),
  )
  .filter((text) => text.trim() === text && text !== '');

describe('States as CSV', () => {
  it('reads signature and deposit, and writes them again', () => {
    const text = 'state,name,signed,deposited\r\nQAT,Qatar,2025-10-25,by 2026-05-21\r\nKEN,Kenya,,\r\n';
    expect(readTreatyStatusCsv(text)).toEqual([
      { state: 'QAT', signed: { on: '2025-10-25' }, deposited: { by: '2026-05-21' } },
      { state: 'KEN' },
    ]);
    expect(treatyStatusCsv(readTreatyStatusCsv(text))).toBe(text);
  });

  it('takes columns in any order, a mark of byte order, and empty lines', () => {
    expect(readTreatyStatusCsv('\uFEFFdeposited,state\n\nby 2026-05-21,VNM\n\n')).toEqual([
      { state: 'VNM', deposited: { by: '2026-05-21' } },
    ]);
  });

  it('gives every list back', () => {
    const status = fc.record({
      state: fc.constantFrom(...STATES.keys()),
      signed: fc.option(known, { nil: undefined }),
      deposited: fc.option(known, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(status, { selector: ({ state }) => state, maxLength: 30 }), (rows) => {
        const treatyStatus: TreatyStatus[] = rows.map(({ state, signed, deposited }) => ({
          state,
          ...defined({ signed, deposited }),
        }));
        expect(readTreatyStatusCsv(treatyStatusCsv(treatyStatus))).toEqual(treatyStatus);
      }),
    );
  });

  it('names every problem by line and column', () => {
    expect(problemsOf(() => readTreatyStatusCsv('state,signed\nXXX,2026-02-30\nKEN,yes\nKEN,\n'))).toEqual([
      'line 2, column "state": there is no State with the code "XXX" (ISO 3166-1, three letters)',
      expect.stringContaining('line 2, column "signed": must be a day'),
      expect.stringContaining(
        'line 3, column "signed": must be a day such as "2026-05-21", or "by 2026-05-21" where only that is known; found "yes"',
      ),
      'line 4, column "state": "KEN" is a duplicate, after line 3',
    ]);
    expect(problemsOf(() => readTreatyStatusCsv('country,signed,signed\nKEN,,,x\n'))).toEqual([
      expect.stringContaining('line 1, column 1: "country" is not a known column'),
      'line 1: has no column "state"',
      'line 1, column 3: "signed" is a duplicate',
      'line 2, column 4: "x" stands under no name of a column',
    ]);
    expect(problemsOf(() => readTreatyStatusCsv('state\n"KEN'))).toEqual([
      expect.stringContaining('line 2: is not CSV'),
    ]);
    expect(problemsOf(() => readTreatyStatusCsv(''))).toEqual([expect.stringContaining('line 1: is missing')]);
    expect(problemsOf(() => readTreatyStatusCsv('state,__proto__,constructor\nKEN,,\n'))).toHaveLength(2);
  });
});

describe('States as spreadsheets save them', () => {
  it('are found by code or name, whatever its case, and days that can mean one alone', () => {
    expect(readTreatyStatusCsv('State;Name;Signed\nqat;Qatar;25/10/2025\nViet Nam;;By 2026-05-21\n')).toEqual([
      { state: 'QAT', signed: { on: '2025-10-25' } },
      { state: 'VNM', signed: { by: '2026-05-21' } },
    ]);
    expect(problemsOf(() => readTreatyStatusCsv('state,signed\nQAT,03/04/2026\n'))).toEqual([
      expect.stringMatching(/line 2, column "signed": can be read in two ways.*"2026-04-03" or "2026-03-04"/),
    ]);
  });

  it('are asked about where the name is that of another State, and a deposit lies before its signature', () => {
    const text = 'state,name,signed,deposited\nAUT,Australia,2026-10-25,2026-05-21\nTUR,Turkey,,\n';
    expect(treatyStatusQueries(text)).toEqual([
      'line 2, column "name": AUT is Austria; the name beside it is "Australia" (AUS). The code counts.',
      'AUT deposited on 2026-05-21, before it signed on 2026-10-25. Check the days.',
    ]);
  });
});

describe('posts as CSV', () => {
  const post = fc.record({
    id: fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/),
    title,
    station: title,
    effective: fc.oneof(
      day.map((on) => ({ on })),
      fc.constantFrom({ in: 2027 }, { milestone: 'entry-into-force' }),
    ),
    grade: fc.option(fc.constantFrom('P-3', 'GS(OL)'), { nil: undefined }),
    until: fc.option(
      day.map((on) => ({ on })),
      { nil: undefined },
    ),
  });

  it('gives every list back, formulas as the texts that they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(post, { selector: ({ id }) => id, maxLength: 12 }), (rows) => {
        const posts: ProgrammePost[] = rows.map(({ grade, until, ...rest }) => ({
          ...rest,
          ...defined({ grade, until }),
        }));
        expect(readPostsCsv(postsCsv(posts))).toEqual(posts);
      }),
      { numRuns: 200 },
    );
  });

  it('guards a formula against a spreadsheet', () => {
    expect(postsCsv([{ id: 'p', title: '=cmd()', station: 'Vienna', effective: { in: 2027 } }])).toContain(
      "p,'=cmd(),Vienna,2027",
    );
  });

  it('refuses a point in time that a field cannot hold, and problems by line, also after a text of several lines', () => {
    expect(
      problemsOf(() =>
        postsCsv([{ id: 'p', title: 'P', station: 'Vienna', effective: { years: 1, after: { in: 2027 } } }]),
      ),
    ).toEqual([expect.stringContaining('posts[0].effective: is a point in time')]);
    expect(
      problemsOf(() =>
        readPostsCsv('id,title,station,effective\na,"two\nlines",Vienna,2027\nb,B,Vienna,soon\nb,,Vienna,2027\n'),
      ),
    ).toEqual([
      expect.stringContaining('line 2, column "title": must be one line of text'),
      expect.stringContaining('line 4, column "effective": must be a day, a year'),
      'line 5, column "id": "b" is a duplicate, after line 4',
      'line 5, column "title": is missing or not allowed here',
    ]);
  });
});

describe('participants as CSV', () => {
  const source = fc.constantFrom('A/C.9/99/L.2', 'A/70/7/Add.27');
  const amount = fc.integer({ min: 0, max: 99_999 }).map((one) => `${one}.5`);
  const cost = fc.oneof(
    fc.constantFrom({ perHead: { code: 'workshop-participant' } }),
    fc.record({ amount, source }).map((one) => ({
      perHead: { value: one.amount, currency: 'USD', basis: 'per head' as const, source: [{ symbol: one.source }] },
    })),
    fc
      .record({ a: amount, b: amount, source, nights: fc.constantFrom('4', '4.5'), member: fc.boolean() })
      .map((one) => {
        const rate = (value: string) => ({
          value,
          currency: 'USD',
          basis: 'per unit' as const,
          source: [{ symbol: one.source }],
        });
        return {
          ticket: rate(one.a),
          subsistence: rate(one.b),
          nights: one.nights,
          memberOfOrgan: one.member,
          terminalExpenses: { code: 'terminals' },
        };
      }),
  );
  const row = fc.record({
    id: fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/),
    title,
    group: fc.option(fc.constantFrom('least-developed' as const, 'other' as const), { nil: undefined }),
    states: fc.option(fc.subarray(['KEN', 'UGA', 'NPL'], { minLength: 1 }), { nil: undefined }),
    number: fc.oneof(fc.constantFrom('0', '46'), fc.constantFrom({ perState: '2' })),
    paidBy: fc.constantFrom('programme' as const, 'donor' as const),
    cost,
  });

  it('gives every list back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 12 }), (rows) => {
        const participants: Participants[] = rows.map(({ group, states, ...rest }) => ({
          ...rest,
          ...defined({ group, states }),
        }));
        expect(readParticipantsCsv(participantsCsv(participants))).toEqual(participants);
      }),
      { numRuns: 200 },
    );
  });

  it('names every problem of a line', () => {
    const text = 'id,title,paidBy,number,perState,perHead,ticket\nA B,X,programme,1,2,100,5\nc,C,nobody,,,,\n';
    expect(problemsOf(() => readParticipantsCsv(text))).toEqual([
      'line 2, column "number": must be given either here or in "perState"',
      expect.stringContaining('line 2, column "perHead": is an average a head'),
      expect.stringContaining('line 2, column "unit": is needed for the rate in "perHead"'),
      expect.stringContaining('line 2, column "source": is needed'),
      expect.stringContaining('line 2, column "id"'),
      expect.stringContaining('line 2, column "cost"'),
      'line 3, column "number": must be given either here or in "perState"',
      expect.stringContaining('line 3, column "paidBy"'),
    ]);
  });

  it('takes words in any case, and TRUE as spreadsheets save it', () => {
    const text =
      'ID;Title;Paid By;Number;Ticket;Subsistence;Nights;Member of organ;Unit;Source\nm;M;Programme;10;1200.50;250.25;4;TRUE;USD;A/1\n';
    expect(readParticipantsCsv(text)).toMatchObject([
      { paidBy: 'programme', cost: { memberOfOrgan: true, nights: '4', ticket: { value: '1200.50' } } },
    ]);
  });

  it('refuses an amount that can be read in two ways once, by its line and column', () => {
    const text =
      'id,title,paidBy,number,perHead,unit,source\nm,M,host,10,"1.234,56",USD,A/1\nn,N,host,1,"1,234",USD,A/1\n';
    expect(problemsOf(() => readParticipantsCsv(text))).toEqual([
      expect.stringMatching(/^line 2, column "perHead": the decimal sign is a point.*"1234.56"/),
      expect.stringMatching(/^line 3, column "perHead": the comma is no digit.*"1234".*"1.234"/),
    ]);
  });

  it('is refused of a journey in weeks, for which the table has no column', () => {
    const rate = { code: 'cost' };
    const cost = { ticket: rate, subsistence: rate, weeks: '2' };
    expect(() => participantsCsv([{ id: 'a', title: 'A', number: '1', paidBy: 'programme', cost }])).toThrow(
      'has costs that one line of CSV cannot hold',
    );
  });

  it('refuses to lose what a line cannot say', () => {
    const noted = {
      value: '1',
      currency: 'USD',
      basis: 'per unit' as const,
      source: [{ symbol: 'A/70/7', paragraph: 'paragraph 3' }],
    };
    expect(
      problemsOf(() =>
        participantsCsv([{ id: 'a', title: 'A', number: '1', paidBy: 'programme', cost: { perHead: noted } }]),
      ),
    ).toEqual([expect.stringContaining('participants[0]: "a" has costs that one line of CSV cannot hold')]);
  });
});
