import { describe, expect, it } from 'vitest';
import { documentAddress } from '../../../web/sources/document-address.ts';
import { sectionOfPlace } from '../../../web/statements/section-of-place.ts';

describe('the address of a source', () => {
  it.each(['A/C.3/79/L.53', 'A/RES/79/243', 'A/C.1/79/L.68/Rev.1', 'ST/AI/2013/4', 'FCCC/CP/2023/11/Add.2'])(
    'of %s is that of the document',
    (symbol) => {
      expect(documentAddress(symbol)).toBe(`https://undocs.org/${symbol}`);
    },
  );

  it.each([
    'A/DRAFT/1',
    'A/EXAMPLE/1',
    'ISO 3166-1',
    'United Nations Treaty Collection',
    'M49',
    'A/79/7 and A/79/8',
    '',
  ])('of %s is none', (symbol) => {
    expect(documentAddress(symbol)).toBeUndefined();
  });
});

describe('the place of a finding', () => {
  const statement = { title: 'x', requirements: [{ id: 'one' }, { id: 'two' }, {}], milestones: [{ id: 'm' }] };

  it.each([
    ['requirements[1].rate.value', 'requirements/two'],
    ['requirements[2]', 'requirements/2'],
    ['requirements[9].rate', 'requirements'],
    ['milestones[0].date', 'milestones'],
    ['title', 'title'],
    ['scenarios[0].changes[1]', undefined],
    ['', undefined],
  ])('%s is in the section %s of the editor', (path, section) => {
    expect(sectionOfPlace(statement, { path })).toBe(section);
  });
});
