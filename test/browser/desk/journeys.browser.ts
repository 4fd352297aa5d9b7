import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, engineReady, keep, L53, startDesk } from './open-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
});

const moved = '.moved-count';

describe('a planner', () => {
  it('moves entry into force by a year, keeps it, and sends the address', async () => {
    const { page, complaints } = await desk.open('planner', L53);
    await engineReady(page);
    await page.getByRole('slider', { name: 'Move Entry into force' }).press('ArrowRight');
    await page.locator('.preview').waitFor();
    expect(await page.locator(moved).innerText()).toBe('22 figures moved against as stated');
    expect((await page.locator('.strip-total').innerText()).replaceAll(/[\u202f\u00a0]/g, ' ')).toMatch(
      /2025–2030, net, USD\s+25 176 200\s+▼ 1 283 000/,
    );
    // What is tried stands in the address: a reload shows the same.
    await page.reload();
    await page.locator('.preview').waitFor();
    await keep(page, 'desk-what-if');
    await page.getByRole('button', { name: 'Keep as scenario' }).click();
    expect(await page.getByRole('textbox', { name: /Title/ }).inputValue()).toBe('Entry into force 2028');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.locator('.chip.on', { hasText: 'Entry into force 2028' }).waitFor();
    expect(page.url()).toContain('?scenarios=entry-into-force-2028-');
    expect(page.url()).not.toContain('try=');
    expect(await page.locator('.preview').count()).toBe(0);
    const other = await desk.open('auditor', page.url().slice(desk.server.origin.length));
    await other.page.locator(moved).waitFor();
    expect(await other.page.locator(moved).innerText()).toBe('22 figures moved against as stated');
    expect([...complaints, ...other.complaints]).toEqual([]);
    await other.page.context().close();
    await page.context().close();
  });

  it('drags the handle, sees the tables follow, and lets go with Escape as it was', async () => {
    const { page, complaints } = await desk.open('planner', L53);
    await engineReady(page);
    const handle = await page.locator('.handle circle').boundingBox();
    if (handle === null) throw new Error('the handle is not shown');
    await page.mouse.move(handle.x + 5, handle.y + 5);
    await page.mouse.down();
    for (let step = 1; step <= 20; step += 1) await page.mouse.move(handle.x + 5 + step * 12, handle.y + 5);
    await page.locator('.preview').waitFor();
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('2029');
    // Whoever lets go keeps what is shown: nothing falls back to what is stated in between.
    await page.evaluate(`globalThis.shownSince = [];
      new MutationObserver(() => shownSince.push(document.querySelector('.preview') !== null))
        .observe(document.querySelector('#desk'), { subtree: true, childList: true, characterData: true })`);
    await page.mouse.up();
    await page.waitForURL(/try=/);
    await page.locator('.handle:not([aria-disabled="true"])').waitFor();
    expect(await page.evaluate<boolean[]>('globalThis.shownSince')).not.toContain(false);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.preview').waitFor({ state: 'detached' });
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe('2027');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('tries another rate in the proof, and is told what no number is', async () => {
    const { page, complaints } = await desk.open(
      'planner',
      `${L53}?cell=1/2027/row|||2|Other staff costs|Interpretation services`,
    );
    await engineReady(page);
    const rate = page.getByRole('textbox', { name: /USD per meeting/ });
    await rate.fill('nine');
    expect(await page.getByText('A number, such as').count()).toBe(1);
    await rate.fill('9 000');
    await rate.press('Enter');
    await page.locator('.preview').waitFor();
    expect(await page.locator('.proof h2').innerText()).toMatch(/^180\s000/);
    expect(await page.locator(moved).innerText()).toBe('8 figures moved against as stated');
    expect(await page.locator('.proof').innerText()).toContain('before: 8\u202f050');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.locator('.preview').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('loses nothing when the connection is lost, and goes on when it is found', async () => {
    const { page } = await desk.open('planner', L53);
    await engineReady(page);
    await page.context().setOffline(true);
    await page.getByRole('slider').press('ArrowRight');
    await page.locator('.preview').waitFor();
    await page.getByRole('button', { name: 'Keep as scenario' }).click();
    await page.getByRole('textbox', { name: /Title/ }).fill('While the train was in the tunnel');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('The service does not respond').first().waitFor();
    expect(await page.getByRole('textbox', { name: /Title/ }).inputValue()).toBe('While the train was in the tunnel');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.locator('.chip.on', { hasText: 'While the train' }).waitFor();
    await page.context().close();
  });
});

describe('a budget officer', () => {
  it('begins a statement from a template, finds it in the list, and opens its tables', async () => {
    const { page, complaints } = await desk.open('budget-officer');
    await page.getByRole('button', { name: 'New statement' }).click();
    await page.getByRole('radio', { name: /Session of a committee/ }).check();
    await page.getByRole('textbox', { name: /Symbol/ }).fill('A/C.1/81/L.99');
    await page.getByRole('textbox', { name: /Title/ }).fill('A session that nobody has asked for');
    await keep(page, 'desk-new');
    await page.getByRole('button', { name: 'Create draft' }).click();
    await page.getByRole('grid').first().waitFor();
    await page.goto(`${desk.server.origin}/statements`);
    await page.getByRole('searchbox').fill('nobody asked');
    const rows = page.locator('.list-table tbody tr');
    await expect.poll(() => rows.count()).toBe(1);
    expect(page.url()).toContain('search=nobody');
    await page.getByRole('combobox', { name: 'Stage' }).selectOption('submitted');
    await page.getByText('Widen the search').waitFor();
    await page.getByRole('combobox', { name: 'Stage' }).selectOption('draft');
    await page.getByRole('link', { name: 'A/C.1/81/L.99' }).click();
    await page.getByRole('grid').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is told in the field’s own place what the service refuses', async () => {
    const { page } = await desk.open('budget-officer', '/statements/new');
    await page.getByRole('radio').first().waitFor();
    await page.getByRole('textbox', { name: /Symbol/ }).fill('A/C.1/81/L.98');
    await page.getByRole('textbox', { name: /Title/ }).fill('Of no year');
    await page.getByRole('textbox', { name: /First year/ }).fill('soon');
    await page.getByRole('button', { name: 'Create draft' }).click();
    await page.getByText('must be a year, such as 2027').waitFor();
    expect(await page.getByRole('textbox', { name: /Title/ }).inputValue()).toBe('Of no year');
    await page.context().close();
  });
});

describe('a statement that cannot be estimated', () => {
  it('says why, and can be corrected all the same', async () => {
    const { page } = await desk.open('budget-officer');
    // The statement itself comes after its refusal, which is then no news of a statement that is known.
    let letStatementCome = (): void => undefined;
    const comes = new Promise<void>((resolve) => (letStatementCome = resolve));
    await page.route('**/v1/statements/A-C.3-79-L.53', async (route) => {
      await comes;
      await route.continue();
    });
    await page.route('**/v1/statements/*/estimate*', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          ...{ title: 'The request does not fit', status: 422, code: 'invalid', detail: 'no rate' },
          problems: [{ code: 'invalid', path: 'requirements[3].rate', message: 'no rate "x" is in force' }],
        }),
      }),
    );
    const refused = page.waitForResponse(/\/estimate/);
    await page.goto(desk.server.origin + L53);
    await refused;
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 250))');
    expect(await page.getByRole('alert').count()).toBe(0);
    letStatementCome();
    const problem = page.getByRole('listitem').filter({ hasText: 'no rate "x" is in force' });
    await problem.getByRole('link', { name: 'requirements[3].rate' }).waitFor();
    await page.getByText('Correct it under “Edit”').waitFor();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    await page.context().close();
  });
});

describe('an auditor', () => {
  it('asks by keyboard where a figure comes from, and comes back to it', async () => {
    const { page, complaints } = await desk.open('auditor', L53);
    const cell = page.getByRole('gridcell', { name: /^Interpretation services, 2028, 320/ });
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.locator('.proof h2').waitFor();
    await expect.poll(() => page.locator('.proof h2:focus').count()).toBe(1);
    await page.locator('.proof .product').first().waitFor();
    const proof = await page.locator('.proof').innerText();
    expect(proof).toContain('Conference of the States Parties');
    expect(proof).toContain('paragraphs 5 (d) (i), 6 (b) (i) and 11');
    expect(proof).toContain('card l53-identified, revision 1, derived');
    await keep(page, 'desk-proof');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('td.open:focus').count()).toBe(1);
    await page.getByRole('link', { name: /Total, table 1/ }).click();
    await page.getByText('Made of 7 amounts').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('has the figure in sight whose proof is open, on a page of 1024 pixels too', async () => {
    const { page } = await desk.open('auditor', L53, { viewport: { width: 1024, height: 768 } });
    await page
      .getByRole('gridcell', { name: /^Interpretation services, 2030/ })
      .last()
      .click();
    await page.locator('.proof h2').waitFor();
    const isClear =
      "document.querySelector('td.open').getBoundingClientRect().right <= " +
      "document.querySelector('.proof').getBoundingClientRect().left + 1";
    await expect.poll(() => page.evaluate<boolean>(isClear)).toBe(true);
    await page.context().close();
  });

  it('may try, and is told who may keep', async () => {
    const { page } = await desk.open('auditor', L53);
    await engineReady(page);
    await page.getByRole('slider').press('ArrowRight');
    await page.locator('.preview').waitFor();
    const button = page.getByRole('button', { name: 'Keep as scenario' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator('.refused-why').innerText()).toBe(
      'Your role does not do this; a planner, a budget officer or an administrator may.',
    );
    await button.click({ force: true });
    expect(await page.locator('dialog').filter({ hasText: 'Keep as scenario' }).count()).toBe(0);
    await page.context().close();
  });
});

describe('an alarm', () => {
  it('is raised where the page computes other figures than the server, and then nothing can be tried', async () => {
    const { page } = await desk.open('planner');
    await page.route('**/v1/statements/*/estimate*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('894100', '894200') });
    });
    await page.goto(desk.server.origin + L53);
    await page.getByRole('alert').filter({ hasText: 'computes other figures than the server' }).waitFor();
    expect(await page.getByRole('slider').getAttribute('aria-disabled')).toBe('true');
    await page.context().close();
  });

  it('is raised where the server computes a kept scenario otherwise', async () => {
    const { page } = await desk.open('planner', L53);
    await engineReady(page);
    await page.getByRole('slider').press('ArrowRight');
    await page.locator('.preview').waitFor();
    await page.route('**/v1/statements/*/estimate?scenarios=*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('300000', '300100') });
    });
    await page.getByRole('button', { name: 'Keep as scenario' }).click();
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'the server computes other figures' }).waitFor();
    await page.context().close();
  });

  it('is raised for what somebody wrote into an address and the engine refuses', async () => {
    const tried = JSON.stringify([{ kind: 'set-milestone', id: 'x', milestone: 'no-such-thing', to: { in: 2028 } }]);
    const { page } = await desk.open('planner', `${L53}?try=${encodeURIComponent(tried)}`);
    await page.getByRole('alert').filter({ hasText: 'cannot be computed' }).waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.context().close();
  });
});
