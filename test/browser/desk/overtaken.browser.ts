import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, engineReady, L53, startDesk } from './open-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
});

const SLOW_MS = 30_000;

/** Put before the engine's own code: whatever is tried for the year 2031 takes half a minute. */
const SLOW_STEP = `addEventListener('message', ({ data }) => {
  if (!JSON.stringify(data.question.changes ?? []).includes('2031')) return;
  const end = Date.now() + ${SLOW_MS};
  while (Date.now() < end);
});
`;

const later = (year: number) =>
  encodeURIComponent(
    JSON.stringify([{ kind: 'set-milestone', id: 'try-1', milestone: 'entry-into-force', to: { in: year } }]),
  );

describe('a step that takes long', () => {
  it('is given up for a newer one, which is there long before its end, and exact', async () => {
    const { page, complaints } = await desk.open('planner');
    await page.route(/engine-worker-.*\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: SLOW_STEP + (await response.text()) });
    });
    await page.goto(`${desk.server.origin}${L53}?try=${later(2031)}`);
    await engineReady(page);
    await page.locator('.sheet[aria-busy="true"]').waitFor();
    const began = Date.now();
    await page.getByRole('slider').press('Home');
    await page.locator('.preview').waitFor();
    expect(Date.now() - began).toBeLessThan(SLOW_MS / 2);
    await page.locator('.sheet[aria-busy="false"]').waitFor();
    // The engine that took its place computes what the server does: what is kept raises no alarm.
    await page.getByRole('button', { name: 'Keep as scenario' }).click();
    await page.getByRole('textbox', { name: /Title/ }).fill('After one that took too long');
    await page.keyboard.press('Enter');
    await page.locator('.chip.on', { hasText: 'After one that took too long' }).waitFor();
    expect(complaints).toEqual([]);
    // An engine may still be on its way.
    await page.unrouteAll({ behavior: 'wait' });
    await page.context().close();
  });
});
