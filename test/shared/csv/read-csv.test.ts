import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/csv/decode-text.ts';
import { type Cell, readDay, readDecimal, readTruth } from '../../../shared/csv/read-cell.ts';
import { readCsv } from '../../../shared/csv/read-csv.ts';
import { Refused } from '../../../shared/model/problem.ts';

const COLUMNS = { required: ['id', 'paidBy'], optional: ['note'] } as const;
type Column = 'id' | 'paidBy' | 'note';
const read = (text: string) => readCsv<Column>(text, COLUMNS).map(({ fields }) => fields);

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
  return '';
}

const refusedCell = (cell: Cell<unknown>) => ('refused' in cell ? cell.refused : '');

describe('CSV as spreadsheets save it', () => {
  const expected = [
    { id: 'a', paidBy: 'host', note: 'n' },
    { id: 'b', paidBy: 'donor' },
  ];

  it.each([
    ['commas', 'id,paidBy,note\na,host,n\nb,donor,\n'],
    ['semicolons', 'id;paidBy;note\na;host;n\nb;donor;\n'],
    ['tabs', 'id\tpaidBy\tnote\na\thost\tn\nb\tdonor\t\n'],
    ['a line sep= with commas', 'sep=,\r\nid,paidBy,note\r\na,host,n\r\nb,donor,\r\n'],
    [
      'a line sep= with semicolons, after a byte order mark',
      '\uFEFFsep=;\r\nid;paidBy;note\r\na;host;n\r\nb;donor;\r\n',
    ],
    ['a line "sep=" in quotes', '"sep=;"\nid;paidBy;note\na;host;n\nb;donor;'],
    ['capitals and words of their own', 'ID,Paid by,NOTE\na,host,n\nb,donor,\n'],
    ['columns in another order', 'note,paid_by,id\nn,host,a\n,donor,b\n'],
    ['line ends of three kinds', 'id,paidBy,note\r\na,host,n\rb,donor,\n'],
    ['empty columns at the end', 'id,paidBy,note,,\na,host,n,,\nb,donor,,,\n'],
    ['empty rows, also at the beginning', '\n,,\nid,paidBy,note\na,host,n\n,,\nb,donor,\n,,\n ,,\n'],
    ['cells that are left out at the end', 'id,paidBy,note\na,host,n\nb,donor\n'],
    ['titles above the header', 'Table 1. Payers; by id\n\nin dollars,,\nid,paidBy,note\na,host,n\nb,donor,\n'],
    ['every field in quotes', '"id";"paidBy";"note"\n"a";"host";"n"\n"b";"donor";""\n'],
  ])('reads %s', (_, text) => {
    expect(read(text)).toEqual(expected);
  });

  it('keeps separators, quotation marks and line ends within quotes', () => {
    expect(read('id;paidBy;note\na;host;"x; ""y"", z\r\nnext"\n')).toEqual([
      { id: 'a', paidBy: 'host', note: 'x; "y", z\r\nnext' },
    ]);
  });

  it('names lines of the file, after a line sep= and texts of several lines too', () => {
    expect(readCsv<Column>('sep=;\nid;paidBy\n"a\nb";x\n\nc;y\n', COLUMNS).map(({ line }) => line)).toEqual([3, 6]);
  });

  it.each([
    [
      'two separators that divide the header equally',
      'id;paidBy,note\n',
      /line 1: can be divided by commas and by semicolons/,
    ],
    [
      'a row that is separated otherwise',
      'id;paidBy;note\na,host,n\n',
      /line 2: is separated by commas, the header by semicolons/,
    ],
    ['a value under no name', 'id,paidBy\na,host,stray\n', /line 2, column 3: "stray" stands under no name/],
    [
      'a name that is no column',
      'id,paidBy,notes\n',
      /line 1, column 3: "notes" is not a known column; did you mean "note"/,
    ],
    ['a column under two spellings', 'id,paidBy,Paid By\n', /line 1, column 3: "paidBy" is a duplicate/],
    ['a line sep= that names no separator', 'sep=x\nid,paidBy\n', /line 1: names "x" as what separates fields/],
    ['a quotation mark that is never closed', 'id,paidBy\na,"host\n', /is not CSV/],
    ['nothing', '', /line 1: is missing/],
  ])('refuses %s', (_, text, message) => {
    expect(refusal(() => read(text))).toMatch(message);
  });

  it('reads what it wrote with any separator and line end', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', ',', ';', '\t', '"', '\n', ' é'), maxLength: 8 });
    const row = fc.record({ id: cell.map((text) => `i${text}`), note: cell.map((text) => `n${text}`) });
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.constantFrom(',', ';', '\t'), ends, (rows, separator, end) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = rows.map(({ id, note }) => [id, 'host', note].map(quote).join(separator));
        expect(read([['id', 'paidBy', 'note'].join(separator), ...lines].join(end))).toEqual(
          rows.map((one) => ({ ...one, paidBy: 'host' })),
        );
      }),
    );
  });
});

describe('bytes of a file', () => {
  const utf16 = (text: string, isBig = false) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return isBig ? bytes.swap16() : bytes;
  };

  it('are read as UTF-8, or as UTF-16 by its mark', () => {
    for (const bytes of [Buffer.from('Türkiye'), utf16('Türkiye'), utf16('Türkiye', true)])
      expect(decodeText(bytes).replace('\uFEFF', '')).toBe('Türkiye');
  });

  it.each([
    [
      'Windows-1252',
      Buffer.from('id,name\na,T\xfcrkiye\n', 'latin1'),
      /on line 2 stands a byte \(FC\) that would be "ü" in Windows-1252/,
    ],
    ['UTF-16 without its mark', Buffer.from('id,name', 'utf16le'), /UTF-16 without a byte order mark/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), /is UTF-32/],
    ['a workbook', Buffer.from('PK\x03\x04\x14\x00\x06\x00\xfc', 'latin1'), /workbook/],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), /UTF-16 but is damaged/],
  ])('that are %s are refused by that name', (_, bytes, message) => {
    expect(refusal(() => decodeText(bytes))).toMatch(message);
    expect(refusal(() => decodeText(bytes))).toContain('Save it as UTF-8');
  });
});

describe('cells', () => {
  it.each(['TRUE', 'true', 'Yes', ' VRAI ', 'Истина'])('read %s as true', (text) => {
    expect(readTruth(text)).toEqual({ value: true });
  });

  it.each(['1', 'x', 'y/n', ''])('refuse %j as true or false', (text) => {
    expect(refusedCell(readTruth(text))).toContain('must be "true" or "false"');
  });

  it.each([
    ['2026-05-21', '2026-05-21'],
    ['21/05/2026', '2026-05-21'],
    ['5/21/2026', '2026-05-21'],
    ['21.05.2026', '2026-05-21'],
    ['21 May 2026', '2026-05-21'],
    ['21-May-2026', '2026-05-21'],
    ['2026/05/21', '2026-05-21'],
    ['2026-05-21 00:00:00', '2026-05-21'],
    ['05/05/2026', '2026-05-05'],
  ])('read %s as the one day that it can mean', (text, day) => {
    expect(readDay(text)).toEqual({ value: day });
  });

  it.each([
    ['03/04/2026', /two ways.*"2026-04-03" or "2026-03-04"/],
    ['3.4.2026', /two ways/],
    ['21-May-26', /must be a day/],
    ['46163', /count of days/],
    ['31/02/2026', /must be a day/],
  ])('refuse %s as a day', (text, message) => {
    expect(refusedCell(readDay(text))).toMatch(message);
  });

  it.each([
    ['1.234,56', ',', /decimal sign is a point.*"1234\.56"/],
    ['1,234', ',', /"1234"; if the comma is a decimal comma, "1\.234"/],
    ['1 200.50', ',', /without separators, "1200\.50"/],
    ['15 %', ',', /percentage: write it as a share, "0\.15"/],
    ['1.234', ';', /two ways: write "1234" or "1\.2340"/],
    ['1E+05', ',', /"100000"/],
  ] as const)('refuse %s between "%s" with what was most likely meant', (text, delimiter, message) => {
    expect(refusedCell(readDecimal(text, delimiter))).toMatch(message);
  });

  it('read a plain decimal whatever stands between fields', () => {
    expect(readDecimal(' 1200.50 ', ';')).toEqual({ value: '1200.50' });
    expect(readDecimal('1.234', ',')).toEqual({ value: '1.234' });
  });
});

describe('a cell that could be read, or nearly', () => {
  it('is a day by the month of its language, where one alone is meant', () => {
    expect(readDay('25 octobre 2025')).toEqual({ value: '2025-10-25' });
    expect(readDay('1er août 2026')).toEqual({ value: '2026-08-01' });
    expect(readDay('25 de enero de 2026')).toEqual({ value: '2026-01-25' });
    expect(readDay('٢٠٢٥-١٠-٢٥')).toEqual({ value: '2025-10-25' });
    expect(refusedCell(readDay('4 jui 2026'))).toContain('must be a day');
  });

  it('says how to write a day without its century, and nothing', () => {
    expect(refusedCell(readDay('25/10/25'))).toContain('the year with four digits');
    for (const nothing of ['-', '–', '..', 'n/a'])
      expect(refusedCell(readDay(nothing))).toContain('leave the cell empty');
  });

  it('that is no UTF-8 is named by its first byte, not by the one after it', () => {
    const bytes = Uint8Array.from([...Buffer.from('id\nC'), 0xf4, ...Buffer.from('te\n')]);
    expect(refusal(() => decodeText(bytes))).toMatch(/on line 2 stands a byte \(F4\) that would be "ô"/);
  });
});
