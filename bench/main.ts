// `npm run bench` prints tables; `npm run bench -- --json` prints one JSON object and nothing else.
import { benchKernel } from './kernel.ts';
import { benchScale } from './scale.ts';
import { benchSweep } from './sweep.ts';
import { printSection, type Section } from './section.ts';

/** The sections by their names in the JSON object. A further section is a further line. */
const SECTIONS: Readonly<Record<string, () => Section<unknown> | Promise<Section<unknown>>>> = {
  kernel: benchKernel,
  sweep: benchSweep,
  scale: benchScale,
};

const json = process.argv.includes('--json');
const results: Record<string, unknown> = {};
for (const [name, bench] of Object.entries(SECTIONS)) {
  const section = await bench();
  results[name] = section.result;
  if (!json) console.log(printSection(section));
}
if (json) console.log(JSON.stringify(results));
