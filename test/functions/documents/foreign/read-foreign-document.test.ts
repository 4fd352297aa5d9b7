import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readForeignDocument } from '../../../../functions/documents/foreign/read-foreign-document.ts';
import { checkForeignDocument } from '../../../../functions/use-cases/checks/check-foreign-document.ts';
import { operator } from '../../../../functions/cli/documents/gather-documents.ts';
import { readText } from '../../../../shared/footing/read-text.ts';
import { l53Text } from '../../../shared/footing/l53-text.ts';
import { csvOf, docx, docxOf, packed, xlsx, xlsxOf } from './make-files.ts';

const content = readText(l53Text);
const check = (bytes: Uint8Array, isCsv = false) => checkForeignDocument(operator, { bytes, isCsv });
const blocks = (bytes: Uint8Array, isCsv = false) => readForeignDocument(bytes, isCsv).content.blocks;
const table = (bytes: Uint8Array) => {
  const grid = blocks(bytes).find((block) => block.kind === 'grid');
  return grid?.rows.map((row) => row.map(({ text }) => text));
};

describe('A/C.3/79/L.53 as a Word document, a workbook, CSV and text', () => {
  const files = { docx: docxOf(content), xlsx: xlsxOf(content), csv: csvOf(content), text: strToU8(l53Text) };
  const expected = check(files.text);

  it.each(['docx', 'xlsx', 'csv'] as const)('gives the same findings from %s', (format) => {
    const { findings, sums, ...rest } = check(files[format], format === 'csv');
    expect(rest.format).toBe(format);
    expect({ findings, sums }).toEqual({ findings: expected.findings, sums: expected.sums });
    expect(sums).toMatchObject({ recognized: 16, exact: 16 });
  });
});

describe('a Word document', () => {
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${inside}</w:p></w:tc>`;

  it('is read without what is deleted, and without marks of footnotes', () => {
    const mark = run('a', '<w:vertAlign w:val="superscript"/>');
    const figure = cell(`${run('1 200')}${mark}`);
    const changed = cell(
      `<w:del>${run('9')}</w:del><w:ins>${run('84 000')}</w:ins><w:r><w:footnoteReference w:id="1"/></w:r>`,
    );
    expect(table(docx(`<w:tbl><w:tr>${cell(run('Experts'))}${figure}${changed}</w:tr></w:tbl>`))).toEqual([
      ['Experts', '1 200', '84 000'],
    ]);
  });

  it('keeps the place of cells that are merged', () => {
    const head = `<w:tr>${cell(run('Object'))}${cell(run('Requirements'), '<w:gridSpan w:val="2"/>')}</w:tr>`;
    const years = `<w:tr>${cell('')}${cell(run('2026'))}${cell(run('2027'))}</w:tr>`;
    const figures = `<w:tr>${cell(run('Posts'))}${cell(run('100'))}${cell(run('200'))}</w:tr>`;
    const rows = blocks(docx(`<w:tbl>${head}${years}${figures}</w:tbl>`)).flatMap((block) =>
      block.kind === 'grid' ? block.rows : [],
    );
    expect(rows[0]).toEqual([{ text: 'Object' }, { text: 'Requirements', span: 2 }]);
  });
});

describe('a workbook', () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="#,##0.0,"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
  const shown = (value: string, style: number) =>
    table(
      xlsx(`<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="B1" s="${style}"><v>${value}</v></c></row>`, {
        styles,
      }),
    )?.[0]?.[1];

  it.each([
    ['1698700', 0, '1698700'],
    ['3720.8000000000002', 0, '3720.8'],
    ['1.6987E6', 0, '1698700'],
    ['84000.49', 1, '84000'],
    ['84000.5', 1, '84001'],
    ['-84000.5', 1, '-84001'],
    ['0.1125', 2, '11.25%'],
    ['1698750', 3, '1698.8'],
    ['45000', 4, 'date'],
  ])('shows %s in style %i as %s', (value, style, expected) => {
    expect(shown(value, style)).toBe(expected);
  });

  it('gives the value of a formula, and texts that cells share', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>';
    expect(
      table(
        xlsx(rows, {
          strings: '<sst><si><r><t>Total</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>a</t></r></si></sst>',
        }),
      ),
    ).toEqual([['Total', '2']]);
  });
});

describe('a hostile file is refused at once', () => {
  const refuses = (bytes: Uint8Array, message: RegExp) => {
    const started = performance.now();
    expect(() => check(bytes)).toThrow(message);
    expect(performance.now() - started).toBeLessThan(3_000);
  };

  it('where it unpacks to a thousand times its size', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(50_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    refuses(bomb, /unpacks from \d+ to 50000000 bytes/);
  });

  it('where it unpacks to more than it says', () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(5_000_000) });
    const view = Buffer.from(bytes);
    const entry = view.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    view.writeUInt32LE(1000, entry + 24);
    refuses(view, /is damaged, or is larger than the file says/);
  });

  it.each([
    [
      'an external entity',
      '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>',
      /declares a document type/,
    ],
    ['entities that grow', '<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><d>&b;</d>', /declares a document type/],
    ['elements inside one another', '<a>'.repeat(5_000), /more than 200 deep/],
    ['elements that do not end', '<a><b></a></b>', /not well-formed/],
    ['what is no XML', '<a b=c>', /not well-formed/],
    ['half of it', '<a><b>', /ends early/],
  ])('where it has %s', (_, xml, message) => {
    refuses(packed({ 'word/document.xml': xml }), message);
  });

  it('where it has macros', () => {
    refuses(packed({ 'word/document.xml': '<d/>', 'word/vbaProject.bin': 'x' }), /has macros/);
  });

  it('where it holds thousands of files', () => {
    refuses(packed(Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`f${at}`, 'x']))), /holds 3000 files/);
  });

  it('where a sheet has more rows or columns than a document', () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${(at * 7919) % 1000003}</v></c></row>`,
    ).join('');
    refuses(xlsx(rows), /more than 50000 cells/);
    refuses(xlsx('<row r="1"><c r="XFD1"><v>1</v></c></row>'), /more than 200 columns/);
  });

  it('where CSV or text goes on without end', () => {
    expect(() => check(strToU8('a,1\n'.repeat(1_000_000)), true)).toThrow(/more than 5000 rows/);
    refuses(strToU8('a\t1\n'.repeat(1_000_000)), /more than 5000 rows/);
    refuses(new Uint8Array(21_000_000), /documents of at most 20000000/);
  });
});

describe('a file of another kind is refused by its name', () => {
  it.each([
    ['%PDF-1.7', /pdftotext/],
    ['{\\rtf1', /\.docx/],
    ['\n<!DOCTYPE html><html><body>69 800</body></html>', /web page/],
    ['<html lang="en">', /web page/],
    ['', /is empty/],
    ['PK\u0003\u0004', /damaged/],
  ])('%j', (text, message) => {
    expect(() => check(strToU8(text))).toThrow(message);
  });

  it('such as a package that is neither, or a file of an earlier Office', () => {
    expect(() => check(packed({ 'content.xml': '<a/>' }))).toThrow(/neither a Word document/);
    expect(() => check(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]))).toThrow(/earlier Office/);
    const cut = docx('<w:p/>');
    expect(() => check(cut.slice(0, cut.length - 30))).toThrow(/damaged/);
  });
});
