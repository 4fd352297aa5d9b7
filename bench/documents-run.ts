// One size of the bench of documents: `documents-run.ts <requirements> <format>` prints what it measured as JSON.
import {
  DOCUMENT_FORMATS as documentFormats,
  renderDocument,
} from '../functions/rendering/document/render-document.ts';
import { renderWorkbook } from '../functions/rendering/render-workbook.ts';
import { buildDocument } from '../shared/documents/build-document.ts';
import type { DocumentInputs } from '../shared/documents/document-inputs.ts';
import { estimate } from '../shared/engine/estimate.ts';
import { createScaleCard, createScaleStatement } from './scale-model.ts';

const requirements = Number(process.argv[2]);
const format = documentFormats.find((one) => one === process.argv[3]);
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

async function render(inputs: DocumentInputs): Promise<Uint8Array> {
  return format === undefined ? renderWorkbook(inputs).bytes : renderDocument(buildDocument(inputs), format);
}

// A small one first: what is measured is the work, not the loading of code.
await render(inputsOf(40));
const inputs = inputsOf(requirements);
const resident = process.memoryUsage().rss;
const [start, processor] = [performance.now(), process.cpuUsage()];
const bytes = (await render(inputs)).length;
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(processor);
// The highest that this process ever stood, from where it stood with the estimate in hand.
const mebibytes = (process.resourceUsage().maxRSS * 1024 - resident) / 2 ** 20;
console.log(JSON.stringify({ requirements, seconds, processorSeconds: (user + system) / 1e6, mebibytes, bytes }));
