import { expect, it } from 'vitest';
import { csv } from '../../../shared/print/tables/csv.ts';
import { withGuard, withoutGuard } from '../../../shared/csv/read-csv.ts';

it.each(['=1+1', '＝1+1', '＋1', '－1', '＠A1', "'＝1+1", "''=1"])(
  'guards %j against spreadsheets, and gives it back as it was',
  (text) => {
    const [written = ''] = csv([[withGuard(text)]]).split('\r\n');
    expect(written).toMatch(/^'/);
    expect(withoutGuard(written)).toBe(text);
  },
);
