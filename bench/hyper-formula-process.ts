// The other end of hyper-formula.ts: responds to requests until its parent disconnects.
import { HyperFormula } from 'hyperformula';
import { figuresOf, pricesOf, type Engine } from './engines.ts';
import { HYPER_FORMULA_NAME, type HyperFormulaRequest } from './hyper-formula.ts';
import { timeRuns } from './measure.ts';
import { createModel, PRICE_ROUNDS, YEARS, type CellValues } from './model.ts';

const engine = createHyperFormula(createModel());
process.on('message', (request: HyperFormulaRequest) => {
  process.send?.(request.want === 'figures' ? figuresOf(engine) : timeRuns(engine.run, request.slice_ms));
});

/** HyperFormula: six input cells changed in a batch, which makes it compute every formula again. */
function createHyperFormula(cells: readonly CellValues[]): Engine {
  const prices = PRICE_ROUNDS[0] ?? [];
  const model = cells.map((values, cell) => {
    const row = (cell + 1).toString();
    const price = `Prices!$A$${((cell % YEARS) + 1).toString()}`;
    const formula = `=ROUND(A${row}*B${row}*${price}+C${row}*D${row}*${price}+E${row}*F${row}*${price},-2)`;
    return [...values.filter((_, index) => index % 3 !== 2).map(Number), formula];
  });
  const workbook = HyperFormula.buildFromSheets(
    { Prices: prices.map((price) => [Number(price)]), Model: model },
    { licenseKey: 'gpl-v3' },
  );
  const sheet = workbook.getSheetId('Prices') ?? 0;
  const modelSheet = workbook.getSheetId('Model') ?? 0;
  const pricesOfRound = pricesOf(Number);
  return {
    name: HYPER_FORMULA_NAME,
    run: (round) => {
      const next = pricesOfRound(round);
      workbook.batch(() => {
        for (const [row, price] of next.entries()) workbook.setCellContents({ sheet, row, col: 0 }, price);
      });
    },
    amounts: () => cells.map((_, row) => Number(workbook.getCellValue({ sheet: modelSheet, row, col: 6 })) + 0),
  };
}
