import { describe, expect, it } from 'vitest';
import { putChange } from '../../../web/scenarios/put-change.ts';

const rate = (to: string) => ({ kind: 'set-rate' as const, rate: { code: 'interpretation-meeting' }, to });
const milestone = (year: number) => ({
  kind: 'set-milestone' as const,
  milestone: 'entry-into-force',
  to: { in: year },
});

describe('what is tried', () => {
  it('takes the place of what was tried of the same thing, and joins the rest', () => {
    const first = putChange([], rate('9000'));
    const second = putChange(first, milestone(2028));
    const third = putChange(second, rate('9500'));
    expect(third).toEqual([
      { ...rate('9500'), id: 'try-1' },
      { ...milestone(2028), id: 'try-2' },
    ]);
    expect(second).toHaveLength(2);
  });

  it('never gives two changes one id', () => {
    const changes = putChange([{ ...milestone(2028), id: 'try-2' }], rate('1'));
    expect(changes.map(({ id }) => id)).toEqual(['try-2', 'try-3']);
  });
});
