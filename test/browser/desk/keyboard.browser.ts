import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, downloadOf, engineReady, startDesk } from './open-desk.ts';

// Whole journeys from sign-in to export by somebody who has no mouse.

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
});

/** Presses Tab until something of this name has the focus, as somebody does who looks for it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = typeof name === 'string' ? `^${name}` : name.source;
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await page.evaluate<string>(`(() => {
      const own = document.activeElement;
      const labels = [...(own.labels ?? [])].map((one) => one.textContent).join(' ');
      return (own.getAttribute('aria-label') ?? (labels || own.textContent)).trim();
    })()`);
    if (new RegExp(wanted).test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

const isFocusVisible = (page: Page) =>
  page.evaluate<boolean>("getComputedStyle(document.activeElement).outlineStyle !== 'none'");

/** Signs in and opens the statement, by keys. */
async function begin(role: string): Promise<{ page: Page; complaints: string[] }> {
  const opened = await desk.open(undefined);
  const { page } = opened;
  await page.getByRole('button', { name: role, exact: true }).waitFor();
  await tabTo(page, role);
  expect(await isFocusVisible(page)).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('.list-table').waitFor();
  await tabTo(page, 'A/C.3/79/L.53');
  await page.keyboard.press('Enter');
  await engineReady(page);
  return opened;
}

describe('by keyboard alone', () => {
  it('a planner tries a later entry into force, keeps it, compares it and takes the chart along', async () => {
    const { page, complaints } = await begin('Planner');
    await tabTo(page, 'Move Entry into force');
    await page.keyboard.press('ArrowRight');
    await page.locator('.preview').waitFor();
    await page.evaluate("document.querySelector('.skip').focus()");
    await tabTo(page, 'Keep as scenario');
    expect(await isFocusVisible(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /Title/ }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('By keys');
    await page.keyboard.press('Enter');
    await page.locator('.chip.on', { hasText: 'By keys' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.locator('.palette [role="option"]').first().waitFor();
    await page.keyboard.type('compare');
    await page.locator('.palette [role="option"][data-focused]', { hasText: 'Compare' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/compare/);
    await page.locator('.waterfall').waitFor();
    await tabTo(page, 'CSV');
    const { text } = await downloadOf(page, () => page.keyboard.press('Enter'));
    expect(text).toContain('requirement');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('an auditor asks where a figure comes from, reads the trail and takes the evidence along', async () => {
    const { page, complaints } = await begin('Auditor');
    await tabTo(page, 'Documentation services, 2025');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.proof h2:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.locator('.palette [role="option"]').first().waitFor();
    await page.keyboard.type('history');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/history/);
    await page.getByRole('heading', { name: 'Revisions' }).waitFor();
    await tabTo(page, 'Audit trail');
    await page.keyboard.press('Enter');
    await page.getByText('This is the whole trail').waitFor();
    await tabTo(page, 'Evidence');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Evidence pack' }).waitFor();
    await tabTo(page, 'Download');
    const { name } = await downloadOf(page, () => page.keyboard.press('Enter'));
    expect(name).toMatch(/\.zip$/);
    await page.getByText('Its fingerprint is').waitFor();
    await tabTo(page, 'Auditor');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'Help' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Who sits here?' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
