// One size of the bench of documents: `documents-run.ts <requirements>` prints what it measured as JSON.
import { renderWorkbook } from '../functions/rendering/render-workbook.ts';
import { estimate } from '../shared/engine/estimate.ts';
import { createScaleCard, createScaleStatement } from './scale-model.ts';

const requirements = Number(process.argv[2]);
const entry = { id: 'BENCH-1', revision: 1, hash: 'a'.repeat(43), content: 'b'.repeat(43) };
const basis = {
  engine: 'bench',
  statement: entry,
  scenarios: [],
  rateCards: [entry],
  decisions: [],
  superseded: [],
  madeOn: '2025-01-01',
  staleAfter_d: 365,
};

function inputsOf(size: number) {
  const statement = createScaleStatement(size);
  return { statement, basis, estimate: estimate(statement, [createScaleCard()]) };
}

// A small one first: what is measured is the work, not the loading of code.
renderWorkbook(inputsOf(40));
const inputs = inputsOf(requirements);
const resident = process.memoryUsage().rss;
const [start, processor] = [performance.now(), process.cpuUsage()];
const bytes = renderWorkbook(inputs).length;
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(processor);
// The highest that this process ever stood, from where it stood with the estimate in hand.
const mebibytes = (process.resourceUsage().maxRSS * 1024 - resident) / 2 ** 20;
console.log(JSON.stringify({ requirements, seconds, processorSeconds: (user + system) / 1e6, mebibytes, bytes }));
