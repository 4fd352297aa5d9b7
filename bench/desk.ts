import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defined } from '../shared/canonical/defined.ts';
import { longStatement } from '../test/browser/desk/long-statement.ts';
import { type Desk, engineReady, L53, startDesk } from '../test/browser/desk/open-desk.ts';
import { measureDrag, measureScroll, recordFirstMoments, startThreadTime } from './desk/measure-page.ts';
import { median } from './measure.ts';
import { createScaleCard, createScaleStatement } from './scale-model.ts';
import type { Section } from './section.ts';

const LOADS = 5;
const STEPS = 40;
const REQUIREMENTS = 2000;

export interface DeskMeasure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What is aimed at on an idle machine. */
  readonly aim?: string;
}

/** The desk in Chromium against a local server: what it loads, when it can be used, and how it follows a hand. */
export async function benchDesk(): Promise<Section<readonly DeskMeasure[]>> {
  const desk = await startDesk();
  try {
    const result = [
      ...sizes(),
      ...(await loads(desk)),
      ...(await drags(desk, 'A/C.3/79/L.53', L53, '≤ 16')),
      ...(await drags(desk, `${REQUIREMENTS} requirements`, await storeModel(desk))),
      ...(await scrolling(desk)),
    ];
    return {
      result,
      title: 'The desk in Chromium, against a local server',
      header: ['what', 'measured', '', 'aim'],
      rows: result.map(({ what, value, unit, aim = '' }) => [what, value.toFixed(value < 10 ? 1 : 0), unit, aim]),
    };
  } finally {
    await desk.close();
  }
}

/** What a browser loads before it can show a statement, and what comes later, compressed. */
function sizes(): DeskMeasure[] {
  const folder = fileURLToPath(new URL('../dist/page/', import.meta.url));
  const named = new Set(readFileSync(`${folder}index.html`, 'utf8').match(/assets\/[\w.-]+/g) ?? []);
  const files = readdirSync(`${folder}assets`).filter((name) => /\.(?:js|css)$/.test(name));
  const sum = (isChosen: (name: string) => boolean): number =>
    files
      .filter(isChosen)
      .reduce((bytes, name) => bytes + gzipSync(readFileSync(`${folder}assets/${name}`)).length, 0) / 1024;
  const isFirst = (name: string) => named.has(`assets/${name}`);
  return [
    { what: 'first load, scripts and styles', value: sum(isFirst), unit: 'KiB', aim: '≤ 250' },
    { what: 'engine, after the first paint', value: sum((name) => name.startsWith('engine-worker')), unit: 'KiB' },
    { what: 'all else, when it is opened', value: sum((name) => !isFirst(name)), unit: 'KiB' },
  ];
}

async function loads({ open, server }: Desk): Promise<DeskMeasure[]> {
  const { page } = await open('planner', '/statements');
  await page.addInitScript(recordFirstMoments);
  const moments: { tables: number; engine: number }[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    await page.goto(server.origin + L53);
    await engineReady(page);
    moments.push(await page.evaluate<{ tables: number; engine: number }>('globalThis.firstMoments'));
  }
  await page.context().close();
  return [
    { what: 'tables can be used', value: median(moments.map(({ tables }) => tables)), unit: 'ms', aim: '≤ 1000' },
    { what: 'values can be tried', value: median(moments.map(({ engine }) => engine)), unit: 'ms' },
  ];
}

async function drags({ open }: Desk, name: string, path: string, aim?: string): Promise<DeskMeasure[]> {
  const { page } = await open('planner', path);
  await engineReady(page);
  const worked = await startThreadTime(page);
  const onward = await measureDrag(page, STEPS, 'onward');
  const thread = (await worked()) / STEPS;
  const again = await measureDrag(page, STEPS, 'to and fro');
  await page.context().close();
  const step = `a step of a drag, ${name}`;
  return [
    { what: `${step}, to a new date, median`, value: median(onward), unit: 'ms', ...defined({ aim }) },
    { what: `${step}, to a new date, 95 of 100 within`, value: within95(onward), unit: 'ms' },
    { what: `${step}, to and fro, median`, value: median(again), unit: 'ms', ...defined({ aim }) },
    { what: `${step}, to and fro, 95 of 100 within`, value: within95(again), unit: 'ms' },
    { what: `the page's thread a step, ${name}, processor time`, value: thread, unit: 'ms' },
  ];
}

function within95(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? NaN;
}

/** Stores the model of the scale bench. @returns its address. */
async function storeModel({ send }: Desk): Promise<string> {
  await stored(await send('administrator', 'POST', '/v1/rate-cards', createScaleCard()));
  return stored(await send('budget-officer', 'POST', '/v1/statements', createScaleStatement(REQUIREMENTS)));
}

async function stored(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`The service refused what the bench stores: ${await response.text()}`);
  const { id } = (await response.json()) as { id: string };
  return `/statements/${id}`;
}

async function scrolling(desk: Desk): Promise<DeskMeasure[]> {
  const path = await stored(await desk.send('budget-officer', 'POST', '/v1/statements', longStatement()));
  const { page } = await desk.open('planner', path);
  await engineReady(page);
  const worked = await startThreadTime(page);
  const { frames, late, rows, count } = await measureScroll(page);
  const thread = (await worked()) / count;
  await page.context().close();
  return [
    { what: 'frames a second, 2,000 lines × 12 years', value: frames, unit: '', aim: '60' },
    { what: 'frames that came late', value: late * 100, unit: '%' },
    { what: "the page's thread a frame, processor time", value: thread, unit: 'ms', aim: '≤ 16' },
    { what: 'rows in the document', value: rows, unit: '', aim: '≤ 60' },
  ];
}
