// One size of the scale bench: `scale-run.ts <requirements>` prints what it measured as JSON.
import { estimate } from '../shared/engine/estimate.ts';
import { explainFigure } from '../shared/explanations/explain-figure.ts';
import { createScaleCard, createScaleStatement } from './scale-model.ts';

const requirements = Number(process.argv[2]);
const cards = [createScaleCard()];
// A small one first: what is measured is the work, not the loading of code.
explainAll(estimate(createScaleStatement(40), cards));
const statement = createScaleStatement(requirements);

const resident = process.memoryUsage().rss;
const first = measureRun();
// The highest that this process ever stood, from where it stood before the first run.
const mebibytes = (process.resourceUsage().maxRSS * 1024 - resident) / 2 ** 20;
// Small sizes would be measured while the code is still compiled; the best of three runs is the work itself.
const seconds = Math.min(first.seconds, measureRun().seconds, measureRun().seconds);
console.log(JSON.stringify({ requirements, seconds, mebibytes, components: first.components, figures: first.figures }));

function measureRun(): { seconds: number; components: number; figures: number } {
  const start = performance.now();
  const result = estimate(statement, cards);
  const figures = explainAll(result);
  const elapsed = (performance.now() - start) / 1000;
  const components = result.lines.reduce(
    (sum, { amounts }) => sum + amounts.reduce((count, one) => count + one.components.length, 0),
    0,
  );
  return { seconds: elapsed, components, figures };
}

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
