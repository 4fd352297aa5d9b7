import { STATEMENT_LANGUAGE } from '../../languages/language.ts';
import { plainText, Voice } from '../../languages/voice.ts';
import { shownTables } from '../../results/shown-tables.ts';
import { annexBlocks } from '../annex-blocks.ts';
import type { DocumentInputs, Spoken } from '../document-inputs.ts';
import { postChanges, sayPostChange } from '../posts-in-prose.ts';
import { fundBlocks } from '../sections/fund-blocks.ts';
import type { Block, DocumentTable, Inlines } from '../statement-document.ts';
import { tableBlocks } from '../table-blocks.ts';
import { sectionName } from '../table-names.ts';
import { amountsOfYear } from '../year-amounts.ts';
import type { NamedFigure, NamedFigures } from './named-figure.ts';

/** Every figure that a text of the statement may name: of tables, funds, posts, and of sections in each year. */
export function namedFigures(inputs: DocumentInputs): NamedFigures {
  const { estimate, statement } = inputs;
  const spoken: Spoken = { ...inputs, voice: new Voice(STATEMENT_LANGUAGE, estimate.currency), figures: new Map() };
  const found = new Map<string, NamedFigure>();
  const sections = new Set(estimate.sections.map(({ number }) => number));
  const add = (one: NamedFigure) => {
    if (one.value !== '' && !found.has(one.figure)) found.set(one.figure, { ...one, ...sectionIn(one, sections) });
  };
  for (const table of shownTables(estimate)) {
    const shares = new Set((table.percentages ?? []).map(({ id }) => id));
    const measure = table.measure === 'posts' ? 'posts' : 'amount';
    for (const block of tableBlocks(spoken, table, []))
      for (const one of figuresOfTable(block, measure))
        add(shares.has(one.figure.split('/').at(-1) ?? '') ? { ...one, measure: 'percentage' } : one);
  }
  for (const block of fundBlocks(spoken)) for (const one of figuresOfTable(block, 'amount')) add(one);
  for (let year = statement.years.first; year <= statement.years.last; year += 1) {
    const amounts = amountsOfYear(inputs, year);
    const whole = [
      { ...amounts.net, where: `All sections, net of staff assessment, ${year}` },
      { ...amounts.total, where: `All sections, ${year}` },
    ];
    const each = [...amounts.sections, ...amounts.assessment].map((one) => ({
      ...one,
      where: `${plainText(sectionName(spoken, one.section, 'row'))}, ${year}`,
    }));
    for (const { figure, amount, where } of [...whole, ...each])
      add({ figure, value: String(amount), measure: 'amount', where, year });
  }
  for (const [, changes] of postChanges(spoken))
    for (const change of changes) {
      const said = sayPostChange(spoken, change);
      for (const { figure, value } of figuresIn(said))
        add({ figure, value, measure: 'posts', where: `${figure.split('/').at(-1) ?? ''} of ${plainText(said)}` });
    }
  for (const block of annexBlocks(spoken)) for (const one of figuresOfTable(block, 'posts')) add(one);
  return found;
}

function figuresIn(inlines: Inlines) {
  return inlines.flatMap((inline) => (inline.kind === 'figure' ? [inline] : []));
}

function figuresOfTable(block: Block, measure: NamedFigure['measure']): readonly NamedFigure[] {
  return block.kind === 'table' ? block.rows.flatMap(({ cells }) => figuresOfRow(block, cells, measure)) : [];
}

function figuresOfRow(
  { label, title, columns }: DocumentTable,
  cells: readonly Inlines[],
  measure: NamedFigure['measure'],
): readonly NamedFigure[] {
  const table = plainText(label ?? title);
  const row = cells.map(plainText).find((cell) => /\p{L}/u.test(cell)) ?? '';
  return cells.flatMap((cell, at) =>
    figuresIn(cell).map(({ figure, value }) => {
      const head = plainText(columns[at]?.head ?? []);
      const year = /^\d{4}$/.test(head) ? Number(head) : undefined;
      return {
        ...{ figure, value, measure, where: [table, row, head].filter((part) => part !== '').join(', ') },
        ...(year !== undefined && { year }),
      };
    }),
  );
}

/** The section in a figure's name: "table-2/16/Posts/2025", "table-2/subtotal 16/2025", "section-16/2025". */
function sectionIn({ figure }: NamedFigure, sections: ReadonlySet<string>): { section?: string } {
  const section = figure
    .split('/')
    .map((part) => part.replace(/^(?:subtotal |section-)/, ''))
    .find((part) => sections.has(part));
  return section === undefined ? {} : { section };
}
