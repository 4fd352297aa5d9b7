import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportDryRun } from '../../../shared/results/import-dry-run.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';
import { runHere } from '../cli/run-cli.ts';

// What leaves as CSV comes back after a spreadsheet saved it; whole published tables become what they are meant as; the
// status of a treaty comes as its depositary publishes it.

const statement = '/v1/statements/A-C.3-79-L.53';
const card = '/v1/rate-cards/l53-identified';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await seedL53(api);
});
afterAll(async () => api.stop());

async function send(address: string, body: string, query = 'dryRun=true'): Promise<Response> {
  const document = address.split('/').slice(0, 4).join('/');
  const { headers } = await api.send('budget-officer', 'GET', document);
  return api.send('budget-officer', 'PUT', `${address}?${query}`, {
    body,
    headers: { 'content-type': 'text/csv', 'if-match': headers.get('etag') ?? '' },
  });
}

async function tryOut(address: string, body: string, query?: string): Promise<ImportDryRun> {
  const response = await send(address, body, query);
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as ImportDryRun;
}

async function problemsOf(address: string, body: string, query?: string): Promise<readonly string[]> {
  const response = await send(address, body, query);
  expect(response.status, await response.clone().text()).toBe(422);
  const { problems } = (await response.json()) as { problems: readonly { path: string; message: string }[] };
  return problems.map(({ path, message }) => `${path}: ${message}`);
}

/** As a spreadsheet of a language with decimal commas saves a file: marked, between semicolons, with cells at the end. */
function resaved(csv: string): string {
  const rows = csv.trimEnd().split('\r\n');
  const parted = rows.map((row) =>
    [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
      .slice(0, -1)
      .map(([, cell = '']) =>
        cell === 'true' ? 'TRUE' : cell.includes(';') && !cell.startsWith('"') ? `"${cell}"` : cell,
      )
      .join(';'),
  );
  // Line ends are mixed where rows were pasted in.
  return `\uFEFF${parted.map((row, index) => `${row};;${index % 2 === 0 ? '\r\n' : '\n'}`).join('')};;;\r\n`;
}

async function printed(...args: readonly string[]): Promise<string> {
  const { stdout, stderr, code } = await runHere([...args, '--format', 'csv']);
  expect(code, stderr).toBe(0);
  return stdout;
}

const nothing = { added: 0, changed: 0, removed: 0 };

describe('what leaves as CSV', () => {
  it('comes back as rates after a spreadsheet saved it, and changes nothing', async () => {
    const csv = await printed('rates', 'l53-identified');
    for (const text of [csv, resaved(csv)])
      expect((await tryOut(`${card}/tables/rates`, text)).counts).toMatchObject(nothing);
    const edited = await tryOut(`${card}/tables/rates`, csv.replace(',8050,', ',8100,'));
    expect(edited.rows.map(({ what, fields }) => [what, fields])).toEqual([
      ['changed', [{ field: 'value', from: '8050', to: '8100' }]],
    ]);
  });

  it('comes back as posts: the annex below the numbers, which are passed over with the days that it works out', async () => {
    const csv = await printed('staffing', 'A/C.3/79/L.53', '--by', 'grade');
    for (const text of [csv, resaved(csv)]) {
      const dry = await tryOut(`${statement}/tables/posts`, text);
      expect(dry.counts).toMatchObject(nothing);
      expect(dry.counts.unchanged).toBeGreaterThan(5);
      expect(dry.columns).toContainEqual({ header: 'begins', column: null });
      expect(dry.result.changedFields).toBe(0);
    }
    const moved = await tryOut(
      `${statement}/tables/posts`,
      csv.replace('establish,1,P-4,New York', 'establish,2,P-4,New York'),
    );
    expect(moved.counts).toMatchObject({ changed: 1 });
    expect(
      await problemsOf(`${statement}/tables/posts`, csv.replace('establish,1,P-4,New York', 'convert,1,P-4,New York')),
    ).toEqual([
      expect.stringMatching(
        /column "action": says otherwise of "posts-new-york" than the statement, where it is changed: "establish"/,
      ),
    ]);
  });

  it('comes back as figures that are compared, so that what was changed on its way is a query', async () => {
    const csv = await printed('estimate', 'A/C.3/79/L.53');
    const dry = await tryOut(`${statement}/tables/figures`, resaved(csv));
    expect(dry.counts.added).toBeGreaterThan(20);
    expect(dry.result.statements[0]).toMatchObject({ figures: [], problems: [] });
    const agreeing = dry.result.statements[0]?.queries.map(({ message }) => message) ?? [];
    expect(agreeing.filter((message) => /stated/.test(message))).toEqual([]);
    const changed = csv.replace('row,2025,69800', 'row,2025,69900');
    expect(changed).not.toBe(csv);
    const queries = (await tryOut(`${statement}/tables/figures`, changed)).result.statements[0]?.queries ?? [];
    expect(queries.map(({ message }) => message)).toContainEqual(expect.stringContaining('69 900 stated'));
  });

  it('refuses figures of no table, kind or place, and those that stand there twice, by row and column', async () => {
    const rows = [
      'table,section,object,line,kind,column,amount',
      '9,2,Posts,,row,2025,1',
      '1,2,Posts,,share,2025,1',
      '1,,,,row,2025,1',
      '1,,Nothing,,running total,2025,1',
      '1,2,Posts,,row,2025,1',
      '1,2,Posts,,row,2025,2',
      '1,2,Posts,,row,2026,',
      '1,2,Posts,,row,2027,"1,234"',
    ];
    expect((await problemsOf(`${statement}/tables/figures`, rows.join('\r\n'))).map((one) => one.slice(0, 34))).toEqual(
      [
        'line 2, column "table": must be on',
        'line 3, column "kind": must be row',
        'line 4, column "section": is neede',
        'line 5, column "object": must be a',
        'line 7, column "column": has this ',
        'line 8, column "amount": is needed',
        'line 9, column "amount": the comma',
      ],
    );
  });
});

describe('a whole published table', () => {
  const rows = [
    'Section;Object of expenditure;2026;2027;Source',
    'Section 2;Travel of staff;1 200;–;A/C.3/81/L.1',
    '16;Consultants;300;400;A/C.3/81/L.1',
    'Total;;1 500;400;A/C.3/81/L.1',
  ].join('\n');
  const published = `${statement}/tables/published`;

  it('becomes a base, of one year, whole', async () => {
    const query = 'becomes=base&base=approved&title=2026%20approved&year=2026';
    const dry = await tryOut(published, rows, `dryRun=true&${query}`);
    expect(dry.rows.map(({ of, what }) => [of, what])).toEqual([
      ['section 2, Travel of staff [approved]', 'added'],
      ['section 16, Consultants [approved]', 'added'],
    ]);
    expect((await send(published, rows, query)).status).toBe(200);
    const { bases } = (await (await api.send('auditor', 'GET', statement)).json()) as Statement;
    expect(bases).toEqual([
      {
        id: 'approved',
        title: '2026 approved',
        year: 2026,
        source: [{ symbol: 'A/C.3/81/L.1' }],
        amounts: [
          { section: '2', object: 'Travel of staff', amount: '1200' },
          { section: '16', object: 'Consultants', amount: '300' },
        ],
      },
    ]);
    const less = rows.replace(/^16.*\n/m, '').replace('1 500;400', '1 200;0');
    const again = await tryOut(published, less, `dryRun=true&becomes=base&base=approved&year=2026`);
    expect(again.rows.map(({ of, what }) => [of, what])).toEqual([['section 16, Consultants [approved]', 'removed']]);
  });

  it('becomes controls of a table, its total among them, which are compared and change no figure', async () => {
    const dry = await tryOut(published, rows, 'dryRun=true&becomes=controls&table=2');
    expect(dry.rows.map(({ of, what }) => [of, what])).toEqual([
      ['table 2, section 2, Travel of staff', 'added'],
      ['table 2, section 16, Consultants', 'added'],
      ['table 2, total', 'added'],
    ]);
    expect(dry.result.statements[0]?.figures).toEqual([]);
    expect(dry.result.statements[0]?.queries.length).toBeGreaterThan(0);
  });

  it('says what is missing or without effect in one answer', async () => {
    const messages = async (query: string, text = rows) =>
      (await problemsOf(published, text, `dryRun=true&${query}`)).join();
    expect(await messages('becomes=base&year=2026')).toMatch(/^base: must name the base/);
    expect(await messages('becomes=base&base=new&year=2026')).toMatch(
      /^title: must say what the new base "new" is called/,
    );
    expect(await messages('becomes=base&base=new&title=New')).toBe(
      'year: must be one of 2026, 2027: a base has the amounts of one year',
    );
    expect(await messages('becomes=controls')).toBe(
      'table: must name the table that the figures are compared with: 1, 2, 3',
    );
    expect(await messages('becomes=controls&table=9')).toMatch(/^table: /);
    expect(await messages('base=approved')).toBe('base: goes with a table that becomes a base alone');
    expect(await messages('becomes=controls&table=2', rows.replace(/2027/, 'thereafter'))).toMatch(
      /^column "thereafter": is of no year/,
    );
    expect(await messages('becomes=controls&table=2', rows.replace('1 500', '1 600'))).toContain(
      'the rows above come to 1500',
    );
  });
});

describe('the status of a treaty as its depositary publishes it', () => {
  const table = (rows: readonly string[]) =>
    ['Participant\tSignature\tRatification, Acceptance(A), Approval(AA), Accession(a)', ...rows].join('\n');
  const address = `${statement}/tables/treaty-status`;

  it('has days in words, letters of instruments and numbers of footnotes', async () => {
    const rows = [
      'Qatar 1\t25 Oct 2025\t21 May 2026',
      'Viet Nam\t25 Oct 2025\t3 Feb 2026 A',
      'Azerbaijan [2]\t\t4 Mar 2026 a',
    ];
    expect((await send(address, table(rows), 'asOf=2026-06-01')).status).toBe(200);
    const { registers } = (await (await api.send('auditor', 'GET', statement)).json()) as Statement;
    expect(registers[0]?.instruments).toEqual([
      { party: 'Qatar', state: 'QAT', kind: 'state', signed: '2025-10-25', deposited: '2026-05-21' },
      {
        party: 'Viet Nam',
        state: 'VNM',
        kind: 'state',
        signed: '2025-10-25',
        deposited: '2026-02-03',
        instrument: 'acceptance',
      },
      { party: 'Azerbaijan', state: 'AZE', kind: 'state', deposited: '2026-03-04', instrument: 'accession' },
    ]);
  });

  it('is refused by row and column where a day or letter is none, or a column says otherwise', async () => {
    expect(await problemsOf(address, table(['Qatar\t31 Feb 2026\t21 May 2026 x']))).toEqual([
      expect.stringMatching(/^line 2, column "deposited": has the letter "x"/),
      expect.stringMatching(/^line 2, column "signed": has no day that can be read/),
    ]);
    expect(await problemsOf(address, 'state,deposited,instrument\nQatar,21 May 2026 a,acceptance')).toEqual([
      'line 2, column "instrument": is "acceptance", and the letter of the day says accession',
    ]);
  });
});
