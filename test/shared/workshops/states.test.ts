import { createRequire } from 'node:module';
import { countries } from 'countries-list';
import iso from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { HUBS } from '../../../shared/workshops/hub.ts';
import { STATES, STATE_GROUPS, groupsOfState, statesOfGroup } from '../../../shared/workshops/states.ts';

/** The package is CommonJS; its declared default export is not what Node gives. */
const world = createRequire(import.meta.url)('world-countries') as {
  cca3: string;
  unMember: boolean;
  region: string;
  landlocked: boolean;
  unRegionalGroup: string;
}[];

const GROUP_WORDS: Record<string, string> = {
  'African Group': 'African States',
  'Asia and the Pacific Group': 'Asia-Pacific States',
  'Eastern European Group': 'Eastern European States',
  'Latin American and Caribbean Group': 'Latin American and Caribbean States',
  'Western European and Others Group': 'Western European and other States',
};

describe('States', () => {
  it('are the 193 Member States, two observers, the Cook Islands and Niue', () => {
    const byMembership = (membership: string) =>
      [...STATES.values()].filter((state) => state.membership === membership).map(({ code }) => code);
    expect(byMembership('member')).toHaveLength(193);
    expect(byMembership('observer')).toEqual(['PSE', 'VAT']);
    expect(byMembership('other')).toEqual(['COK', 'NIU']);
  });

  it('agree with three independent packages on codes, membership, region, regional group and languages', () => {
    for (const state of STATES.values()) {
      expect(iso.alpha3ToAlpha2(state.code), state.code).toBe(state.alpha2);
      expect(iso.alpha3ToNumeric(state.code), state.code).toBe(state.numeric);
      expect(countries[state.alpha2 as keyof typeof countries].languages, state.code).toEqual(state.languages);
      const other = world.find(({ cca3 }) => cca3 === state.code);
      // The package counts the Holy See as a member, and Cyprus as Europe where M49 has Western Asia.
      if (state.code !== 'VAT') expect(other?.unMember, state.code).toBe(state.membership === 'member');
      if (state.code !== 'CYP') expect(other?.region, state.code).toBe(state.region);
      if (state.regionalGroup !== undefined) {
        expect(GROUP_WORDS[other?.unRegionalGroup ?? ''], state.code).toBe(state.regionalGroup);
      }
    }
  });

  it('are 54 African, 54 Asia-Pacific, 23 Eastern European, 33 Latin American and Caribbean, and 29 Western European and other States', () => {
    const count = (group: string) => [...STATES.values()].filter(({ regionalGroup }) => regionalGroup === group).length;
    expect([
      count('African States'),
      count('Asia-Pacific States'),
      count('Eastern European States'),
      count('Latin American and Caribbean States'),
      count('Western European and other States'),
    ]).toEqual([54, 54, 23, 33, 29]);
  });
});

describe('groups of States', () => {
  it('count 46 least developed countries when the statement was prepared for that number, 45 at its date, 44 since', () => {
    // Bhutan left on 13 December 2023, Sao Tome and Principe on 13 December 2024.
    expect(statesOfGroup('least-developed', '2023-06-30')).toHaveLength(46);
    expect(statesOfGroup('least-developed', '2024-11-11')).toHaveLength(45);
    expect(statesOfGroup('least-developed', '2024-12-13')).toHaveLength(44);
    expect(groupsOfState('BTN', '2023-12-12')).toContain('least-developed');
    expect(groupsOfState('BTN', '2023-12-13')).not.toContain('least-developed');
  });

  it('do not take a scheduled departure for one that has happened', () => {
    expect(statesOfGroup('least-developed', '2027-01-01')).toContain('NPL');
    const list = STATE_GROUPS.find(({ id }) => id === 'least-developed');
    expect(list?.members.find(({ state }) => state === 'NPL')?.scheduled).toEqual({
      until: '2026-11-24',
      source: 'A/RES/76/8',
    });
  });

  it('have 32 landlocked developing countries, each without a coast, and 39 small island developing States', () => {
    const landlocked = statesOfGroup('landlocked-developing', '2025-01-01');
    expect(landlocked).toHaveLength(32);
    expect(landlocked.filter((code) => world.find(({ cca3 }) => cca3 === code)?.landlocked !== true)).toEqual([]);
    expect(statesOfGroup('small-island-developing', '2025-01-01')).toHaveLength(39);
  });

  it('name known States only, each once, with the source and the day of the list; what is a judgement says so', () => {
    for (const { id, members, asOf, source, basis } of STATE_GROUPS) {
      expect(
        members.filter(({ state }) => !STATES.has(state)),
        id,
      ).toEqual([]);
      expect(new Set(members.map(({ state }) => state)).size).toBe(members.length);
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(source.length).toBeGreaterThan(0);
      expect(basis).toBe(id === 'developing' || id === 'in-transition' ? 'judgement' : 'list');
    }
  });

  it('are empty for a State that does not exist, whatever it is called', () => {
    for (const code of ['XXX', '__proto__', 'constructor', '']) expect(groupsOfState(code, '2025-01-01')).toEqual([]);
  });
});

describe('hubs', () => {
  it('are the six of the statement, and serve each State at most once', () => {
    expect(HUBS.map(({ city }) => city).sort()).toEqual([
      'Bangkok',
      'Cairo',
      'Dakar',
      'Istanbul',
      'Nairobi',
      'Panama City',
    ]);
    const served = HUBS.flatMap(({ serves }) => serves);
    expect(new Set(served).size).toBe(served.length);
    expect(served.filter((code) => !STATES.has(code))).toEqual([]);
  });
});
