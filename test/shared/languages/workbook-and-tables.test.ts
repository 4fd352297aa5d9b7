import { readFileSync, readdirSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderWorkbook } from '../../../functions/rendering/render-workbook.ts';
import { textInLanguage } from '../../../shared/documents/text-in-language.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { LANGUAGES } from '../../../shared/languages/language.ts';
import { phrasesEn } from '../../../shared/languages/phrases-en.ts';
import { parse } from '../../../shared/model/parse.ts';
import { statementSchema, type Statement } from '../../../shared/model/statement.ts';
import { makeWorkbook } from '../../../shared/print/workbook/workbook.ts';
import { shownTables } from '../../../shared/results/shown-tables.ts';
import { Words } from '../../../shared/print/workbook/words.ts';
import { tablesText } from '../../../shared/print/tables/text.ts';
import { textWidth } from '../../../shared/print/text-width.ts';
import { documentInputs } from '../../support/documents.ts';
import { referenceStatement } from '../../support/reference.ts';

function example(name: string): Statement {
  return parse(
    statementSchema,
    JSON.parse(readFileSync(new URL(`../../../examples/${name}.json`, import.meta.url), 'utf8')),
  );
}

const l53 = documentInputs(referenceStatement());
const inputs = [
  l53,
  ...['recosting', 'funds', 'changes'].map((name) => {
    const statement = example(name);
    return { ...l53, statement, estimate: estimate(statement, []) };
  }),
];

describe('a workbook in each official language', () => {
  it.each(LANGUAGES)('has sheets in %s that every spreadsheet takes, and formulas that find them', (language) => {
    for (const one of inputs) {
      const { sheets } = makeWorkbook({ ...one, language });
      const names = sheets.map(({ name }) => name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]']{1,31}$/);
      for (const { rows } of sheets)
        for (const { cells } of rows)
          for (const cell of cells) {
            if (cell === undefined || !('formula' in cell)) continue;
            const named = [...cell.formula.matchAll(/'([^']+)'!|(?<![\p{L}'])(\p{L}+)!/gu)];
            expect(named.filter(([, quoted, plain]) => !names.includes(quoted ?? plain ?? ''))).toEqual([]);
          }
    }
  });

  it.each(LANGUAGES.slice(1))(
    'says nothing fixed in English in %s, and marks what it has no phrase for',
    (language) => {
      const english = Object.entries(phrasesEn).filter(([key]) => /^(?:workbook|about|proof|head|sheet)\./.test(key));
      for (const one of inputs) {
        const { bytes, gaps } = renderWorkbook({ ...one, language });
        const xml = Object.entries(unzipSync(bytes))
          .filter(([path]) => path.includes('/sheet'))
          .map(([, content]) => strFromU8(content))
          .join('');
        const texts = new Set([...xml.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text = '']) => text));
        const words = new Words(language, 'USD');
        const left = english.filter(
          ([key, phrase]) => texts.has(phrase) && words.say(key as keyof typeof phrasesEn) !== phrase,
        );
        // What a statement calls its own.
        expect(left.map(([, phrase]) => phrase).filter((phrase) => phrase !== 'Recosting')).toEqual([]);
        for (const gap of gaps) expect(xml).toContain(`⟦${gap}⟧`);
        expect(xml.includes('rightToLeft="1"')).toBe(language === 'ar');
      }
    },
  );

  it.each(LANGUAGES)('reads in %s again what it says of the revisions that it was made from', (language) => {
    const words = new Words(language, 'USD');
    const values = { id: 'A-C.3-79-L.53 (a, b)', revision: '12', hash: 'x'.repeat(43) };
    expect(words.read('workbook.revision', Object.keys(values), words.say('workbook.revision', values))).toEqual(
      values,
    );
    expect(words.read('workbook.revision', Object.keys(values), 'something else')).toBeUndefined();
  });
});

describe('tables as text', () => {
  it('read in English by the phrases as they do without them', () => {
    const files = readdirSync(new URL('../../../examples/', import.meta.url)).filter((file) => file.endsWith('.json'));
    for (const file of files) {
      const statement = example(file.replace('.json', ''));
      let computed;
      try {
        computed = estimate(statement, []);
      } catch {
        // Some need a rate card.
        continue;
      }
      const unit = (text: string) => text.replaceAll(/^\(.*\)$/gm, '(currency)');
      expect(unit(textInLanguage(computed, 'en').tables(shownTables(computed)))).toBe(unit(tablesText(computed)));
    }
  });

  it.each(LANGUAGES)('keep every amount in its column in %s, and count wide letters twice', (language) => {
    const text = textInLanguage(l53.estimate, language).tables(l53.estimate.tables.slice(0, 1));
    const rule = text.split('\n').find((line) => line.startsWith('---')) ?? '';
    const rows = text.split('\n').filter((line) => /(?:\d|–)$/.test(line) && textWidth(line) > 60);
    expect(rows.length).toBeGreaterThan(6);
    expect(rows.filter((line) => textWidth(line) !== rule.length)).toEqual([]);
  });

  it('keep the groups of a number together where it is read from the right', () => {
    const text = textInLanguage(l53.estimate, 'ar').tables(l53.estimate.tables);
    expect(text).toContain('2\u00a0807\u00a0300');
    expect(text).not.toContain('2 807 300');
  });
});

describe('a table of posts', () => {
  it.each([
    ['fr', 'Catégorie', 'Classe', 'Lieu d’affectation'],
    ['es', 'Categoría', 'Categoría', 'Lugar de destino'],
    ['ru', 'Категория', 'Класс', 'Место службы'],
    ['zh', '职类', '职等', '工作地点'],
    ['ar', 'الفئة', 'الرتبة', 'مركز العمل'],
  ] as const)('has the heads of its rows in %s', (language, ...heads) => {
    const given = example('post-tables');
    const levels = ['category', 'grade', 'dutyStation'] as const;
    const tables: Statement['tables'] = [
      ...given.tables.slice(0, 1),
      ...levels.map((level, position) => ({
        number: position + 2,
        title: level,
        of: 'posts' as const,
        rows: { by: [level] },
        columns: [{ year: 2027 }],
      })),
    ];
    const statement = { ...given, tables };
    const computed = estimate(statement, []);
    const text = textInLanguage(computed, language).tables(shownTables(computed));
    for (const head of heads) expect(text).toContain(head);
    expect(text).not.toMatch(/Grade|Duty station|Category\b/);
  });
});
