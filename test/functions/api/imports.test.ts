import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipSync, strToU8 } from 'fflate';
import type { ImportDryRun } from '../../../shared/results/import-dry-run.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';

const statement = '/v1/statements/A-C.3-79-L.53';
const card = '/v1/rate-cards/l53-identified';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

async function send(address: string, body: string | Uint8Array, query = 'dryRun=true', role = 'budget-officer') {
  const document = address.split('/').slice(0, 4).join('/');
  const { headers } = await api.send('budget-officer', 'GET', document);
  return api.send(role as 'budget-officer', 'PUT', `${address}?${query}`, {
    body,
    headers: { 'content-type': 'text/csv', 'if-match': headers.get('etag') ?? '' },
  });
}

async function tryOut(address: string, body: string | Uint8Array, query?: string): Promise<ImportDryRun> {
  const response = await send(address, body, query);
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as ImportDryRun;
}

async function problemsOf(address: string, body: string | Uint8Array, query?: string): Promise<readonly string[]> {
  const response = await send(address, body, query);
  expect(response.status, await response.clone().text()).toBe(422);
  const { problems } = (await response.json()) as { problems: readonly { path: string; message: string }[] };
  return problems.map(({ path, message }) => `${path}: ${message}`);
}

async function table(address: string): Promise<string> {
  const response = await api.send('auditor', 'GET', address);
  expect(response.status).toBe(200);
  return response.text();
}

/** A workbook of one sheet as a program writes it: texts, numbers, and days as counts in a style of days. */
function workbookOf(rows: readonly (readonly (string | number | { day: number })[])[]): Uint8Array {
  const cells = rows.map((row, index) => {
    const own = row.map((cell, column) => {
      const at = `${String.fromCharCode(65 + column)}${index + 1}`;
      if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
      if (typeof cell === 'object') return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
      return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
    return `<row r="${index + 1}">${own.join('')}</row>`;
  });
  const files = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="Sheet1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

describe('tables that leave', () => {
  it.each([
    `${statement}/tables/posts`,
    `${statement}/tables/requirements`,
    `${statement}/tables/treaty-status`,
    `${card}/tables/rates`,
  ])('come back as they are, also as Excel saves them: %s', async (address) => {
    const text = await table(address);
    const rows = text.trim().split('\r\n').length - 1;
    if (rows === 0) return;
    for (const saved of [text, `\uFEFFsep=,\r\n${text}`, text.replaceAll('\r\n', '\n')]) {
      const { counts, result } = await tryOut(address, saved);
      expect(counts).toEqual({ added: 0, changed: 0, unchanged: rows, removed: 0 });
      expect(result.changedFields).toBe(0);
    }
  });
});

describe('an import of rates', () => {
  const header = 'Rate code;Unit cost;Per;Place;From;Document';

  it('says what each row would do and which figures would move, and saves nothing', async () => {
    const csv = `${header}\ninterpretation-meeting;8200;per meeting;Vienna;2025-01-01;A/C.3/81/L.1\nnew-rate;12.5;per head;;2027-01-01;A/C.3/81/L.1\n`;
    const { counts, rows, columns, result } = await tryOut(`${card}/tables/rates`, csv);
    expect(counts).toEqual({ added: 1, changed: 1, unchanged: 0, removed: 0 });
    expect(rows[0]?.fields).toContainEqual({ field: 'value', from: '8050', to: '8200' });
    expect(columns[1]).toEqual({ header: 'Unit cost', column: 'value' });
    expect(result.statements[0]?.total?.difference).toBeGreaterThan(0);
    const stored = (await (await api.send('auditor', 'GET', card)).json()) as RateCard;
    expect(stored).toEqual(referenceCard('l53-identified'));
  });

  it('keeps what no column holds, and what the table does not name', async () => {
    const csv =
      'code,value,basis,dutyStation,validFrom,source,paragraph\ninterpretation-meeting,8200,per meeting,New York,2025-01-01,A/C.3/79/L.53; A/C.1/79/L.83; A/C.5/78/29,"Table 1, 2028 less 2030"\n';
    const { rows, result } = await tryOut(`${card}/tables/rates`, csv);
    expect(rows[0]?.fields).toEqual([{ field: 'value', from: '7950', to: '8200' }]);
    expect(result.changedFields).toBe(1);
  });

  it('names every problem by row and column', async () => {
    const csv = `${header}\ninterpretation-meeting;8.200;per meeting;Vienna;03/04/2027;A/C.3/81/L.1\nx;1,234.5;per metre;;2027-01-01;\n`;
    expect(await problemsOf(`${card}/tables/rates`, csv)).toEqual([
      expect.stringMatching(/^line 2, column "value": can be read in two ways/),
      expect.stringMatching(/^line 2, column "validFrom": can be read in two ways/),
      expect.stringMatching(/^line 3, column "value":/),
      expect.stringMatching(/^line 3, column "basis":/),
      expect.stringMatching(/^line 3, column "source": is needed here/),
    ]);
  });

  it('refuses headers that it does not know, or takes them by a mapping', async () => {
    const csv = 'Kod,Wert,basis,validFrom,source,Bemerkung\nnew-rate,5,per head,2027-01-01,A/C.3/81/L.1,x\n';
    const problems = await problemsOf(`${card}/tables/rates`, csv);
    expect(problems.join('\n')).toMatch(/column "Wert": is not a known column.*[.?] Map it/);
    expect(problems.join('\n')).toMatch(/has no column "code"/);
    const map = encodeURIComponent(JSON.stringify({ Kod: 'code', Wert: 'value', Bemerkung: '-' }));
    const { counts, columns } = await tryOut(`${card}/tables/rates`, csv, `dryRun=true&map=${map}`);
    expect(counts.added).toBe(1);
    expect(columns.at(-1)).toEqual({ header: 'Bemerkung', column: null });
    const nowhere = encodeURIComponent(JSON.stringify({ Kod: 'kode' }));
    expect((await problemsOf(`${card}/tables/rates`, csv, `map=${nowhere}`)).join()).toContain(
      'there is no column "kode"',
    );
  });

  it('reads a workbook: numbers as they were typed, days as days', async () => {
    const bytes = workbookOf([
      ['Rates of 2027'],
      ['code', 'value', 'basis', 'validFrom', 'source'],
      ['new-rate', 8200.55, 'per head', { day: 46_388 }, 'A/C.3/81/L.1'],
    ]);
    const { rows, counts } = await tryOut(`${card}/tables/rates`, bytes);
    expect([counts.added, rows[0]?.of]).toEqual([1, 'new-rate, from 2027-01-01']);
  });

  it('is for those who may change a card', async () => {
    expect((await send(`${card}/tables/rates`, header, 'dryRun=true', 'auditor')).status).toBe(403);
    expect(
      (
        await api.send('budget-officer', 'PUT', `${card}/tables/rates`, {
          body: header,
          headers: { 'content-type': 'text/csv' },
        })
      ).status,
    ).toBe(428);
  });
});

describe('an import of posts', () => {
  const header = 'requirement,number,grade,duty station,title,section,type,effective,source';

  it('adds a requirement with its posts, and keeps what a row does not say of those that are there', async () => {
    const csv = `${header}\nnew-posts,2,P-4,Vienna,Programme Officer,16,established,2027,A/C.3/81/L.1\nnew-posts,1,GS(OL),Vienna,Assistant,,,,\n`;
    const { counts, result } = await tryOut(`${statement}/tables/posts`, csv);
    expect(counts).toEqual({ added: 2, changed: 0, unchanged: 0, removed: 0 });
    expect(result.changes.some(({ path }) => path.startsWith('requirements'))).toBe(true);
  });

  it('names what does not fit', async () => {
    const csv = `${header}\nnew-posts,two,P-9,Vienna,Officer,99,established,2027,A/C.3/81/L.1\nconference,1,P-4,Vienna,Officer,,,,\nNot an id,1,P-4,Vienna,Officer,,,,\n`;
    const problems = (await problemsOf(`${statement}/tables/posts`, csv)).join('\n');
    expect(problems).toMatch(/line 2, column "number"/);
    expect(problems).toMatch(/line 3, column "requirement": "conference" is a requirement of kind "session"/);
    expect(problems).toMatch(/line 4, column "requirement": must be an id/);
  });

  it('refuses what says otherwise of a requirement that is there', async () => {
    const [head = '', first = ''] = (await table(`${statement}/tables/posts`)).split('\r\n');
    const section = first.split(',').indexOf('16');
    expect(section).toBeGreaterThan(0);
    const csv = `${head}\r\n${first.replace(',16,', ',29F,')}\r\n`;
    expect((await problemsOf(`${statement}/tables/posts`, csv)).join()).toContain('column "section": says otherwise');
  });
});

describe('an import of requirements, and of a published table', () => {
  it('adds and changes requirements of so many units at so much each', async () => {
    const csv =
      'Requirement,Title,Budget section,Object of expenditure,Number,Unit,Unit cost,Per,Years,Document\nstudy,Study,16,Consultants,3,months,9500,per month,2026 2027,A/C.3/81/L.1\n';
    const { counts, result } = await tryOut(`${statement}/tables/requirements`, csv);
    expect(counts.added).toBe(1);
    expect(result.statements[0]?.total?.difference).toBe(57_000);
  });

  it('saves a new revision, whose table comes back as it is', async () => {
    const csv =
      'id,title,section,object,quantity,unit,rate,basis,years,source\nstudy,Study,16,Consultants,3,months,9500,per month,2027 on,A/C.3/81/L.1\n';
    const saved = await send(`${statement}/tables/requirements`, csv, 'reason=Study');
    expect(saved.status, await saved.clone().text()).toBe(200);
    const stored = (await (await api.send('auditor', 'GET', statement)).json()) as Statement;
    expect(stored.requirements.length).toBe(referenceStatement().requirements.length + 1);
    const again = await tryOut(`${statement}/tables/requirements`, await table(`${statement}/tables/requirements`));
    expect(again.result.changedFields).toBe(0);
  });

  it('takes a published table with its years, and holds its total against it', async () => {
    const csv =
      'Section,Object,2027,2028,thereafter,source\n16,Travel of staff,120 000,95 000,–,A/C.3/81/L.1\n16,Experts,10 000,,,A/C.3/81/L.1\nTotal,,130 000,95 000,,\n';
    const { counts } = await tryOut(`${statement}/tables/published`, csv);
    expect(counts.added).toBe(2);
    const wrong = await problemsOf(`${statement}/tables/published`, csv.replace('130 000', '103 000'));
    expect(wrong).toEqual(['line 4, column "2027": is 103000; the rows above come to 130000']);
    const gap = await problemsOf(`${statement}/tables/published`, csv.replace('2028', '2029'));
    expect(gap.join()).toContain('follows 2027');
  });
});

describe('an import of the status of a treaty', () => {
  it('puts participants by names and codes in the place of those that were there', async () => {
    const csv =
      'Participant;Signature;Ratification\nQatar;25/10/2025;21/05/2026\nvnm;2025-10-25;\nEuropean Union;2025-10-25;\n';
    const { counts, rows } = await tryOut(`${statement}/tables/treaty-status`, csv, 'dryRun=true&asOf=2026-06-01');
    expect(counts.added + counts.changed).toBe(3);
    expect(rows.map(({ of }) => of)).toEqual(expect.arrayContaining(['Qatar']));
  });

  it('refuses names that are no State, and a name beside another code', async () => {
    const csv = 'state,name,deposited\nAUT,Australia,2026-05-21\nAtlantis,,2026-05-21\nQAT,Qatar,03/04/2026\n';
    const problems = await problemsOf(`${statement}/tables/treaty-status`, csv, 'asOf=2026-06-01');
    expect(problems).toEqual([
      expect.stringMatching(/^line 2, column "name": "Australia" is AUS/),
      expect.stringMatching(/^line 3, column "state": there is no State/),
      expect.stringMatching(/^line 4, column "deposited": can be read in two ways/),
    ]);
  });

  it('takes a State that came back, and refuses what was withdrawn without its day', async () => {
    const address = `${statement}/tables/treaty-status`;
    const back =
      'state,name,signed,deposited,instrument,withdrawn\nFJI,Fiji,,2025-11-01,,2025-12-01\nFJI,Fiji,,2026-05-01,,\n';
    const { counts } = await tryOut(address, back, 'dryRun=true&asOf=2026-06-01');
    expect(counts.added).toBe(2);
    const bracketed = 'state,signed,deposited\nPHL,28 Dec 2000,[30 Aug 2011]\n[BDI],,2004-09-21\nQAT,25 Oct 2025 a,\n';
    expect(await problemsOf(address, bracketed, 'asOf=2026-06-01')).toEqual([
      expect.stringMatching(/^line 2, column "deposited": stands in brackets/),
      expect.stringMatching(/^line 3, column "state": stands in brackets/),
      expect.stringMatching(/^line 4, column "signed": has the letter "a", which marks an instrument/),
    ]);
  });
});

describe('templates of tables', () => {
  it.each(['posts', 'requirements', 'published', 'treaty-status', 'rates'])(
    'of %s have a row that can be taken in',
    async (kind) => {
      const csv = await table(`/v1/import-templates/${kind}?format=csv`);
      const address = `${kind === 'rates' ? card : statement}/tables/${kind}`;
      const { counts } = await tryOut(
        address,
        csv,
        kind === 'treaty-status' ? 'dryRun=true&asOf=2026-06-01' : undefined,
      );
      expect(counts.added + counts.changed + counts.unchanged).toBe(1);
    },
  );
});
