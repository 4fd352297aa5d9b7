import { describe, expect, it } from 'vitest';
import { readRateCard, readStatement } from '../../../shared/model/document-file.ts';
import { parse } from '../../../shared/model/parse.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { publishedAmountsSchema } from '../../../shared/requirements/published.ts';
import { feeSchema } from '../../../shared/requirements/engagement.ts';
import { MOST_VALUES, readJson } from '../../../shared/model/read-json.ts';
import { lineText, proseText } from '../../../shared/model/text.ts';
import { pointSchema } from '../../../shared/time/point.ts';
import { registerSchema } from '../../../shared/time/register.ts';
import { scheduleSchema } from '../../../shared/time/schedule.ts';
import { campaign } from '../../support/campaign.ts';
import { readText } from '../../support/reference.ts';

const statementText = readText('shared/reference/statements/A-C.3-79-L.53.json');
const cardText = readText('shared/reference/rate-cards/l53-identified.json');

function refusalOf(read: () => unknown): readonly Problem[] {
  try {
    read();
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
  return [];
}

const descriptionOf = (read: () => unknown) => refusalOf(read).map(({ path, message }) => `${path}: ${message}`);

/**
 * Every object in a JSON value, with the place where it stands: its path without numbers, with the kinds of what lies
 * in lists. Objects of one place are read in one way.
 */
function objectsIn(value: unknown, place = ''): readonly { place: string; object: object }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => objectsIn(one, `${place}[${kindOf(one)}]`));
  return [
    { place, object: value },
    ...Object.entries(value).flatMap(([name, one]) => objectsIn(one, `${place}.${name}`)),
  ];
}

function kindOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'kind' in value ? String(value.kind) : '';
}

describe('a point that nests', () => {
  const nested = (depth: number, innermost: unknown, key: string): unknown =>
    depth === 0 ? innermost : { [key]: 1, after: nested(depth - 1, innermost, key) };

  it.each(['days', 'months', 'years', 'calendarYears'])(
    'thirty times by %s is read in no time, right or wrong',
    (key) => {
      const begun = performance.now();
      expect(parse(pointSchema, nested(30, { in: 2027 }, key))).toEqual(nested(30, { in: 2027 }, key));
      expect(refusalOf(() => parse(pointSchema, nested(30, { in: 'soon' }, key)))[0]?.path).toBe(
        `${'after.'.repeat(30)}in`,
      );
      // With a branch for every offset this took four times as long with every level: longer than the age of the
      // statement.
      expect(performance.now() - begun).toBeLessThan(2_000);
    },
  );
});

describe('what a document may not be', () => {
  it('is a list of a million things', () => {
    expect(refusalOf(() => readJson(`[${'0,'.repeat(MOST_VALUES)}0]`))[0]).toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('more than 1000000 values') as string,
    });
  });

  it('is so wrong that its mistakes cannot be counted', () => {
    const session = { kind: 'session', documents: Array(180).fill(0) };
    const statement = { ...(JSON.parse(statementText) as object), requirements: Array(3_000).fill(session) };
    const problems = refusalOf(() => readStatement(JSON.stringify(statement)));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(201);
  });

  it('lists two hundred problems and counts the others', () => {
    const statement = { ...(JSON.parse(statementText) as object), requirements: Array(300).fill({ kind: 'trip' }) };
    const problems = refusalOf(() => readStatement(JSON.stringify(statement)));
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)?.message).toMatch(/^At least \d+ further problems/);
  });

  it.each(['[]', '5', 'null', '"text"', 'true'])('is not an object but %s', (text) => {
    expect(refusalOf(() => readStatement(text))[0]?.message).toMatch(/^must be an object/);
    expect(refusalOf(() => readRateCard(text))[0]?.message).toMatch(/^must be an object/);
  });
});

describe('a key that every object has by birth', () => {
  it.each([
    ['__proto__', statementText, readStatement],
    ['constructor', statementText, readStatement],
    ['__proto__', cardText, readRateCard],
    ['toString', cardText, readRateCard],
  ])('%s is refused in every object of the reference documents', (key, text, read) => {
    const value = JSON.parse(text) as unknown;
    const objects = objectsIn(value);
    // The first so many of each place; in the long run every one.
    const ofEachPlace = campaign({ short: 1, long: Infinity });
    const seen = new Map<string, number>();
    const chosen = objects.filter(({ place }) => {
      const count = (seen.get(place) ?? 0) + 1;
      seen.set(place, count);
      return count <= ofEachPlace;
    });
    const accepted = chosen.filter(({ object }) => {
      const planted = { value: { polluted: '1' }, enumerable: true, configurable: true, writable: true };
      Object.defineProperty(object, key, planted);
      const refusals = refusalOf(() => read(JSON.stringify(value)));
      Reflect.deleteProperty(object, key);
      return refusals.length === 0;
    });
    expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
    expect(objects.length).toBeGreaterThan(30);
    expect(accepted).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a text', () => {
  it.each([
    ['a null character', 'a\u0000b'],
    ['an escape sequence of a terminal', '\u001b[2Jgone'],
    ['a line break', 'one\ntwo'],
    ['a line separator', 'one\u2028two'],
    ['half a surrogate pair', 'a\ud800b'],
    ['an override of the direction of reading', 'fifty \u202e000,1'],
    ['an isolate of the direction of reading', 'fifty \u2066000,1'],
    ['a control character of the second set', 'a\u0085b'],
  ])('of one line may not hold %s', (_, text) => {
    expect(descriptionOf(() => parse(lineText, text))[0]).toContain(
      'must be one line of text without control characters',
    );
  });

  it('of several lines may hold line breaks and tabs, and nothing else that acts', () => {
    expect(parse(proseText, 'one\n\ttwo')).toBe('one\n\ttwo');
    expect(refusalOf(() => parse(proseText, 'one\rtwo'))).toHaveLength(1);
    expect(refusalOf(() => parse(proseText, 'one\u001b[31mtwo'))).toHaveLength(1);
  });

  it.each(['Türkiye', 'الدورة التاسعة والسبعون', '大会', '𝔸', 'e\u0301', 'نامه\u200cها', '(a) – “b”'])(
    'may be "%s"',
    (text) => {
      expect(parse(lineText, text)).toBe(text);
    },
  );

  it('of a million characters is refused without being repeated', () => {
    const [problem] = refusalOf(() => parse(lineText, 'x'.repeat(1_000_000)));
    expect(problem?.message.length).toBeLessThan(200);
  });
});

describe('a value that may have several structures', () => {
  it.each<[string, Parameters<typeof parse>[0], unknown, string]>([
    ['a point that is no point', pointSchema, { onn: '2027-01-01' }, ': must be a point in time'],
    ['an empty point', pointSchema, {}, ': must be a point in time'],
    ['a point that is a text', pointSchema, 'soon', ': must be a point in time'],
    ['two offsets at once', pointSchema, { days: 1, months: 1, after: { in: 2027 } }, ': must state exactly one of'],
    ['no offset', pointSchema, { after: { in: 2027 } }, ': must state exactly one of'],
    ['an offset without its point', pointSchema, { days: 90 }, 'after: is missing; it must be a point in time'],
    ['a schedule without a beginning', scheduleSchema, { every: 2 }, 'from: is missing; it must be a point in time'],
    [
      'a schedule without an interval',
      scheduleSchema,
      { from: { in: 2027 } },
      'every: is missing; it must be a whole number of years',
    ],
    ['a year outside a list', scheduleSchema, { in: 2027 }, 'in: must be a list'],
    [
      'an unknown field beside a known structure',
      scheduleSchema,
      { every: 1, from: { in: 2027 }, untill: { in: 2030 } },
      'untill: is not a known field',
    ],
    ['amounts of no known structure', publishedAmountsSchema, {}, ': has none of the structures allowed here'],
    [
      'an amount that is missing',
      publishedAmountsSchema,
      { schedule: { once: { in: 2027 } } },
      'amount: is missing; it must be a decimal string',
    ],
    [
      'an amount that is a number',
      publishedAmountsSchema,
      { from: { in: 2027 }, byYear: ['5', 6] },
      'byYear[1]: must be a decimal string',
    ],
    [
      'a word that is none of the choices',
      feeSchema,
      { by: 'week', days: '5', rate: { code: 'x' } },
      'by: must be "day" or "month" or "deliverable"; found "week"',
    ],
  ])('names what is wrong with %s', (_, schema, value, message) => {
    expect(descriptionOf(() => parse(schema, value))[0]).toContain(message);
  });
});

describe('a rate card', () => {
  const withRates = (...rates: object[]) => JSON.stringify({ ...(JSON.parse(cardText) as object), rates });
  const rate = {
    code: 'fee',
    value: '5',
    currency: 'USD',
    basis: 'per day',
    validFrom: '2025-01-01',
    source: [{ symbol: 'A/1' }],
  };

  it('may not hold two rates of equal right', () => {
    const forVienna = { ...rate, for: { dutyStation: 'Vienna', grade: 'P-3' } };
    const again = { ...rate, value: '6', for: { grade: 'P-3', dutyStation: 'Vienna' } };
    expect(descriptionOf(() => readRateCard(withRates(rate, forVienna, again)))).toEqual([
      expect.stringMatching(/^rates\[2\]: has the code, qualifiers and validFrom of rates\[1\]/),
    ]);
    expect(
      descriptionOf(() => readRateCard(withRates(rate, forVienna, { ...again, validFrom: '2026-01-01' }))),
    ).toEqual([]);
  });

  it.each([
    ['vacancy-factor-year-1', '1.5'],
    ['vacancy-factor-year-2', '-0.1'],
    ['vacancy-factor-year-11', '0.5'],
    ['exchange-rate', '0'],
    ['exchange-rate', '-0.9'],
  ])('may not have a %s of %s', (code, value) => {
    expect(refusalOf(() => readRateCard(withRates({ ...rate, code, value })))[0]?.path).toBe('rates[0].value');
  });
});

describe('a register of instruments', () => {
  const register = (...instruments: object[]) => ({
    id: 'instruments',
    title: 'Instruments',
    asOf: '2026-06-01',
    instruments,
  });

  it('counts nobody twice and nothing before it happens', () => {
    const state = { party: 'State A', kind: 'state', deposited: '2026-05-01' };
    expect(descriptionOf(() => parse(registerSchema, register(state, { ...state, deposited: '2026-07-01' })))).toEqual([
      expect.stringContaining('instruments[1].party: is in this register already'),
      expect.stringContaining('instruments[1].deposited: must not be later than the day of the register, 2026-06-01'),
    ]);
  });
});
