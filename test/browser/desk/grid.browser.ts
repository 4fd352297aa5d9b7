import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longStatement } from './long-statement.ts';
import { type Desk, L53, startDesk } from './open-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
});

/** What has the focus, as it is read aloud. */
const focused = (page: Page) =>
  page.evaluate<string>(
    "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).replaceAll('\\u202f', ' ')",
  );
const copied = async (page: Page) => {
  await page.keyboard.press('Control+c');
  return page.evaluate<string>('navigator.clipboard.readText()');
};

describe('a table, by keyboard', () => {
  it('is one tab stop that begins at its first figure', async () => {
    const { page } = await desk.open('planner', L53);
    await page.getByRole('grid').first().waitFor();
    expect(await page.locator('table').first().locator('[tabindex="0"]').count()).toBe(1);
    await page.locator('table').first().locator('[tabindex="0"]').focus();
    expect(await focused(page)).toBe('Documentation services, 2025, 69 800');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate("document.activeElement.closest('table')?.querySelector('caption')?.textContent"),
    ).toContain('Table 2');
    await page.context().close();
  });

  it('says line, year and amount of what is reached', async () => {
    const { page } = await desk.open('planner', L53);
    await page.locator('table').first().locator('[tabindex="0"]').focus();
    const path: [string, string][] = [
      ['ArrowDown', 'Interpretation services, 2025, nothing'],
      ['ArrowRight', 'Interpretation services, 2026, 80 500'],
      ['Control+ArrowRight', 'Interpretation services, 2030 and biennially thereafter, 161 000'],
      ['Control+ArrowDown', 'Total, 2030 and biennially thereafter, 776 200'],
      ['ArrowDown', 'Total, 2030 and biennially thereafter, 776 200'],
      ['Home', 'Total'],
      ['End', 'Total, 2030 and biennially thereafter, 776 200'],
      ['Control+Home', 'Section 2 General Assembly and Economic and Social Council affairs and conference management'],
      ['Control+End', 'Total, 2030 and biennially thereafter, 776 200'],
      ['PageUp', 'Section 2 General Assembly and Economic and Social Council affairs and conference management'],
    ];
    for (const [key, said] of path) {
      await page.keyboard.press(key);
      await expect.poll(() => focused(page), { message: key }).toBe(said);
    }
    await page.context().close();
  });

  it('selects with Shift, and copies as cells that a spreadsheet takes as numbers', async () => {
    const { page } = await desk.open('planner', L53);
    await page.locator('table').first().locator('[tabindex="0"]').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => page.locator('[aria-selected="true"]').count()).toBe(6);
    expect(await copied(page)).toBe('69800\t798600\t363900\n0\t80500\t161000');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[aria-selected="true"]').count()).toBe(0);
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    expect(await copied(page)).toBe('Interpretation services\t0\t80500\t161000\t320000\t161000');
    await page.context().close();
  });

  it('runs the other way from right to left', async () => {
    const { page } = await desk.open('planner', L53);
    await page.getByRole('grid').first().waitFor();
    await page.evaluate("document.documentElement.dir = 'rtl'");
    await page.locator('table').first().locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(page)).toBe('Documentation services, 2026, 798 600');
    await page.context().close();
  });

  it('goes with F2 to the value that can be tried, and with Escape back', async () => {
    const { page } = await desk.open('planner', L53);
    await page.getByRole('gridcell', { name: /^Interpretation services, 2027/ }).focus();
    await page.keyboard.press('F2');
    await page.locator('input.factor:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('td.open:focus').waitFor();
    await page.context().close();
  });
});

describe('a table where there is little room', () => {
  it('scrolls by itself, and nothing that stays in sight covers a figure', async () => {
    const { page } = await desk.open('planner', L53, { viewport: { width: 390, height: 844 } });
    const grid = page.getByRole('grid').first();
    await grid.waitFor();
    expect(await page.evaluate("getComputedStyle(document.querySelector('.table-scroller')).overflowX")).toBe('auto');
    const sticky = await page.evaluate(
      "[...document.querySelectorAll('.sheet-table th, .sheet-table td')].filter((one) => getComputedStyle(one).position === 'sticky').length",
    );
    expect(sticky).toBe(0);
    await page.context().close();
  });
});

describe('a table of two thousand lines', () => {
  it('has no more than 60 rows in the document, and reaches its end by one key', async () => {
    const { page } = await desk.open('budget-officer');
    const token = await page.evaluate<string>("JSON.parse(sessionStorage.getItem('rule153.session')).token");
    const response = await fetch(`${desk.server.origin}/v1/statements`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(longStatement()),
    });
    expect(response.status).toBe(201);
    const { id } = (await response.json()) as { id: string };
    await page.goto(`${desk.server.origin}/statements/${id}`);
    await page.getByRole('grid').first().waitFor();
    const grid = page.getByRole('grid').first();
    expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(2000);
    expect(await page.locator('tbody tr').count()).toBeLessThanOrEqual(60);
    await grid.locator('[tabindex="0"]').focus();
    await page.keyboard.press('Control+End');
    await expect.poll(() => focused(page), { timeout: 10_000 }).toMatch(/^Total/);
    await page.getByRole('searchbox', { name: 'Find a line' }).fill('line 1234');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page), { timeout: 10_000 }).toMatch(/^Line 1234, 2025/);
    expect(await page.locator('tbody tr').count()).toBeLessThanOrEqual(60);
    // Its head and its total stay in sight, and cover neither each other nor the cell that has the focus.
    const places = await page.evaluate<
      Record<'head' | 'cell' | 'total' | 'bottom', { top: number; bottom: number }>
    >(`({
      head: document.querySelector('thead th').getBoundingClientRect(),
      cell: document.activeElement.getBoundingClientRect(),
      total: document.querySelector('.of-total td').getBoundingClientRect(),
      bottom: document.querySelector('.scroller').getBoundingClientRect(),
    })`);
    expect(places.cell.top).toBeGreaterThanOrEqual(places.head.bottom - 1);
    expect(places.cell.bottom).toBeLessThanOrEqual(places.total.top + 1);
    expect(places.total.bottom).toBeLessThanOrEqual(places.bottom.bottom + 1);
    // On paper it is whole.
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(2000);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await expect.poll(() => page.locator('tbody tr').count()).toBeLessThanOrEqual(60);
    await page.context().close();
  });
});
