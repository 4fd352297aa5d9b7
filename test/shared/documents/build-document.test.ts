import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../shared/documents/build-document.ts';
import { bookmarkNames, countPlaces, inlinesOf } from '../../../shared/documents/bookmarks.ts';
import { pagesOf } from '../../../shared/documents/pages.ts';
import type { DocumentTable, Inline, StatementDocument } from '../../../shared/documents/statement-document.ts';
import { LANGUAGES } from '../../../shared/languages/language.ts';
import { explainTotal } from '../../../shared/explanations/explain-total.ts';
import { documentText } from '../../support/document-text.ts';
import { documentInputs, documentOf } from '../../support/documents.ts';
import { readText, referenceStatement } from '../../support/reference.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { readStatement } from '../../../shared/model/document-file.ts';

type Figure = Extract<Inline, { kind: 'figure' }>;

const figuresOf = (document: StatementDocument): readonly Figure[] =>
  inlinesOf(document).flatMap((inlines) => inlines.filter((inline) => inline.kind === 'figure'));
const tablesOf = (document: StatementDocument): readonly DocumentTable[] =>
  document.blocks.filter((block) => block.kind === 'table');

describe('the length of a document', () => {
  const text = { kind: 'text', text: 'Furniture' } as const;
  const figure = { kind: 'figure', figure: 'total:1', value: '24', shown: '24' } as const;
  const withBlocks = (blocks: StatementDocument['blocks']): number => countPlaces({ ...documentOf(), blocks });

  it('counts what shows no figure too, and every figure where a paragraph shows several', () => {
    const none = withBlocks([]);
    expect(withBlocks([{ kind: 'item', marker: '(a)', level: 1, text: [text] }])).toBe(none + 1);
    expect(withBlocks([{ kind: 'paragraph', text: [text, figure] }])).toBe(none + 1);
    expect(withBlocks([{ kind: 'paragraph', text: [figure, text, figure, figure] }])).toBe(none + 3);
    expect(withBlocks([{ kind: 'page-break' }])).toBe(none);
  });
});

describe('the document of A/C.3/79/L.53', () => {
  it('reads as it was agreed', async () => {
    await expect(documentText(documentOf())).toMatchFileSnapshot('golden/l53.en.txt');
  });

  it('has the parts of a statement in their order', () => {
    const headings = documentOf().blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1
        ? [`${block.number ?? ''} ${block.text.map((one) => ('text' in one ? one.text : '')).join('')}`.trim()]
        : [],
    );
    expect(headings).toEqual([
      'I. Mandate contained in the draft resolution',
      'II. Relationship between the mandate and the proposed programme budget for 2025',
      'III. Deliverables and activities required to implement the mandate',
      'IV. Budgetary implications',
      'V. Summary of resource requirements',
      'VI. Potential for absorption during 2025',
      'VII. Conclusion',
      'Annex',
    ]);
  });

  it('says the figures of the statement in its sentences', () => {
    const text = documentText(documentOf());
    for (const part of [
      'The requirements for 2025, in the amount of $2,569,000, would fall under',
      'section 16, International drug control, crime and terrorism prevention and criminal justice ($2,455,200)',
      'A further amount of $238,300 would be required for 2025 under section 36, Staff assessment',
      'The budgetary implications for 2025 amount to $2,807,300, as shown in table 3.',
      'the establishment of 23 posts (1\u00a0P-5, 4\u00a0P-4, 9\u00a0P-3, 1\u00a0P-2 and 8\u00a0GS(OL)), effective 1\u00a0January 2025',
      'an equal increase of $238,300 under income section 1, Income from staff assessment',
    ])
      expect(text).toContain(part);
  });

  it('shows no amount that is not bound: beside figures its own words have no number of four digits but years', () => {
    const said = inlinesOf(documentOf()).flatMap((inlines) =>
      inlines.flatMap((inline) => (inline.kind === 'text' ? [inline.text] : [])),
    );
    const amounts = said.flatMap(
      (text) => text.match(/\$\s?\d|\d{1,3}(?:[,\u00a0 ]\d{3})+|\b(?!20\d\d\b)\d{4,}\b/g) ?? [],
    );
    expect(amounts.filter((amount) => !/^aaaa/.test(amount))).toEqual([]);
  });

  it('binds each sum to the figure that its explanation comes to', () => {
    const { statement, basis, estimate } = documentInputs(referenceStatement());
    const values = new Map(
      figuresOf(buildDocument({ statement, basis, estimate })).map(({ figure, value }) => [figure, Number(value)]),
    );
    for (const table of estimate.tables)
      for (const { year, every, label } of table.columnYears) {
        const column = every === undefined ? label : `${year ?? ''} and every ${every}`;
        const { amount } = explainTotal(estimate, { table: table.number, ...(year !== undefined && { year }) });
        expect([column, values.get(`table-${table.number}/total/${column}`)]).toEqual([column, amount]);
      }
    expect(values.get('table-3/net/2025')).toBe(2_569_000);
    expect(values.get('table-2/subtotal 16/2025')).toBe(2_455_200);
  });

  it('gives a figure one value wherever it stands', () => {
    const byFigure = new Map<string, Set<string>>();
    for (const { figure, value } of figuresOf(documentOf()))
      byFigure.set(figure, (byFigure.get(figure) ?? new Set<string>()).add(value));
    expect([...byFigure].filter(([, values]) => values.size > 1)).toEqual([]);
  });

  it('marks what the statement does not say, and says it where it does', () => {
    const without = documentOf('en', ({ texts: _texts, ...statement }) => statement);
    expect(without.gaps).toEqual(['texts.absorption']);
    expect(documentText(without)).toContain('⟦texts.absorption⟧');
    const text = 'Nothing can be absorbed.\nNot even this.';
    const stated = documentOf('en', (statement) => ({ ...statement, texts: { absorption: [{ text }] } }));
    expect(stated.gaps).toEqual([]);
    expect(documentText(stated)).toMatch(/\d+\. Nothing can be absorbed\.\n\n\d+\. Not even this\./);
  });
});

describe('the document of a statement whose tables have layouts of their own', () => {
  it('adds up nothing that no table adds up', () => {
    const statement = readStatement(readText('shared/reference/statements/FCCC-CP-2023-11-Add.2.json'));
    const figures = figuresOf(buildDocument(documentInputs(statement, [])));
    expect(figures.length).toBeGreaterThan(50);
    // Its totals by fund are figures of the estimate.
    expect(figures.filter(({ figure }) => !/^(?:table-|funds\/)/.test(figure))).toEqual([]);
  });
});

describe('the budget of another body', () => {
  const statement = readStatement(readText('shared/reference/statements/FCCC-CP-2023-11-Add.2.json'));

  it.each(LANGUAGES)('is on no draft resolution and no programme budget of the Assembly, in %s', (language) => {
    const document = buildDocument(documentInputs(statement, []), language);
    const text = documentText(document);
    for (const phrase of [
      ...['draft resolution', 'proposed programme budget', 'projet de résolution', 'projet de budget-programme'],
      ...['proyecto de resolución', 'проект', 'предлагаем', 'مشروع القرار', 'المقترحة', '决议草案', '拟议方案预算'],
    ])
      expect(text).not.toContain(phrase);
    // Its currency is named in every language, and what another body does not ask for is not missing.
    expect(document.gaps.filter((gap) => gap.startsWith('currency.') || gap.startsWith('texts.'))).toEqual([]);
    expect(document.gaps.filter((gap) => gap.endsWith('-of-another-body'))).toEqual([]);
  });
});

describe('tables in a document', () => {
  const withYears = (last: number) =>
    documentOf('en', (statement) => ({ ...statement, years: { ...statement.years, last } }));

  it('of more columns than a page held upright has are on pages on their side', () => {
    const [first] = tablesOf(withYears(2034));
    expect([first?.isWide, first?.columns.length]).toEqual([true, 12]);
    const pages = pagesOf(withYears(2034).blocks);
    expect(pages.map(({ isOnSide }) => isOnSide)).toEqual([false, true, false, true, false, true]);
  });

  it('of very many columns are divided, each with the names of its rows', () => {
    const parts = tablesOf(withYears(2045)).filter(({ id }) => id.startsWith('table-1'));
    expect(parts.map(({ id }) => id)).toEqual(['table-1-1', 'table-1-2']);
    expect(parts[0]?.rows.map(({ cells }) => cells[0])).toEqual(parts[1]?.rows.map(({ cells }) => cells[0]));
    expect(parts.every(({ columns }) => columns.length <= 14)).toBe(true);
  });

  it('keep the headings of the annex with it', () => {
    const last = pagesOf(documentOf().blocks).at(-1);
    expect(last?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'table']);
    expect(last?.isOnSide).toBe(true);
  });
});

describe('names of bookmarks', () => {
  it('are what Word takes, each once, and the same in every document', () => {
    const figures = figuresOf(documentOf()).map(({ figure }) => figure);
    const [one, other] = [bookmarkNames(), bookmarkNames()];
    const names = figures.map((figure) => one(figure));
    expect(figures.map((figure) => other(figure))).toEqual(names);
    // Word takes no notice of case.
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(name))).toEqual([]);
  });
});

describe('what stands in the masthead and below the tables', () => {
  it('names rule 153 on statements under it alone', () => {
    const below = (change: (statement: Statement) => Statement) => documentOf('en', change).masthead.below.length;
    expect(below((one) => one)).toBe(2);
    expect(below(({ draft: _draft, ...one }) => one)).toBe(2);
    expect(below(({ draft: _draft, ...one }) => ({ ...one, symbol: 'FCCC/CP/2023/11/Add.2' }))).toBe(0);
    expect(below((one) => ({ ...one, symbol: 'A/79/7' }))).toBe(2);
  });

  it('puts an assumption below the first table that depends on a milestone which the same place dates', () => {
    const place = { symbol: 'A/C.3/79/L.53', paragraph: 'paragraph 5 (a) (iii); Table 2, 2026' };
    const assumption = { id: 'network', text: 'The network meets in 2026.', source: [place] };
    const tables = tablesOf(documentOf('en', (one) => ({ ...one, assumptions: [...one.assumptions, assumption] })));
    const holds = ({ notes }: DocumentTable) =>
      notes.some(({ text }) => text.some((inline) => 'text' in inline && inline.text.includes('The network meets')));
    expect(tables.filter(holds).map(({ id }) => id)).toEqual(['table-2']);
  });
});
