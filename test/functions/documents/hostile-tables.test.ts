import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readForeignDocument } from '../../../functions/documents/foreign/read-foreign-document.ts';
import { readSourceTable } from '../../../functions/documents/foreign/read-source-table.ts';
import { importIntoCard } from '../../../shared/imports/import-kinds.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { referenceCard } from '../../support/reference.ts';

const header = ['code', 'value', 'basis', 'validFrom', 'source'];
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const headerRow = `<row r="1">${header.map((text, column) => cell(`${'ABCDE'[column] ?? ''}1`, text)).join('')}</row>`;

/** A workbook whose sheet, and other files, are what somebody made of them. */
function workbook(sheet: string, files: Readonly<Record<string, string>> = {}): Uint8Array {
  const all = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="Rates" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...files,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])), { level: 9 });
}

const data = (rows: string) => `<worksheet><sheetData>${headerRow}${rows}</sheetData></worksheet>`;
const read = (bytes: Uint8Array) => readSourceTable(bytes, { kind: 'rates' });

/** Rows whose one cell is the first of the shared texts, and that text, which packs no better than others do. */
const referring = (count: number) =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" t="s"><v>0</v></c></row>`).join('');
const texts = (length: number) =>
  `<sst><si><t>${Array.from({ length }, (_, at) => ((at * at * 7919) % 36).toString(36)).join('')}</t></si></sst>`;

describe('a hostile table is refused before it takes time or memory', () => {
  it.each([
    ['a bomb', () => workbook(' '.repeat(30_000_000)), /unpacks from \d+ to 30000000 bytes/],
    [
      'a document type',
      () => workbook(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${data('')}`),
      /declares a document type/,
    ],
    ['macros', () => workbook(data(''), { 'xl/vbaProject.bin': 'x' }), /has macros/],
    [
      'depth',
      () => workbook(`<worksheet>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</worksheet>`),
      /inside one another|deep|level/,
    ],
    [
      'a row beyond every sheet',
      () => workbook(data(`<row r="99999999">${cell('A99999999', 'x')}</row>`)),
      /no statement has one there/,
    ],
    [
      'a column beyond every sheet',
      () => workbook(data(`<row r="2">${cell('ZZZZ2', 'x')}</row>`)),
      /no statement has one there/,
    ],
    [
      'a text that no cell holds, to which every cell refers',
      () => workbook(data(referring(10_000)), { 'xl/sharedStrings.xml': texts(40_000) }),
      /A cell has \d+ characters; no spreadsheet holds more than 32767 in one/,
    ],
    [
      'long texts to which a thousand cells refer',
      () => workbook(data(referring(1_000)), { 'xl/sharedStrings.xml': texts(30_000) }),
      /The cells have more than 20000000 characters/,
    ],
    ['a million lines', () => strToU8(`${header.join(',')}\n${'\n'.repeat(1_000_000)}`), /has 1000001 lines/],
    ['no workbook', () => zipSync({ 'a.txt': strToU8('x') }), /holds no workbook/],
    ['bytes', () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /damaged/],
  ])('%s', (_name, make, message) => {
    const bytes = make();
    const start = performance.now();
    expect(() => read(bytes)).toThrow(Refused);
    expect(() => read(bytes)).toThrow(message);
    if (/characters/.test(message.source)) expect(() => readForeignDocument(bytes)).toThrow(message);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('takes a formula by what it last came to, follows no link, and takes no formula for a name', () => {
    const link = `<c r="B2"><f>[1]Other!A1</f><v>12.5</v></c>`;
    const row = (code: string) =>
      `<row r="2">${cell('A2', code)}${link}${cell('C2', 'per head')}${cell('D2', '2027-01-01')}${cell('E2', 'A/C.3/81/L.1')}</row>`;
    const card = referenceCard('l53-identified');
    const made = importIntoCard(card, read(workbook(data(row('new-rate')))), {});
    expect(made.document.rates.at(-1)?.value).toBe('12.5');
    expect(() => importIntoCard(card, read(workbook(data(row("=HYPERLINK('http://x')")))), {})).toThrow(
      /column "code"/,
    );
  });
});
