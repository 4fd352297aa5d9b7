import type { PrintedRow } from '../print/tables/cells.ts';
import { weaveColumns } from '../print/tables/cells.ts';
import { layoutHeading, type TableWords } from '../print/tables/table-words.ts';
import type { Estimate, ShownTable } from '../results/estimate.ts';
import { directionOf } from '../languages/language.ts';
import { cellText } from '../languages/number-forms.ts';
import { plainText, text, type Voice } from '../languages/voice.ts';
import type { Inlines } from './statement-document.ts';

/** What tables are named with. */
export type Naming = { voice: Voice; estimate: Pick<Estimate, 'sections' | 'basis' | 'currency'> };

/** "section 16, …" in running text, "Section 16, …" in tables. */
export function sectionName({ voice, estimate }: Naming, number: string, where: 'named' | 'row'): Inlines {
  const title = estimate.sections.find((section) => section.number === number)?.title ?? '';
  return voice.say(`section.${where}`, { number, title: voice.term(title) });
}

/** "income section 1, …" */
export function incomeName(
  { voice }: Pick<Naming, 'voice'>,
  section: string,
  title: string,
  where: 'named' | 'row',
): Inlines {
  return voice.say(`income.${where}`, { number: section.replace('IS', ''), title: voice.term(title) });
}

/** What statements call their stages, where they have no words of their own. */
const BASES = ['before-recosting', 'recosting', 'after-recosting'] as const;

/** The title of a table with the prices that it is at. */
export function tableTitle(
  { voice, estimate }: Naming,
  { title, measure }: Pick<ShownTable, 'title' | 'measure'>,
): Inlines {
  if (measure === 'posts') return voice.own(title);
  const key = BASES.find((one) => estimate.basis === one.replace('-', ' '));
  const basis = key === undefined ? voice.own(estimate.basis) : voice.say(`basis.${key}`);
  return voice.say('table.title', { title: voice.own(title), basis });
}

/** "(United States dollars)", or "(number of posts)"; a currency without a name goes by its code. */
export function unitOf(
  { voice, estimate: { currency } }: Naming,
  { unit, measure }: Pick<ShownTable, 'unit' | 'measure'>,
): Inlines {
  if (measure === 'posts') return voice.say('table.posts');
  const known = currency === 'USD' || currency === 'EUR' || currency === 'CHF';
  const name = known ? voice.say(`currency.${currency}`) : text(currency);
  return voice.say(unit?.shownIn === 'thousands' ? 'table.currency-thousands' : 'table.currency', { currency: name });
}

/** What stands over the names of the rows. */
export function headingOf({ voice }: Pick<Naming, 'voice'>, table: ShownTable): Inlines {
  const { by, heading } = table;
  if (by === undefined) return voice.say('table.section');
  const [level = 'section'] = by;
  if (heading !== undefined) return voice.own(heading);
  const isNamed =
    level === 'group' ||
    level === 'section' ||
    level === 'object' ||
    level === 'line' ||
    level === 'fund' ||
    level === 'category';
  if (isNamed) return voice.say(`table.${level}`);
  if (level === 'grade') return voice.say('annex.grade');
  return level === 'dutyStation' ? voice.say('annex.station') : voice.own(layoutHeading(table));
}

/** The heads of all columns of figures. */
export function columnNamesOf(naming: Pick<Naming, 'voice'>, table: ShownTable): readonly Inlines[] {
  const named = table.columnYears.map((column) => columnHead(naming, column));
  return weaveColumns(named, table.percentages ?? [], ({ label }) => naming.voice.own(label));
}

/** A year, what repeats from a year on, or what a layout calls its column. */
export function columnHead(
  { voice }: Pick<Naming, 'voice'>,
  { label, year, every, id }: ShownTable['columnYears'][number],
): Inlines {
  if (label === String(year)) return text(label);
  if (year === undefined || every === undefined || (id !== undefined && id !== String(year))) return voice.own(label);
  if (every === 1) return voice.say('table.thereafter', { year: String(year) });
  return every === 2 ? voice.say('table.biennially-thereafter', { year: String(year) }) : voice.own(label);
}

/** The name of a row: of a section, a sum, or what is charged there. */
export function rowName(naming: Naming, table: ShownTable, { label, section, sumOf, of }: PrintedRow): Inlines {
  const { voice } = naming;
  const isNet = table.totalNetOfStaffAssessment !== undefined;
  if (of === 'total' && table.totalTitle === undefined) return voice.say(isNet ? 'table.total-with' : 'table.total');
  if (of === 'net') return voice.say('table.total-net');
  if (of !== undefined && typeof of !== 'string' && 'income' in of) {
    const income = table.income?.[of.income];
    return incomeName(naming, income?.section ?? '', income?.title ?? '', 'row');
  }
  const named = (number: string) =>
    table.sectionNames === 'title'
      ? voice.term(naming.estimate.sections.find((one) => one.number === number)?.title ?? '')
      : sectionName(naming, number, 'row');
  if (section !== undefined) return named(section);
  if (sumOf !== undefined)
    return voice.say('table.subtotal-of', {
      name: sumOf.section === undefined ? voice.term(sumOf.name) : named(sumOf.section),
    });
  if (of !== undefined && typeof of !== 'string' && 'subtotal' in of && table.by === undefined)
    return voice.say('table.subtotal-section', { number: table.subtotals?.[of.subtotal]?.section ?? '' });
  return voice.term(label.trim());
}

/** How amounts go on, and how sums are made, where a layout says so. */
export function remarksOf({ voice }: Pick<Naming, 'voice'>, { thereafter, unit }: ShownTable): readonly Inlines[] {
  return [
    ...(thereafter === undefined ? [] : [voice.own(thereafter)]),
    ...(unit?.rule === 'summed-then-rounded' ? [voice.say('text.own-sums')] : []),
  ];
}

/** The same as plain text, for tables without marks of language. */
export function spokenWords(naming: Naming): TableWords {
  const { voice } = naming;
  return {
    label: ({ number }) => plainText(voice.say('table.label', { number: String(number) })),
    title: (table) => plainText(tableTitle(naming, table)),
    unit: (table) => plainText(unitOf(naming, table)),
    heading: (table) => plainText(headingOf(naming, table)),
    columns: (table) => columnNamesOf(naming, table).map(plainText),
    row: (table, row) => plainText(rowName(naming, table, row)),
    // Where it is read from the right, blanks would put the groups of a number in the order of words.
    cell: (printed) => (directionOf(voice.language) === 'rtl' ? cellText(printed) : printed),
    remarks: (table) => remarksOf(naming, table).map(plainText),
  };
}
