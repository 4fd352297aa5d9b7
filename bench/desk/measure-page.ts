import type { Page } from 'playwright-core';

/** Runs in the page before anything else: notes when its tables can be used, and when the engine is ready. */
export const recordFirstMoments = `
  globalThis.firstMoments = {};
  new MutationObserver(() => {
    const moments = globalThis.firstMoments;
    if (moments.tables === undefined && document.querySelector('[role="grid"] [tabindex="0"]'))
      moments.tables = performance.now();
    if (moments.engine === undefined && document.querySelector('.handle[aria-disabled="false"]'))
      moments.engine = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
`;

/** Where a drag goes: to months at which it never was, or to and fro between four years. */
export type DragPath = 'onward' | 'to and fro';

/**
 * Drags the handle of the clock from date to date.
 *
 * @returns for every step the time from the movement to the figures of the new date standing in the document, in
 *   milliseconds.
 */
export async function measureDrag(page: Page, steps: number, path: DragPath): Promise<number[]> {
  await page.evaluate(`
    globalThis.dragTimes = [];
    let moved;
    addEventListener('pointermove', ({ timeStamp }) => { moved = timeStamp; }, true);
    new MutationObserver(() => {
      if (moved !== undefined) globalThis.dragTimes.push(performance.now() - moved);
      moved = undefined;
    }).observe(document.querySelector('.strip-milestone output'), { characterData: true, childList: true, subtree: true });
  `);
  const { handle, line, years } = await placeOfClock(page);
  if (path === 'onward') await page.keyboard.down('Shift');
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    const at = path === 'onward' ? (step + 0.5) / 12 : ((step + 1) % 4) + 0.5;
    await page.mouse.move(line.x + (1 + at) * (line.width / years), handle.y);
    // A year at which the handle stands already has no step.
    await page.evaluate(`new Promise((resolve) => {
      const until = performance.now() + 2000;
      const look = () =>
        globalThis.dragTimes.length >= ${step} || performance.now() > until ? resolve() : setTimeout(look, 10);
      look();
    })`);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  if (path === 'onward') await page.keyboard.up('Shift');
  const times = await page.evaluate<number[]>('globalThis.dragTimes');
  // The first steps compile what they run, and to and fro the first of each year is new.
  return times.slice(8);
}

async function placeOfClock(page: Page) {
  const handle = await page.locator('.handle').boundingBox();
  const line = await page.locator('.strip-line svg').boundingBox();
  if (handle === null || line === null) throw new Error('The clock has no handle');
  const label = (await page.locator('.strip-line svg').getAttribute('aria-label')) ?? '';
  const [first = 0, last = 0] = (label.match(/\d{4}/g) ?? []).map(Number);
  const middle = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
  return { handle: middle, line, years: last - first + 1 };
}

/** Scrolls a long table for three seconds: frames a second, the share of frames half a frame late, rows at most. */
export async function measureScroll(
  page: Page,
): Promise<{ frames: number; late: number; rows: number; count: number }> {
  return page.evaluate<{ frames: number; late: number; rows: number; count: number }>(`
    new Promise((resolve) => {
      const scroller = document.querySelector('.scroller');
      const gaps = [];
      let rows = 0;
      let before;
      let begun;
      const frame = (now) => {
        begun ??= now;
        if (before !== undefined) gaps.push(now - before);
        before = now;
        rows = Math.max(rows, document.querySelectorAll('.scroller tbody tr').length);
        scroller.scrollTop += 60;
        if (now - begun < 3000) requestAnimationFrame(frame);
        else resolve({
          frames: (gaps.length * 1000) / (now - begun),
          late: gaps.filter((gap) => gap > 25).length / gaps.length,
          rows,
          count: gaps.length,
        });
      };
      requestAnimationFrame(frame);
    })
  `);
}

/**
 * Starts to measure how long the page's own thread works, by the time of the processor, which others on the machine do
 * not lengthen.
 *
 * @returns a function that gives the milliseconds since.
 */
export async function startThreadTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  const before = await worked();
  return async () => (await worked()) - before;
}
