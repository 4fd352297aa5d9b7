import { canonicalJson } from '../canonical/canonical-json.ts';
import { defined } from '../canonical/defined.ts';
import { basisSchema } from '../model/basis.ts';
import type { Problem } from '../model/problem.ts';
import { type Rate, type RateCard, rateSchema } from '../model/rate.ts';
import { mergeRow } from './merge-row.ts';
import { rowChange } from './field-differences.ts';
import type { ImportColumn, ImportedTable, ReadTable, RowChange } from './import-table.ts';
import { refuse } from './read-table.ts';
import { NOTE_COLUMN, sourceColumns } from './source-columns.ts';
import { makeRowReader, refuseIssues, type RowReader } from './row-values.ts';

export const RATE_COLUMNS: readonly ImportColumn[] = [
  {
    name: 'code',
    required: true,
    also: ['rate', 'rate code'],
    about: 'the code of the rate',
    example: 'interpretation-meeting',
  },
  { name: 'value', required: true, also: ['amount', 'unit cost'], about: 'a plain decimal', example: '8050' },
  {
    name: 'basis',
    required: true,
    also: ['per'],
    about: `what it pays for: ${basisSchema.options.join(', ')}`,
    example: 'per meeting',
  },
  { name: 'basisNote', about: 'what the basis is more closely', example: '' },
  { name: 'currency', about: 'where it is not that of the card', example: '' },
  { name: 'dutyStation', also: ['place'], about: 'what the rate is for', example: 'Vienna' },
  { name: 'grade', about: 'what the rate is for', example: '' },
  { name: 'category', about: 'professional or general-service', example: '' },
  { name: 'language', about: 'what the rate is for', example: '' },
  { name: 'level', about: 'what the rate is for', example: '' },
  { name: 'afterNights', about: 'of subsistence: after so many nights', example: '' },
  {
    name: 'forCurrency',
    also: ['exchange currency'],
    about: 'of an exchange rate: the currency of which one is worth so much',
    example: '',
  },
  { name: 'validFrom', required: true, also: ['from', 'in force from'], about: 'the first day', example: '2027-01-01' },
  { name: 'validTo', also: ['to', 'until'], about: 'the day on which it no longer holds', example: '' },
  { name: 'validThrough', also: ['through'], about: 'its last day, instead of validTo', example: '' },
  { name: 'verifiedOn', about: 'when it was looked at', example: '' },
  ...sourceColumns({ symbol: 'A/C.3/79/L.53', place: 'Table 1' }),
  NOTE_COLUMN,
];

const QUALIFIERS = ['dutyStation', 'grade', 'category', 'language', 'level', 'afterNights'] as const;

/**
 * Takes rates into a card: one with the code, qualifiers and first day of a row is changed, any other added; those that
 * the table does not name stay.
 *
 * @throws Refused with every problem by row and column.
 */
export function importRates(card: RateCard, table: ReadTable): ImportedTable<RateCard> {
  const problems: Problem[] = [];
  const changes: RowChange[] = [];
  const rates = new Map(card.rates.map((rate) => [keyOf(rate), rate]));
  const rows = new Map<string, number>();
  for (const record of table.records) {
    const row = makeRowReader(table, record, problems);
    const made = rateOf(row);
    const named = rates.get(keyOf(made));
    const merged = mergeRow(named, named && cellsOf(named), made, FIELDS, row);
    const parsed = rateSchema.safeParse(merged);
    if (!parsed.success) {
      refuseIssues(row, parsed.error.issues, columnOf);
      continue;
    }
    const rate = parsed.data;
    const key = keyOf(rate);
    const earlier = rows.get(key);
    if (earlier !== undefined) {
      row.refuse('code', `names the rate of row ${earlier} again: the same code, qualifiers and first day`);
      continue;
    }
    rows.set(key, record.number);
    const before = rates.get(key);
    rates.set(key, rate);
    changes.push(
      rowChange(
        record.number,
        `${rate.code}${Object.values(rate.for ?? {})
          .map((one) => `, ${one}`)
          .join('')}, from ${rate.validFrom}`,
        before,
        rate,
      ),
    );
  }
  if (problems.length > 0) throw refuse(problems);
  return { document: { ...card, rates: [...rates.values()] }, changes };
}

function rateOf(row: RowReader): Partial<Rate> {
  const qualifiers = {
    ...Object.fromEntries(QUALIFIERS.flatMap((name) => (row.text(name) === undefined ? [] : [[name, row.text(name)]]))),
    ...defined({ currency: row.text('forCurrency') }),
  };
  const made = {
    ...defined({ code: row.text('code') }),
    ...(Object.keys(qualifiers).length > 0 && { for: qualifiers }),
    ...defined({
      value: row.decimal('value'),
      basis: row.text('basis')?.toLowerCase(),
      basisNote: row.text('basisNote'),
      currency: row.text('currency'),
      validFrom: row.day('validFrom'),
      validTo: row.day('validTo'),
      validThrough: row.day('validThrough'),
      verifiedOn: row.day('verifiedOn'),
      source: row.sources(),
      note: row.text('note'),
    }),
  };
  // The schema decides whether it is a rate; here it is only looked up by what it may be.
  return made as Partial<Rate>;
}

function columnOf([first, second]: readonly PropertyKey[]): string {
  if (first === 'for') return second === 'currency' ? 'forCurrency' : String(second ?? 'dutyStation');
  return String(first ?? 'code');
}

function keyOf({ code = '', for: qualifiers = {}, validFrom = '' }: Partial<Rate>): string {
  return canonicalJson([code, qualifiers, validFrom]);
}

/** What of a rate the columns say. What makes it that rate needs no merging. */
const FIELDS = {
  value: ['value'],
  basis: ['basis'],
  basisNote: ['basisNote'],
  currency: ['currency'],
  validTo: ['validTo'],
  validThrough: ['validThrough'],
  verifiedOn: ['verifiedOn'],
  source: ['source', 'paragraph'],
  note: ['note'],
} as const;

function cellsOf(rate: Rate): Readonly<Record<string, string | undefined>> {
  const { currency: forCurrency, ...qualifiers } = rate.for ?? {};
  const { for: _for, source, currency, ...plain } = rate;
  return {
    ...plain,
    ...qualifiers,
    currency,
    forCurrency,
    source: source.map(({ symbol }) => symbol).join('; '),
    paragraph: source[0]?.paragraph,
  };
}

/** The rates of a card as rows of the same columns, so that what leaves comes back. */
export function rateCells({ rates }: RateCard): readonly (readonly string[])[] {
  return rates.map((rate) => {
    const cells = cellsOf(rate);
    return RATE_COLUMNS.map(({ name }) => cells[name] ?? '');
  });
}
