import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRegister } from '../../../shared/time/check-register.ts';
import { type Instrument, dayOfDeposit, depositsOn, registerSchema } from '../../../shared/time/register.ts';

type Written = Partial<Instrument> & { party: string };

/** A register as of mid-2026 with some instruments, of States unless they say otherwise. */
function register(instruments: readonly Written[], rest: Record<string, unknown> = {}) {
  return registerSchema.parse({
    id: 'r',
    title: 'A treaty',
    asOf: '2026-06-30',
    instruments: instruments.map((one) => ({ kind: 'state', ...one })),
    ...rest,
  });
}

const codesOf = (...given: Parameters<typeof register>) => checkRegister(register(...given)).map(({ code }) => code);

describe('the n-th deposit', () => {
  it('counts a State once, however its name is spelt', () => {
    const spelt = register([
      { party: 'Turkey', deposited: '2026-03-01' },
      { party: 'Türkiye', deposited: '2026-02-01' },
      { party: 'Türkiye'.normalize('NFD'), deposited: '2026-04-01' },
      { party: 'Qatar', deposited: '2026-05-01' },
    ]);
    expect(dayOfDeposit(spelt, 1)).toBe('2026-02-01');
    expect(dayOfDeposit(spelt, 2)).toBe('2026-05-01');
    expect(dayOfDeposit(spelt, 3)).toBeUndefined();
  });

  it('does not count an organization, also where it is entered as a State', () => {
    const mixed = register([
      { party: 'European Union', deposited: '2026-03-01' },
      { party: 'African Union', kind: 'regional-organization', deposited: '2026-03-01' },
      { party: 'Qatar', deposited: '2026-04-01' },
    ]);
    expect(dayOfDeposit(mixed, 1)).toBe('2026-04-01');
    expect(dayOfDeposit(mixed, 2)).toBeUndefined();
  });

  it('no longer counts an instrument from the day of its withdrawal, unless enough were reached before', () => {
    const withdrawn = { party: 'Burundi', deposited: '2026-01-01', withdrawn: '2026-02-01' };
    expect(dayOfDeposit(register([withdrawn, { party: 'Qatar', deposited: '2026-02-01' }]), 2)).toBeUndefined();
    expect(dayOfDeposit(register([withdrawn, { party: 'Qatar', deposited: '2026-01-31' }]), 2)).toBe('2026-01-31');
    expect(depositsOn(register([withdrawn]), '2026-01-31')).toBe(1);
    expect(depositsOn(register([withdrawn]), '2026-02-01')).toBe(0);
  });

  it('counts a State that comes back after its withdrawal, from then', () => {
    const back = register([
      { party: 'Gambia', deposited: '2026-01-01', withdrawn: '2026-02-01' },
      { party: 'Gambia', deposited: '2026-04-01' },
      { party: 'Qatar', deposited: '2026-03-01' },
    ]);
    expect(dayOfDeposit(back, 2)).toBe('2026-04-01');
    expect(checkRegister(back)).toEqual([]);
  });

  it('does not count provisional application', () => {
    expect(dayOfDeposit(register([{ party: 'Spain', provisionalFrom: '2026-01-01' }]), 1)).toBeUndefined();
  });

  it('is the n-th day in order where nobody withdraws', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 5 });
    fc.assert(
      fc.property(days, (deposits) => {
        const parties = ['Qatar', 'Oman', 'Peru', 'Mali', 'Chad'];
        const listed = register(
          deposits.map((day, i) => ({
            party: parties[i] ?? '',
            deposited: `2026-02-${String(day).padStart(2, '0')}`,
          })),
        );
        const sorted = deposits.toSorted((a, b) => a - b).map((day) => `2026-02-${String(day).padStart(2, '0')}`);
        expect(parties.map((_, i) => dayOfDeposit(listed, i + 1))).toEqual(parties.map((_, i) => sorted[i]));
      }),
    );
  });
});

describe('a register', () => {
  it('is asked about one State under two names, an organization, an unknown name and a code of another State', () => {
    expect(codesOf([{ party: 'Turkey' }, { party: 'Türkiye' }])).toEqual(['register-duplicate-state']);
    expect(codesOf([{ party: 'European Union' }])).toEqual(['register-organization']);
    expect(codesOf([{ party: 'Qatar', kind: 'regional-organization' }])).toEqual(['register-organization']);
    expect(codesOf([{ party: 'Atlantis' }])).toEqual(['register-unknown-state']);
    expect(codesOf([{ party: 'Qatar', state: 'OMN' }])).toEqual(['register-unknown-state']);
    expect(codesOf([{ party: 'Atlantis', state: 'OMN' }, { party: 'Qatar' }])).toEqual([]);
  });

  it('is asked about days that contradict each other or the treaty', () => {
    const messages = checkRegister(
      register(
        [
          { party: 'Qatar', signed: '2026-05-01', deposited: '2026-03-01' },
          { party: 'Oman', signed: '2027-03-01', deposited: '2026-03-01' },
          { party: 'Peru', signed: '2026-02-01', deposited: '2026-03-01', instrument: 'accession' },
          { party: 'Togo', deposited: '2026-03-01', withdrawn: '2027-04-01' },
          { party: 'Mali', signed: '2025-01-01' },
          { party: 'Chad', deposited: '2026-03-01', provisionalFrom: '2026-04-01' },
        ],
        { opened: '2025-10-25', closes: '2026-03-31' },
      ),
    ).map(({ message }) => message);
    expect(messages).toEqual([
      expect.stringContaining('Qatar deposited on 2026-03-01, before it signed on 2026-05-01'),
      expect.stringContaining('Qatar signed on 2026-05-01, after the treaty closed'),
      expect.stringContaining('Oman signed on 2027-03-01, later than the day of the register'),
      expect.stringContaining('Oman deposited on 2026-03-01, before it signed'),
      expect.stringContaining('Oman signed on 2027-03-01, after the treaty closed'),
      expect.stringContaining('Peru signed on 2026-02-01, yet acceded'),
      expect.stringContaining('Togo withdrew on 2027-04-01, later than the day of the register'),
      expect.stringContaining('Mali signed on 2025-01-01, before the treaty opened'),
      expect.stringContaining('Chad applies the treaty provisionally only from 2026-04-01'),
    ]);
  });

  it('refuses a withdrawal without or before a deposit, a deposit it cannot know of, and an unknown code', () => {
    const refused = (instrument: Written) => {
      const parsed = registerSchema.safeParse({
        id: 'r',
        title: 'A treaty',
        asOf: '2026-06-30',
        instruments: [{ kind: 'state', ...instrument }],
      });
      return parsed.error?.issues.map(({ path }) => path.join('.'));
    };
    expect(refused({ party: 'Qatar', withdrawn: '2026-01-01' })).toEqual(['instruments.0.withdrawn']);
    expect(refused({ party: 'Qatar', deposited: '2026-01-01', withdrawn: '2026-01-01' })).toEqual([
      'instruments.0.withdrawn',
    ]);
    expect(refused({ party: 'Qatar', deposited: '2026-07-01' })).toEqual(['instruments.0.deposited']);
    expect(refused({ party: 'Qatar', state: 'QQQ' })).toEqual(['instruments.0.state']);
  });
});

describe('what becomes of an instrument', () => {
  const third = { party: 'Chad', deposited: '2026-03-01' };

  it.each([
    ['leaves before the third', { party: 'Qatar', deposited: '2026-01-01', withdrawn: '2026-02-15' }, '2026-04-01'],
    [
      'leaves on the day of the third',
      { party: 'Qatar', deposited: '2026-01-01', withdrawn: '2026-03-01' },
      '2026-04-01',
    ],
    [
      'leaves the day after the third',
      { party: 'Qatar', deposited: '2026-01-01', withdrawn: '2026-03-02' },
      '2026-03-01',
    ],
    [
      'applies it provisionally alone',
      { party: 'Qatar', signed: '2026-01-01', provisionalFrom: '2026-01-02' },
      '2026-04-01',
    ],
    [
      'has signed definitively',
      { party: 'Qatar', instrument: 'definitive-signature', signed: '2026-01-01', deposited: '2026-01-01' },
      '2026-03-01',
    ],
    ['succeeds', { party: 'Montenegro', instrument: 'succession', deposited: '2026-01-01' }, '2026-03-01'],
  ] as const)('counts to three where a State %s', (_, one, day) => {
    const others = [{ party: 'Mali', deposited: '2026-02-01' }, third, { party: 'Peru', deposited: '2026-04-01' }];
    const read = register([one, ...others]);
    expect(dayOfDeposit(read, 3)).toBe(day);
    expect(checkRegister(read)).toEqual([]);
  });

  it('counts a State that leaves twice and comes back under another name, once at a time', () => {
    const read = register([
      { party: 'Gambia', deposited: '2026-01-01', withdrawn: '2026-02-01' },
      { party: 'The Gambia', deposited: '2026-03-01', withdrawn: '2026-04-01' },
      { party: 'Republic of The Gambia', deposited: '2026-05-01' },
      { party: 'Mali', deposited: '2026-02-10' },
    ]);
    expect(dayOfDeposit(read, 2)).toBe('2026-03-01');
    expect(['2026-02-15', '2026-03-15', '2026-04-15', '2026-05-15'].map((day) => depositsOn(read, day))).toEqual([
      1, 2, 1, 2,
    ]);
    expect(checkRegister(read)).toEqual([]);
  });

  it('asks about a State that is back before it has left', () => {
    const read = register([
      { party: 'Gambia', deposited: '2026-01-01', withdrawn: '2026-05-01' },
      { party: 'The Gambia', deposited: '2026-03-01' },
    ]);
    expect(dayOfDeposit(read, 2)).toBeUndefined();
    expect(checkRegister(read).map(({ code }) => code)).toEqual(['register-duplicate-state']);
  });

  it.each([
    [
      { party: 'Qatar', instrument: 'definitive-signature', signed: '2026-01-01', deposited: '2026-03-01' },
      'signed definitively on 2026-01-01',
    ],
    [{ party: 'Qatar', instrument: 'formal-confirmation', deposited: '2026-03-01' }, 'which organizations do'],
  ] as const)('asks about an instrument that a State can hardly have: %j', (one, message) => {
    expect(
      checkRegister(register([one]))
        .map((query) => query.message)
        .join(),
    ).toContain(message);
  });
});
