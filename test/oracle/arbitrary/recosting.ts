import { defined } from '../../../shared/canonical/defined.ts';
import fc from 'fast-check';
import type { Statement } from '../../../shared/model/statement.ts';
import { source } from '../../shared/engine/small-statement.ts';

type Recosting = NonNullable<Statement['recosting']>;
type Factor = Recosting['factors'][number];

/** Stated, or as a ratio that has no end as a decimal, and at times on a share of the amounts. */
const values = fc.constantFrom<Partial<Factor>>(
  { value: '1.032' },
  { value: '0.985' },
  { before: '1.05', after: '1.1' },
  { before: '0.93', after: '0.87', share: '0.6' },
  { value: '1.1', share: '0.25' },
);

const selectors = fc.constantFrom<Factor['of']>(
  undefined,
  [{ section: '5' }],
  [{ object: 'Posts' }, { section: '23', servicing: 'conference' }],
  [{ servicing: 'non-conference', object: 'Travel of staff' }],
  [{ section: '36' }],
);

/** Factors of recosting; some name the first share of a statement, which may not be there. */
export const recosting = fc
  .array(
    fc.record({
      value: values,
      of: selectors,
      ofShare: fc.integer({ min: 0, max: 3 }),
      first: fc.integer({ min: 2026, max: 2029 }),
      lasts: fc.option(fc.nat(2), { nil: undefined, freq: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((drafts) => (share: string | undefined): Recosting => ({
    description: 'after recosting',
    factors: drafts.map(({ value, of, ofShare, first, lasts }, position): Factor => ({
      id: `f-${position}`,
      title: `Factor ${position}`,
      cause: position === 0 ? 'inflation' : 'exchange-rate',
      years: { first, ...defined({ last: lasts === undefined ? undefined : first + lasts }) },
      ...value,
      ...defined({ of: ofShare === 0 && share !== undefined ? [{ requirement: share }] : of }),
      source,
    })),
  }));
