import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkbookImport } from '../../../shared/results/workbook-import.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';
import { campaign } from '../../support/campaign.ts';
import { cellBeside, editCell, editCells, editParts, pathOfSheet } from '../../support/edit-workbook.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';

const address = '/v1/statements/A-C.3-79-L.53/workbook';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let api: TestApi;
let exported: Uint8Array;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
  exported = new Uint8Array(await (await api.send('auditor', 'GET', address)).arrayBuffer());
});
afterAll(async () => api.stop());

async function send(bytes: Uint8Array, at = address): Promise<Response> {
  return api.send('planner', 'POST', at, { body: bytes, headers: { 'content-type': xlsx } });
}

async function bringBack(bytes: Uint8Array): Promise<WorkbookImport> {
  const response = await send(bytes);
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as WorkbookImport;
}

const rateCell = () => cellBeside(exported, 'Rates', '<t xml:space="preserve">Vienna</t>', 'F');

describe('a workbook that comes back', () => {
  it('as it left, proposes nothing and differs in nothing', async () => {
    const back = await bringBack(exported);
    expect(back).toMatchObject({ proposals: [], problems: [], differences: [], furtherDifferences: 0 });
    expect(back.madeFrom).toMatchObject({ statement: { id: 'A-C.3-79-L.53', revision: 1, head: 1 }, isCurrent: true });
  });

  it('with an edited rate and quantity proposes both as a scenario, which gives what the workbook would show', async () => {
    const rate = rateCell();
    const days = cellBeside(exported, 'Quantities', '>rules-session</t>', 'F');
    // As Excel stores 8200.55.
    const edited = editCell(
      editCell(exported, 'Rates', rate, '<v>8200.5499999999993</v>'),
      'Quantities',
      days,
      '<v>6</v>',
    );
    const back = await bringBack(edited);
    expect(back.problems).toEqual([]);
    expect(back.proposals.map(({ sheet, cell, from, to }) => [sheet, cell, from, to])).toEqual([
      ['Rates', rate, expect.any(String), '8200.55'],
      ['Quantities', days, '5', '6'],
    ]);
    expect(back.totals.length).toBeGreaterThan(0);
    const saved = await api.send('planner', 'POST', '/v1/scenarios', { body: back.scenario });
    expect(saved.status, await saved.clone().text()).toBe(201);
    const again = await api.send('auditor', 'GET', `${address}?scenarios=${back.scenario?.id ?? ''}`);
    const anew = await bringBack(new Uint8Array(await again.arrayBuffer()));
    expect(anew).toMatchObject({ proposals: [], differences: [] });
    expect(anew.notes.join(' ')).toContain('stack the proposals upon that');
  });

  it.each([
    ['<is><t>8 200</t></is>', 'inlineStr', /holds the text "8 200"/],
    ['<v>1</v>', 'b', /holds the value "TRUE"/],
    ['', '', /is empty now/],
    ['<f>2+3</f>', '', /holds the formula "=2\+3" without its value/],
    ['<v>1e300</v>', '', /more than eighteen digits/],
    ['<v>-1</v>', '', /-1|negative/],
  ])('says of a rate or quantity that is none where it stands: %s', async (content, type, message) => {
    const cell = cellBeside(exported, 'Quantities', '>rules-session</t>', 'F');
    const { proposals, problems } = await bringBack(editCell(exported, 'Quantities', cell, content, type));
    expect(proposals).toEqual([]);
    expect(problems).toEqual([{ sheet: 'Quantities', cell, message: expect.stringMatching(message) as string }]);
  });

  it('says of every rate and quantity that is edited, alone or with all others, that it is a proposal or why not', async () => {
    // In the short run every fourth alone.
    const step = campaign({ short: 4, long: 1 });
    let all = exported;
    for (const sheet of ['Rates', 'Quantities']) {
      const cells = [
        ...strFromU8(unzipSync(exported)[pathOfSheet(exported, sheet)] ?? new Uint8Array()).matchAll(
          /<c r="(F\d+)"[^>]*>(?:<f>[^<]*<\/f>)?<v>([\d.]+)<\/v>/g,
        ),
      ].map(([, cell = '', value = '']) => {
        const share = Number(value) < 1 ? '0.25' : String(Number(value) + 1);
        return [cell, `<v>${share}</v>`] as const;
      });
      expect(cells.length).toBeGreaterThan(10);
      for (const [cell, content] of cells.filter((_, place) => place % step === 0)) {
        const { proposals, problems, differences } = await bringBack(editCell(exported, sheet, cell, content));
        expect([cell, proposals.length + problems.length, differences]).toEqual([cell, 1, []]);
      }
      all = editCells(all, sheet, new Map(cells));
    }
    const { proposals, problems, differences } = await bringBack(all);
    expect({ proposals: proposals.length, problems: problems.length, differences }).toMatchInlineSnapshot(`
      {
        "differences": [],
        "problems": 2,
        "proposals": 62,
      }
    `);
  });

  it('names by sheet and cell what was edited elsewhere, and takes nothing of it over', async () => {
    let edited = editCell(
      exported,
      'Table 1',
      cellBeside(exported, 'Table 1', '>Interpretation services</t>', 'C'),
      '<v>1</v>',
    );
    edited = editCell(edited, 'Components', 'I5', '<f>1+1</f><v>2</v>');
    edited = editCell(edited, 'Rates', 'D5', '<is><t>Another name</t></is>', 'inlineStr');
    const { proposals, differences } = await bringBack(edited);
    expect(proposals).toEqual([]);
    expect(differences.map(({ kind, sheet, cell }) => [kind, sheet, cell])).toEqual(
      expect.arrayContaining([
        ['changed-formula', 'Components', 'I5'],
        ['changed-text', 'Rates', 'D5'],
      ]),
    );
    expect(differences.find(({ sheet }) => sheet === 'Table 1')?.kind).toBe('lost-formula');
  });

  it('names lost rows and sheets, and added ones', async () => {
    const quantities = pathOfSheet(exported, 'Quantities');
    const edited = editParts(exported, (path, xml) => {
      if (path === quantities) return xml.replace(/<row r="6".*?<\/row>/, '');
      return path === 'xl/workbook.xml' ? xml.replace('name="Posts"', 'name="Notes of mine"') : xml;
    });
    const { differences } = await bringBack(edited);
    expect(differences.map(({ kind, sheet, cell }) => [kind, sheet, cell])).toEqual([
      ['lost-sheet', 'Posts', undefined],
      ['lost-row', 'Quantities', 'A6'],
      ['added-sheet', 'Notes of mine', undefined],
    ]);
  });

  it('reads shared formulas, as Excel saves equal ones, and rows in another order', async () => {
    const sums = pathOfSheet(exported, 'Sums');
    const rates = pathOfSheet(exported, 'Rates');
    const edited = editParts(exported, (path, xml) => {
      if (path === sums) return xml.replace(/<f>([^<]*)<\/f>/, '<f t="shared" ref="H5:H5" si="0">$1</f>');
      if (path !== rates) return xml;
      const [fifth = '', sixth = ''] = [5, 6].map((row) => new RegExp(`<row r="${row}".*?</row>`).exec(xml)?.[0]);
      const moved = (row: string, from: number, to: number) =>
        row.replaceAll(new RegExp(`(r="[A-Z]*)${from}"`, 'g'), `$1${to}"`);
      return xml.replace(fifth + sixth, moved(sixth, 6, 5) + moved(fifth, 5, 6));
    });
    expect(await bringBack(edited)).toMatchObject({ proposals: [], differences: [], problems: [] });
  });

  it('is read in the language in which it left', async () => {
    const bytes = new Uint8Array(await (await api.send('auditor', 'GET', `${address}?language=ar`)).arrayBuffer());
    expect(await bringBack(bytes)).toMatchObject({ proposals: [], problems: [], differences: [] });
    const cell = cellBeside(bytes, 'المعدلات', '<t xml:space="preserve">Vienna</t>', 'F');
    const back = await bringBack(editCell(bytes, 'المعدلات', cell, '<v>8200</v>'));
    expect(back.proposals).toMatchObject([{ sheet: 'المعدلات', cell, to: '8200' }]);
  });

  it('proposes edited factors of recosting as one change each, and no shares of time', async () => {
    const statement = JSON.parse(readFileSync('examples/recosting.json', 'utf8')) as { symbol: string };
    expect((await api.send('budget-officer', 'POST', '/v1/statements', { body: statement })).status).toBe(201);
    const at = '/v1/statements/A-EXAMPLE-1/workbook';
    const bytes = new Uint8Array(await (await api.send('auditor', 'GET', at)).arrayBuffer());
    const row = (text: string, column: string) => cellBeside(bytes, 'Recosting', `>${text}<`, column);
    let edited = editCell(bytes, 'Recosting', row('inflation', 'F'), '<v>1.04</v>');
    edited = editCell(edited, 'Recosting', row('euro', 'G'), '<v>1.06</v>');
    edited = editCell(edited, 'Recosting', row('euro', 'H'), '<v>1.12</v>');
    const response = await send(edited, at);
    const back = (await response.json()) as WorkbookImport;
    expect([back.problems, back.differences]).toEqual([[], []]);
    expect(back.proposals.map(({ of, from, to }) => [of, from, to])).toEqual([
      ['Factor of recosting "inflation"', '1.03', '1.04'],
      ['Factor of recosting "euro"', '1.1 / 1.05', '1.12 / 1.06'],
    ]);
    expect(back.scenario?.changes).toMatchObject([
      { kind: 'set-recosting', factor: 'inflation', value: '1.04' },
      { kind: 'set-recosting', factor: 'euro', before: '1.06', after: '1.12' },
    ]);
    expect(back.totals.length).toBeGreaterThan(0);
    // The workbook of the statement under what was proposed is equal to itself again.
    const kept = { ...back.scenario, id: 'recosted-otherwise' };
    expect((await api.send('planner', 'POST', '/v1/scenarios', { body: kept })).status).toBe(201);
    const again = await api.send('auditor', 'GET', `${at}?scenarios=${kept.id}`);
    const anew = (await (await send(new Uint8Array(await again.arrayBuffer()), at)).json()) as WorkbookImport;
    expect(anew).toMatchObject({ proposals: [], problems: [], differences: [] });
    for (const [column, content, why] of [
      ['I', '<v>0.5</v>', /share of the amounts/],
      ['G', '<v>0</v>', /above zero/],
      ['H', '', /is empty now/],
    ] as const) {
      const wrong = await send(editCell(bytes, 'Recosting', row('euro', column), content), at);
      expect(await wrong.json()).toMatchObject({
        proposals: [],
        problems: [{ message: expect.stringMatching(why) as string }],
      });
    }
  });

  it('refuses edited shares of time, which follow from dates', async () => {
    const statement = { ...(JSON.parse(readFileSync('examples/post.json', 'utf8')) as object), symbol: 'A/EXAMPLE/2' };
    expect((await api.send('budget-officer', 'POST', '/v1/statements', { body: statement })).status).toBe(201);
    const at = '/v1/statements/A-EXAMPLE-2/workbook';
    const bytes = new Uint8Array(await (await api.send('auditor', 'GET', at)).arrayBuffer());
    const cell = cellBeside(bytes, 'Timing', '>secretariat<', 'D');
    const response = await send(editCell(bytes, 'Timing', cell, '<v>46300</v>'), at);
    expect(await response.json()).toMatchObject({
      proposals: [],
      differences: [],
      problems: [{ sheet: 'Timing', cell, message: expect.stringContaining('follows from dates') as string }],
    });
  });

  it('says that a revision is no longer current', async () => {
    const card = '/v1/rate-cards/l53-identified';
    const { headers } = await api.send('budget-officer', 'GET', card);
    const saved = await api.send('budget-officer', 'PUT', `${card}?reason=note`, {
      body: { ...referenceCard('l53-identified'), note: 'Revised.' },
      headers: { 'if-match': headers.get('etag') ?? '' },
    });
    expect(saved.status).toBe(200);
    const back = await bringBack(exported);
    expect(back.madeFrom).toMatchObject({ isCurrent: false, rateCards: [{ revision: 1, head: 2 }] });
    expect(back.notes.join(' ')).toContain('is at revision 2 now');
    expect(back.differences).toEqual([]);
  });

  it.each([
    ['text', () => new TextEncoder().encode('=1+1')],
    [
      'a workbook of another origin',
      () => editCell(exported, 'About', 'B10', '<is><t>x, revision 9</t></is>', 'inlineStr'),
    ],
    ['a cut file', () => exported.slice(0, 2_000)],
  ])('is refused where it is none: %s', async (_name, make) => {
    expect((await send(make())).status).toBe(422);
  });

  it('is refused under the address of another statement', async () => {
    expect((await send(exported, '/v1/statements/A-C.3-79-L.54/workbook')).status).toBe(404);
    const other = { ...referenceStatement(), symbol: 'A/C.3/79/L.54' };
    expect((await api.send('budget-officer', 'POST', '/v1/statements', { body: other })).status).toBe(201);
    const response = await send(exported, '/v1/statements/A-C.3-79-L.54/workbook');
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('was made from statement');
  });
});
