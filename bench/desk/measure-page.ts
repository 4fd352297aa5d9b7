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

/**
 * Drags the handle of the clock from year to year and to and fro.
 *
 * @returns for every step the time from the movement to the figures of the new year standing in the document, in
 *   milliseconds.
 */
export async function measureDrag(page: Page, steps: number): Promise<number[]> {
  await page.evaluate(`
    globalThis.dragTimes = [];
    let moved;
    addEventListener('pointermove', ({ timeStamp }) => { moved = timeStamp; }, true);
    const output = document.querySelector('.strip-milestone output');
    new MutationObserver(() => {
      if (moved !== undefined) globalThis.dragTimes.push(performance.now() - moved);
      moved = undefined;
    }).observe(output, { characterData: true, childList: true, subtree: true });
  `);
  const box = await page.locator('.handle').boundingBox();
  const line = await page.locator('.strip-line svg').boundingBox();
  if (box === null || line === null) throw new Error('The clock has no handle');
  const label = (await page.locator('.strip-line svg').getAttribute('aria-label')) ?? '';
  const [first = 0, last = 0] = (label.match(/\d{4}/g) ?? []).map(Number);
  const width = line.width / (last - first + 1);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const year = first + Math.floor((middle.x - line.x) / width);
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    const to = year + (step % 4);
    await page.mouse.move(line.x + (to - first + 0.5) * width, middle.y);
    await page.locator('.strip-milestone output', { hasText: String(to) }).waitFor();
  }
  await page.mouse.up();
  const times = await page.evaluate<number[]>('globalThis.dragTimes');
  // The first steps compile what they run.
  return times.slice(8);
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
