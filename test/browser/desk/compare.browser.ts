import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, type Desk, downloadOf, keep, startDesk } from './open-desk.ts';

let desk: Desk;
const address = '/statements/A-C.3-79-L.53/compare';

beforeAll(async () => {
  desk = await startDesk();
  const scenario = {
    schema: 'rule153/scenario/1',
    id: 'later',
    title: 'Entry into force 2028',
    base: { statement: 'A/C.3/79/L.53' },
    changes: [{ kind: 'set-milestone', id: 'in-force', milestone: 'entry-into-force', to: { in: 2028 } }],
  };
  expect((await desk.send('planner', 'POST', '/v1/scenarios', scenario)).status).toBe(201);
});
afterAll(async () => desk.close());

describe('the comparison of a statement with a scenario', () => {
  it('shows bars that lead from one amount to the other, and says what they are of', async () => {
    const { page, complaints } = await desk.open('planner', address);
    await page.getByRole('heading', { name: 'As stated to Entry into force 2028' }).waitFor();
    await page.locator('.waterfall tbody tr').first().waitFor();
    const rows = await page.locator('.waterfall tbody tr').allInnerTexts();
    const amounts = rows.map((row) => row.split('\t').at(-1)?.replace(/\s/g, '') ?? '');
    expect([amounts[0], amounts.at(-1)]).toEqual(['26459200', '25176200']);
    const steps = amounts.slice(1, -1).map((text) => (text.startsWith('▼') ? -1 : 1) * Number(text.slice(1)));
    expect(steps.reduce((sum, step) => sum + step, 26_459_200)).toBe(25_176_200);
    expect(await page.locator('.waterfall rect').count()).toBe(rows.length);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(['section', 'line', 'year', 'paragraph'])('divides the same difference by %s', async (by) => {
    const { page, complaints } = await desk.open('auditor', `${address}?by=${by}`);
    await page.locator('.waterfall').waitFor();
    const amounts = await page.locator('.waterfall tbody td.number').allInnerTexts();
    const numbers = amounts.map((text) => (text.startsWith('▼') ? -1 : 1) * Number(text.replace(/[^\d]/g, '')));
    expect(numbers.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(numbers.at(-1));
    await page.getByRole('button', { name: 'Table' }).click();
    await page.locator('.effects, .plain-table').first().waitFor();
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('divides it by the funds that pay, which a change of fund alone moves', async () => {
    const statement = (await (await desk.send('auditor', 'GET', '/v1/statements/FCCC-CP-2023-11-Add.2')).json()) as {
      symbol: string;
      funds: { id: string; title: string }[];
      requirements: { id: string; fund?: unknown; charge?: { fund?: unknown } }[];
    };
    const [one] = statement.requirements.filter(({ fund }) => typeof fund === 'string');
    const other = statement.funds.find(({ id }) => id !== one?.fund);
    const scenario = {
      schema: 'rule153/scenario/1',
      id: 'another-fund',
      title: 'Another fund pays',
      base: { statement: statement.symbol },
      changes: [{ kind: 'set-fund', id: 'fund', requirement: one?.id, fund: other?.id }],
    };
    const made = await desk.send('planner', 'POST', '/v1/scenarios', scenario);
    expect(made.status, await made.clone().text()).toBe(201);
    const path = '/statements/FCCC-CP-2023-11-Add.2/compare?to=scenarios:another-fund';
    const { page, complaints } = await desk.open('planner', path);
    await page.getByText('What each fund pays does').waitFor();
    await page.getByRole('link', { name: 'By fund' }).click();
    await page.locator('.waterfall').waitFor();
    const rows = (await page.locator('.waterfall tbody tr').allInnerTexts()).map((row) => row.split('\t'));
    const amounts = rows.map((row) =>
      Number(
        row
          .at(-1)
          ?.replace('▼', '-')
          .replace(/[^\d-]/g, ''),
      ),
    );
    expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(amounts.at(-1));
    expect(amounts.filter((amount) => amount < 0)).toHaveLength(1);
    const body = {
      from: { statement: 'FCCC-CP-2023-11-Add.2' },
      to: { statement: 'FCCC-CP-2023-11-Add.2', scenarios: ['another-fund'] },
    };
    const given = (await (await desk.send('planner', 'POST', '/v1/comparisons', body)).json()) as {
      funds: { fund: string; difference: number }[];
    };
    const moved = given.funds.filter(({ difference }) => difference !== 0).map(({ difference }) => difference);
    expect(amounts.slice(1, -1)).toEqual(moved);
    expect(await axe(page)).toEqual([]);
    await keep(page, 'compare by fund');
    await page.getByRole('button', { name: 'Table' }).click();
    await page.locator('.effects').waitFor();
    const csv = await downloadOf(page, () => page.getByRole('button', { name: 'CSV', exact: true }).click());
    expect(csv.text.split('\n')[0]).toContain('fund');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('of a statement without funds says so when an address asks for them', async () => {
    const { page } = await desk.open('auditor', `${address}?by=fund`);
    await page.getByText('Neither of the two lists funds').waitFor();
    await page.close();
  });

  it('is of the years that are chosen, and its address says which', async () => {
    const { page } = await desk.open('planner', address);
    await page.locator('.waterfall').waitFor();
    await page.locator('.years select').first().selectOption('2027');
    await page.locator('.years select').last().selectOption('2028');
    await page.getByText('over 2027 to 2028').waitFor();
    expect(new URL(page.url()).searchParams.get('years')).toBe('2027-2028');
    const amounts = await page.locator('.waterfall tbody td.number').allInnerTexts();
    const numbers = amounts.map((text) => (text.startsWith('▼') ? -1 : 1) * Number(text.replace(/[^\d]/g, '')));
    expect(numbers.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(numbers.at(-1));
    await page.close();
  });

  it('is saved as SVG, PNG and CSV', async () => {
    const { page, complaints } = await desk.open('planner', address);
    await page.locator('.waterfall').waitFor();
    const press = (name: string) => () => page.getByRole('button', { name, exact: true }).click();
    const svg = await downloadOf(page, press('SVG'));
    expect(svg.text).toContain('Entry into force 2028');
    expect(svg.text.match(/<rect /g)?.length).toBe(9);
    expect(svg.text).not.toContain('var(');
    const csv = await downloadOf(page, press('CSV'));
    expect(csv.text.split('\n')[0]).toContain('requirement,effect,change,amount');
    expect((await downloadOf(page, press('PNG'))).name).toBe('A-C.3-79-L.53-comparison-by-cause.png');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('of a statement with itself says that nothing differs', async () => {
    const { page } = await desk.open('planner', `${address}?from=stated&to=revision:1`);
    await page.getByText('No figure differs').waitFor();
    await page.close();
  });

  it('of a rate card or revision that there is not says why', async () => {
    const { page } = await desk.open('planner', `${address}?to=card:no-such-card`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('no-such-card');
    await page.close();
  });

  it('says so where an address names no side that there is', async () => {
    const { page } = await desk.open('planner', `${address}?from=revisoin:1&to=scenarios:later`);
    await page.getByRole('heading', { name: 'As stated to Entry into force 2028' }).waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('“revisoin:1” in the address names no side');
    await page.locator('.waterfall').waitFor();
    // What is chosen instead takes its place in the address.
    await page.getByLabel('From').selectOption('revision:1');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.close();
  });
});
