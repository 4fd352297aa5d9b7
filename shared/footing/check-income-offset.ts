import { type FiguresTable, placeText } from './figures-table.ts';
import { cellAt } from './footed-sum.ts';
import { valueOf } from './read-figure.ts';
import { sectionsIn, textAmounts } from './text-amounts.ts';
import { type NumberedParagraph, paragraphPlace } from './understand-document.ts';
import type { DocumentFinding } from '../results/document-check.ts';

const advice = 'Staff assessment is offset by the same amount of income: correct the one that is wrong.';

/**
 * Staff assessment (section 36) and income from it (income section 1) are the same amount, in the text and in every
 * table.
 */
export function checkIncomeOffset(
  paragraphs: readonly NumberedParagraph[],
  tables: readonly FiguresTable[],
): readonly DocumentFinding[] {
  return [...paragraphs.flatMap(inText), ...tables.flatMap(inTable)];
}

function inText(paragraph: NumberedParagraph): readonly DocumentFinding[] {
  const sections = sectionsIn(paragraph.text);
  if (!sections.includes('36') || !sections.includes('income 1')) return [];
  if (sections.length > 2 || !/\boffset\b|\bequivalent\b|\bsame amount\b/iu.test(paragraph.text)) return [];
  const amounts = textAmounts(paragraph.text);
  const [first] = amounts;
  if (first === undefined || amounts.length !== 2 || amounts.every(({ value }) => value === first.value)) return [];
  const place = paragraphPlace(paragraph);
  const printed = amounts.map((one) => one.printed);
  return [
    {
      severity: 'error',
      rule: 'income-offset',
      place,
      figures: printed.map((one) => ({ place, printed: one })),
      message: `${printed.join(' under section 36 is to be offset by ')} under income section 1. ${advice}`,
    },
  ];
}

function inTable(table: FiguresTable): readonly DocumentFinding[] {
  const assessment = table.rows.findIndex(({ section, role }) => section === '36' && role === 'item');
  const income = table.rows.findIndex(({ section, role }) => section === 'income 1' && role === 'item');
  if (assessment === -1 || income === -1) return [];
  return table.columns.flatMap(({ kind }, column): readonly DocumentFinding[] => {
    const places = [assessment, income].map((row) => ({ table, row, column }));
    const [figure, offset] = [cellAt(table, assessment, column), cellAt(table, income, column)];
    const [value, taken] = [valueOf(figure), valueOf(offset)];
    if (kind !== 'amount' || value === undefined || taken === undefined || figure === undefined || offset === undefined)
      return [];
    if (value === taken || value === -taken) return [];
    const figures = [figure, offset].map(({ printed }, at) => ({
      place: placeText(places[at] ?? { table, row: income, column }),
      printed,
    }));
    return [
      {
        severity: 'error',
        rule: 'income-offset',
        place: placeText({ table, row: income, column }),
        figures,
        message: `${figure.printed} of staff assessment is offset by ${offset.printed} of income. ${advice}`,
      },
    ];
  });
}
