import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, type Desk, keep, overflow, startDesk } from './open-desk.ts';
import { longStatement } from './long-statement.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
  expect((await desk.send('budget-officer', 'POST', '/v1/statements', longStatement())).status).toBe(201);
});
afterAll(async () => {
  await desk.close();
});

describe('a file that is more than one request may take', { timeout: 180_000 }, () => {
  it('is made as a job, which says so, can be cancelled, and gives its file when it is done', async () => {
    const { page, complaints } = await desk.open('planner', '/statements/A-LONG-1/documents');
    page.setDefaultTimeout(60_000);
    await page.getByRole('button', { name: 'PDF', exact: true }).click();
    await page.locator('.job-under-way').waitFor();
    for (const [name, width, scheme] of [
      ['wide', 1440, 'light'],
      ['narrow', 390, 'light'],
      ['dark', 1440, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await keep(page, `job running ${name}`);
    }
    await page.getByRole('button', { name: 'Cancel the job' }).click();
    await page.getByRole('heading', { name: 'The job was cancelled' }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'light' });
    await keep(page, 'job cancelled');
    // Another format is another job; this one is waited for.
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      page.getByRole('button', { name: 'Word document', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('A-LONG-1.docx');
    await page.locator('.job-under-way').waitFor({ state: 'detached' });
    await keep(page, 'job done');
    expect(complaints.filter((one) => !/status of 4(?:13|22)/.test(one))).toEqual([]);
    await page.context().close();
  });

  it('of many batches shows how many are done, and one that failed says why and goes on when it is asked again', async () => {
    const { page } = await desk.open('planner', '/statements/A-LONG-1/documents');
    page.setDefaultTimeout(60_000);
    // What the service says of a job of many batches, first on its way and then failed.
    let state: 'running' | 'failed' = 'running';
    await page.route(/\/v1\/jobs\/[^/]+$/, async (route) => {
      const response = await route.fetch();
      const job = (await response.json()) as object;
      const told = {
        ...job,
        state,
        reason: 'A batch ran out of memory.',
        progress: { done: 37, of: 1200, unit: 'batches' },
      };
      await route.fulfill({ response, json: told });
    });
    await page.getByRole('button', { name: 'PDF', exact: true }).click();
    await page.getByText(/37 of 1.200 batches/).waitFor();
    const bar = page.getByRole('progressbar');
    expect(await bar.getAttribute('max')).toBe('1200');
    expect(await axe(page)).toEqual([]);
    await keep(page, 'job of many batches');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await keep(page, 'job of many batches narrow');
    state = 'failed';
    await page.getByText('A batch ran out of memory.').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await keep(page, 'job failed narrow');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await keep(page, 'job failed dark');
    await page.unroute(/\/v1\/jobs\/[^/]+$/);
    await page.getByRole('button', { name: 'PDF', exact: true }).click();
    await page.locator('.job-under-way').waitFor();
    await page.getByRole('button', { name: 'Cancel the job' }).click();
    await page.getByRole('heading', { name: 'The job was cancelled' }).waitFor();
    await page.context().close();
  });
});
