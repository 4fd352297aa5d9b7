import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, parseAddress, printAddress } from '../../../web/shell/address.ts';

const address: Address = {
  scenarios: ['later', 'two-rooms'],
  try: [{ kind: 'set-milestone', id: 'try-1', milestone: 'entry-into-force', to: { in: 2028 } }],
  cell: '1/2028/row||2|Other staff costs|Interpretation services & more',
  clock: 'entry-into-force',
};

describe('the address of a view', () => {
  it('says everything that one sees, and is read back as it was', () => {
    expect(parseAddress(printAddress(address))).toEqual(address);
    expect(printAddress({})).toBe('');
    expect(printAddress({ scenarios: ['a', 'b'] })).toBe('?scenarios=a,b');
  });

  it('leaves out what somebody wrote into it that does not fit', () => {
    expect(parseAddress('?scenarios=../x,ok,ok,<b>&try=[1,{"kind":"x"}]&cell=')).toEqual({ scenarios: ['ok'] });
    expect(parseAddress('?try={')).toEqual({});
    expect(parseAddress(`?cell=${'x'.repeat(5000)}`).cell).toHaveLength(1000);
  });

  it('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseAddress(`?try=${encodeURIComponent(text)}&scenarios=${encodeURIComponent(text)}`);
        expect(parseAddress(printAddress(read))).toEqual(read);
      }),
    );
  });
});
