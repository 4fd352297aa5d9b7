import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { charge, item, smallStatement, source } from './small-statement.ts';

const asked = (objects: Statement['objects'], object = 'Travel of staff') =>
  estimate(smallStatement([item('a', '1', '1000', { charge: { ...charge, object } })], { objects }), [])
    .warnings.filter(({ code }) => code === 'object-codes' || code === 'unknown-object')
    .map(({ severity, message }) => `${severity}: ${message}`);

describe('codes of objects of expenditure', () => {
  it("are the statement's to give, with the chart of accounts that they are of", () => {
    expect(
      asked([{ name: 'Travel of staff', code: '1600', lines: [{ name: 'Missions', code: '1601' }], source }]),
    ).toEqual([]);
    expect(
      asked([
        { name: 'Travel of staff', code: '1600' },
        { name: 'Consultants', lines: [{ name: 'Fees', code: '1201' }] },
        { name: 'Posts' },
      ]),
    ).toEqual([
      'note: Codes of objects of expenditure have no source (Travel of staff; Consultants). Name their chart of accounts with "source".',
    ]);
  });

  it('are asked about where two have one', () => {
    const objects = [
      { name: 'Travel of staff', code: '1600', source },
      { name: 'Consultants', code: '1200', lines: [{ name: 'Fees', code: '1600' }], source },
    ];
    expect(asked(objects)).toEqual([
      'query: The code 1600 is that of "Travel of staff" and "Consultants, Fees". Give each its own.',
    ]);
  });

  it('name no object of a charge, and say whose they are', () => {
    expect(asked([{ name: 'Travel of staff', code: '1600', source }], '1600')).toEqual([
      'query: The object of expenditure "1600" is not in the statement\'s list of objects. It is the code of "Travel of staff"; charges go by names.',
    ]);
  });
});
