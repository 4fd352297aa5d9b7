// One size of the scale bench: `scale-run.ts <requirements>` prints what it measured as JSON.
import { estimate } from '../shared/engine/estimate.ts';
import { explainFigure } from '../shared/explain/explain-figure.ts';
import { createScaleCard, createScaleStatement } from './scale-model.ts';

const requirements = Number(process.argv[2]);
const cards = [createScaleCard()];
// A small one first: what is measured is the work, not the loading of code.
explainAll(estimate(createScaleStatement(40), cards));
const statement = createScaleStatement(requirements);

const before = process.resourceUsage().maxRSS;
const resident = process.memoryUsage().rss;
const start = performance.now();
const result = estimate(statement, cards);
const figures = explainAll(result);
const seconds = (performance.now() - start) / 1000;
// The peak counts from what was resident at the start, or from the peak before, whichever leaves more.
const peak = process.resourceUsage().maxRSS * 1024;
const mebibytes = (peak - Math.min(before * 1024, resident)) / 2 ** 20;
const components = result.lines.reduce((sum, { amounts }) => sum + amounts.reduce((count, one) => count + one.components.length, 0), 0);
console.log(JSON.stringify({ requirements, seconds, mebibytes, components, figures }));

/** Explains every figure, one after the other, as a reader would ask for them. */
function explainAll(estimated: ReturnType<typeof estimate>): number {
  let figures = 0;
  for (const { section, object, line, amounts } of estimated.lines) {
    for (const { year } of amounts) {
      const explanation = explainFigure(estimated, { section, object, line, year });
      if (explanation.figure.year === year) figures += 1;
    }
  }
  return figures;
}
