import type { ShownTable } from '../../results/estimate.ts';
import { shownTables } from '../../results/shown-tables.ts';
import { bodyOf, type Spoken } from '../document-inputs.ts';
import { incomeName, sectionName } from '../table-names.ts';
import { text } from '../../languages/voice.ts';
import type { Block, Inlines } from '../statement-document.ts';
import { tableBlocks } from '../table-blocks.ts';
import { tableNotes } from '../table-notes.ts';
import type { YearAmounts } from '../year-amounts.ts';
import { draftName } from './mandate-sections.ts';
import { fundBlocks } from './fund-blocks.ts';
import { list, paragraph } from './text-blocks.ts';

/** The tables with what is said of them, but for the summary; then what the first year requires. */
export function implicationBlocks(spoken: Spoken, years: readonly YearAmounts[]): readonly Block[] {
  const { voice, estimate, statement } = spoken;
  const summaries = new Set(statement.tables.filter(({ of }) => of === 'summary').map(({ number }) => number));
  const tables = shownTables(estimate).filter(({ number }) => !summaries.has(number));
  const notes = tableNotes(spoken, tables);
  const blocks = tables.flatMap((table): readonly Block[] => [
    { kind: 'heading', level: 2, text: headingOf(spoken, table, tables) },
    paragraph(voice.say('implications.table', { number: text(String(table.number)) })),
    ...tableBlocks(spoken, table, notes.get(table.number) ?? []),
  ]);
  const funds = fundBlocks(spoken);
  const first = years.flatMap((amounts): readonly Block[] => [
    { kind: 'heading', level: 2, text: voice.say('heading.first-year', { year: String(amounts.year) }) },
    ...sectionAmounts(spoken, amounts, 'first-year.lead'),
    ...assessmentBlocks(spoken, amounts, 'staff-assessment.additional'),
  ]);
  return [...blocks, ...first, ...funds];
}

/** Tables of lines are told apart by what they are for; one of a layout by its title, where there are several. */
function headingOf(
  { voice, statement }: Spoken,
  { number, title, measure }: ShownTable,
  tables: readonly ShownTable[],
): Inlines {
  const layout = statement.tables.find((one) => one.number === number);
  if (layout?.of === 'conference') return voice.say('heading.conference');
  if (layout?.of === 'non-conference') return voice.say('heading.non-conference');
  return measure === undefined && tables.length === 1 ? voice.say('heading.layout') : voice.own(title);
}

/** What a year requires, and under which sections: a sentence with its list. */
export function sectionAmounts(
  spoken: Spoken,
  { year, net, sections }: YearAmounts,
  lead: 'first-year.lead' | 'conclusion.lead',
): readonly Block[] {
  const { voice, statement } = spoken;
  const sentence = voice.say(bodyOf(statement)(lead), {
    year: String(year),
    amount: voice.amount(net.figure, net.amount),
    ...(lead === 'conclusion.lead' && { draft: draftName(spoken) }),
  });
  const items = sections.map(({ section, figure, amount }) =>
    voice.say('section.amount', {
      section: sectionName(spoken, section, 'named'),
      amount: voice.amount(figure, amount),
    }),
  );
  return [paragraph(sentence), ...list(items)];
}

/** Staff assessment with the income that takes it back. */
export function assessmentBlocks(
  spoken: Spoken,
  { year, assessment }: YearAmounts,
  key: 'staff-assessment.additional' | 'conclusion.staff-assessment',
): readonly Block[] {
  const { voice } = spoken;
  return assessment.map(({ section, figure, amount, income }) => {
    const values = {
      year: String(year),
      amount: voice.amount(figure, amount),
      section: sectionName(spoken, section, 'named'),
    };
    if (income === undefined) return paragraph(voice.say('staff-assessment.without-offset', values));
    const offset = voice.amount(income.figure, income.amount);
    const name = incomeName(spoken, income.section, income.title, 'named');
    return paragraph(voice.say(key, { ...values, offset, income: name }));
  });
}
