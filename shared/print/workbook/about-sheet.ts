import type { EstimateBasis } from '../../rate-validity/estimate-basis.ts';
import type { Estimate } from '../../results/estimate.ts';
import { textWidth } from '../text-width.ts';
import { verdictCell } from './proof-sheet.ts';
import type { Row, Sheet } from './sheet.ts';
import type { Words } from './words.ts';

/** What the workbook is, by what it was made, and whether its figures still are those of the estimate. */
export function aboutSheet(estimate: Estimate, basis: EstimateBasis, sheets: readonly Sheet[], words: Words): Sheet {
  const { symbol, title, date, currency, basis: prices, rounding, engine } = estimate;
  const revision = ({ id, revision: number, hash }: EstimateBasis['statement']) =>
    words.say('workbook.revision', { id, revision: String(number), hash });
  const facts: readonly (readonly [string, string])[] = [
    [words.say('workbook.statement'), symbol],
    [words.say('workbook.date'), date],
    [words.say('workbook.currency'), currency],
    [words.say('workbook.prices'), prices],
    [words.say('workbook.rounding'), words.say('workbook.rounding-rule', { unit: rounding.to })],
    [words.say('workbook.computed-by'), words.say('workbook.engine', { engine })],
    [words.say('workbook.made-from'), revision(basis.statement)],
    ...basis.scenarios.map((one) => [words.say('workbook.scenario'), revision(one)] as const),
    ...basis.rateCards.map((one) => [words.say('workbook.rate-card'), revision(one)] as const),
    [words.say('workbook.sheets'), sheets.map(({ name }) => name).join(', ')],
    [words.say('workbook.use'), words.say('workbook.how-to-use')],
    [words.say('workbook.precision'), words.say('workbook.digits')],
    ...(words.voice.language === 'en'
      ? []
      : [[words.say('workbook.language'), words.say('workbook.own-language')] as const]),
  ];
  const rows: Row[] = [
    { cells: [{ text: title, style: { font: 'title' } }], height: 20 },
    { cells: [] },
    { cells: [{ text: words.say('sheet.proof'), style: { font: 'bold' } }, verdictCell(words)] },
    ...facts.map(([name, text]): Row => ({
      cells: [
        { text: name, style: { font: 'bold' } },
        { text, style: { wrap: true } },
      ],
      height: 13.5 * Math.max(1, Math.ceil((textWidth(text) * 1.1) / 100)),
    })),
  ];
  const name = words.sheet('about');
  return { name, widths: [22, 100], frozen: { rows: 1, columns: 0 }, length: rows.length, rows };
}
