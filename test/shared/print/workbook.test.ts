import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createScaleCard, createScaleStatement } from '../../../bench/scale-model.ts';
import { renderWorkbook } from '../../../functions/rendering/render-workbook.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { Refused } from '../../../shared/model/problem.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { absolute, cellXml, columnName } from '../../../shared/print/workbook/cell.ts';
import { roundFormula, sumFormula } from '../../../shared/print/workbook/sum-formula.ts';
import { escapeXml } from '../../../shared/print/workbook/xml-text.ts';
import { makeWorkbook } from '../../../shared/print/workbook/workbook.ts';

const entry = { id: 'BENCH-1', revision: 1, hash: 'a'.repeat(43), content: 'b'.repeat(43) };
const basis = {
  engine: '1',
  statement: entry,
  scenarios: [],
  rateCards: [entry],
  decisions: [],
  superseded: [],
  madeOn: '2025-01-01',
  staleAfter_d: 365,
};

function inputs(change: (statement: Statement) => Statement = (same) => same) {
  const statement = change(createScaleStatement(40));
  return { statement, basis, estimate: estimate(statement, [createScaleCard()]) };
}

const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\uff1d1+1', "='Table 1'!A1", '<f>1</f>', '"&A1&"', '_x0041_'];

/** Sheets by their path as text. */
function filesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

describe('a text in a workbook', () => {
  it.each(hostile)('%j stays a text', (text) => {
    const xml = cellXml({ text }, 'A1', 0);
    expect(xml).toMatch(/^<c r="A1" t="inlineStr"><is><t xml:space="preserve">[^<]*<\/t><\/is><\/c>$/);
    expect(xml).not.toContain('<f>');
  });

  it('writes what XML does not have as spreadsheets do, and what looks like that literally', () => {
    expect(escapeXml('a\u0000b\u001fc\r\ufffe\t\n')).toBe('a_x0000_b_x001F_c_x000D__xFFFE_\t\n');
    expect(escapeXml('_x0041_')).toBe('_x005F_x0041_');
    expect(escapeXml('a\ud800b \ud83d\ude00 \udc00')).toBe('a\ufffdb \ud83d\ude00 \ufffd');
    expect(escapeXml('<a b="c">&</a>')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&lt;/a&gt;');
  });

  it('holds 32,767 characters, and says at its end where more were cut', () => {
    const textOf = (text: string) => /<t [^>]*>(.*)<\/t>/s.exec(cellXml({ text }, 'A1', 0))?.[1] ?? '';
    expect(textOf('x'.repeat(32_767))).toBe('x'.repeat(32_767));
    const cut = textOf('x'.repeat(32_768));
    expect(cut).toHaveLength(32_767);
    expect(cut).toContain('[cut: the text has 32768 characters, a cell holds 32767]');
  });
});

describe('formulas of a workbook', () => {
  it('round away what binary numbers add before they round a half', () => {
    expect(roundFormula('A1', '100')).toBe('ROUND(ROUND(A1,6),-2)');
    expect(roundFormula('A1', '1')).toBe('ROUND(ROUND(A1,6),0)');
    expect(roundFormula('A1', '1000')).toBe('ROUND(ROUND(A1,6),-3)');
  });

  it('add neighbours as ranges, and what is named twice twice', () => {
    expect(sumFormula('Lines', 7, [6, 5, 9])).toBe('SUM(Lines!$H$5:$H$6,Lines!$H$9)');
    expect(sumFormula('Lines', 7, [5, 5])).toBe('SUM(Lines!$H$5,Lines!$H$5)');
    expect(sumFormula('Lines', 7, [])).toBe('0');
    const many = sumFormula(
      'Lines',
      7,
      Array.from({ length: 300 }, (_, index) => 2 * index + 5),
    );
    expect(many.startsWith('SUM(SUM(')).toBe(true);
    expect(() =>
      sumFormula(
        'Lines',
        7,
        Array.from({ length: 2000 }, (_, index) => 2 * index + 5),
      ),
    ).toThrow(Refused);
  });

  it('name columns and sheets as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(absolute('Table 1', 1, 7)).toBe("'Table 1'!$B$7");
  });
});

describe('a workbook', () => {
  it('has the same bytes for the same inputs', () => {
    expect(Buffer.from(renderWorkbook(inputs()).bytes).equals(renderWorkbook(inputs()).bytes)).toBe(true);
  });

  it('has sheets whose names every spreadsheet takes, each with frozen heads and a name for its range', () => {
    const sheets = makeWorkbook(inputs()).sheets;
    const names = sheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9 ]{0,30}$/);
    const files = filesOf(renderWorkbook(inputs()).bytes);
    const workbook = files.get('xl/workbook.xml') ?? '';
    expect(workbook).toContain(`<definedName name="Table_1">'Table 1'!$A$4:$`);
    expect(workbook).toContain("'Table 1'!$1:$4</definedName>");
    for (const [path, xml] of files) if (path.includes('/sheet')) expect(xml).toContain('state="frozen"');
  });

  it('holds as many rows as it says, with every formula a formula of its own and no text among them', () => {
    const title = hostile.join(' ');
    const { statement, ...rest } = inputs((one) => ({
      ...one,
      title: `=${title}`,
      sections: one.sections.map((section) => ({ ...section, title: '=HYPERLINK("http://a.test")' })),
      requirements: one.requirements.map((requirement) => ({ ...requirement, title: `@${title}` })),
    }));
    const sheets = makeWorkbook({ statement, ...rest }).sheets;
    for (const { length, rows } of sheets) expect([...rows]).toHaveLength(length);
    for (const [path, xml] of filesOf(renderWorkbook({ statement, ...rest }).bytes)) {
      if (!path.includes('/sheet')) continue;
      const formulas = [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula = '']) => formula);
      expect(formulas.filter((formula) => formula.includes('HYPERLINK') || formula.includes('@'))).toEqual([]);
    }
  });

  it('writes every rate once, and components refer to it', () => {
    const files = filesOf(renderWorkbook(inputs()).bytes);
    const rates = [...files.values()].find((xml) => xml.includes('Every rate once')) ?? '';
    expect(rates.split('translation-word')).toHaveLength(2);
    const components = [...files.values()].find((xml) => xml.includes('the product of the factors')) ?? '';
    expect(components).toMatch(/<f>K5\*M5\*O5<\/f>/);
    expect(components).toContain('<f>Rates!$F$5</f>');
  });
});
