import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRegister } from '../../../shared/time/check-register.ts';
import { depositsOn, type Register, registerSchema } from '../../../shared/time/register.ts';
import { makeTimeline } from '../../../shared/time/timeline.ts';
import { STATES } from '../../../shared/workshops/states.ts';

const named = [...STATES].map(([code, { name }]) => ({ code, name }));

/** Spellings of a name that say the same: whoever reads them sees one name. */
const ALIKE: readonly ((name: string) => string)[] = [
  (name) => name.normalize('NFD'),
  (name) => name.replaceAll(' ', '\u00a0'),
  (name) => name.replaceAll(' ', '  '),
  (name) => ` ${name} `,
  (name) => name.toUpperCase(),
  (name) => name.replaceAll("'", '\u2019'),
  (name) => name.normalize('NFD').toLowerCase().replaceAll(' ', '\u202f'),
];

/** Letters that look like others, and marks that nobody sees. */
const DECEPTIVE: readonly ((name: string) => string)[] = [
  (name) => name.replace('a', '\u0430'),
  (name) => name.replace('e', '\u0435'),
  (name) => name.replace('o', '\u03bf'),
  (name) => name.replace(/^A/, '\u0410'),
  (name) => `${name.slice(0, 1)}\u200b${name.slice(1)}`,
  (name) => `${name.slice(0, 1)}\u00ad${name.slice(1)}`,
  (name) => `\ufeff${name}`,
];

function registerOf(parties: readonly object[]): unknown {
  return {
    id: 'instruments',
    title: 'Instruments',
    asOf: '2026-01-01',
    instruments: parties.map((party, index) => ({ kind: 'state', deposited: `2025-01-0${index + 1}`, ...party })),
  };
}

const partyOf = (spelt: readonly ((name: string) => string)[]) =>
  fc.record({ state: fc.constantFrom(...named), spell: fc.constantFrom(...spelt) });

describe('the name of a party', () => {
  it('is one State however it is spelt: it counts once beside its code, and that it stands twice is asked about', () => {
    let reads = 0;
    fc.assert(
      fc.property(partyOf(ALIKE), ({ state: { code, name }, spell }) => {
        const read = registerSchema.safeParse(registerOf([{ party: name, state: code }, { party: spell(name) }]));
        // What is not read at all cannot count twice either.
        if (!read.success) return;
        reads += 1;
        const register: Register = read.data;
        expect(depositsOn(register, '2026-01-01')).toBe(1);
        expect(checkRegister(register).map((query) => query.code)).toEqual(['register-duplicate-state']);
      }),
      { numRuns: 400 },
    );
    expect(reads).toBeGreaterThan(80);
  });

  it('that only looks like that of a State is refused, is the State, or is asked about: never a second one in silence', () => {
    fc.assert(
      fc.property(partyOf(DECEPTIVE), ({ state: { code, name }, spell }) => {
        const deceptive = spell(name);
        fc.pre(deceptive !== name);
        const read = registerSchema.safeParse(registerOf([{ party: name, state: code }, { party: deceptive }]));
        if (!read.success) return;
        const queries = checkRegister(read.data).map((query) => query.code);
        if (depositsOn(read.data, '2026-01-01') === 1) expect(queries).toContain('register-duplicate-state');
        else expect(queries).toContain('register-unknown-state');
      }),
      { numRuns: 400 },
    );
  });
});

describe('a deposit that a register seems to hold', () => {
  it('is explained where some of its instruments do not count', () => {
    const register = registerSchema.parse(registerOf([{ party: 'European Union' }, { party: 'Qatar' }]));
    const unresolved = (deposit: number): string =>
      JSON.stringify(makeTimeline([], [register]).resolve({ deposit, of: 'instruments' }));
    expect(unresolved(2)).toContain('(of 2 listed, organizations');
    expect(unresolved(3)).not.toContain('listed');
  });
});
