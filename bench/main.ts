// `npm run bench` prints tables, `npm run bench -- cli` one of them; `--json` prints one JSON object and nothing else.
import { benchCli } from './cli.ts';
import { benchDesk } from './desk.ts';
import { benchDocuments } from './documents.ts';
import { benchKernel } from './kernel.ts';
import { benchScale } from './scale.ts';
import { benchSweep } from './sweep.ts';
import { printSection, type Section } from './section.ts';

/** The sections by their names in the JSON object. A further section is a further line. */
const SECTIONS: Readonly<Record<string, () => Section<unknown> | Promise<Section<unknown>>>> = {
  cli: benchCli,
  kernel: benchKernel,
  sweep: benchSweep,
  scale: benchScale,
  documents: benchDocuments,
  desk: benchDesk,
};

const json = process.argv.includes('--json');
const chosen = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = chosen.filter((name) => !(name in SECTIONS));
if (unknown.length > 0)
  throw new Error(`There is no section ${unknown.join(', ')}. Choose of ${Object.keys(SECTIONS).join(', ')}.`);
const results: Record<string, unknown> = {};
for (const [name, bench] of Object.entries(SECTIONS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const section = await bench();
  results[name] = section.result;
  if (!json) console.log(printSection(section));
}
if (json) console.log(JSON.stringify(results));
