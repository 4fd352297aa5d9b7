import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleTerms } from '../../../functions/documents/kinds/engagement.ts';
import { exampleProfile } from '../../../functions/documents/kinds/post-profile.ts';
import { axe, type Desk, keep, L53, overflow, startDesk } from './open-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
  expect((await desk.send('budget-officer', 'POST', '/v1/post-profiles', exampleProfile())).status).toBe(201);
  expect((await desk.send('budget-officer', 'POST', '/v1/engagements', exampleTerms())).status).toBe(201);
});
afterAll(async () => {
  await desk.close();
});

const text = async (all: Promise<string>) => (await all).replace(/\s/g, ' ');

describe('a post', () => {
  it('opens its profile, and is calculated as the service does for what somebody gives, at an address', async () => {
    const { page, complaints } = await desk.open('planner', `${L53}/posts`);
    await page.getByRole('link', { name: exampleProfile().title }).click();
    await page.getByRole('heading', { name: 'Areas of accountability' }).waitFor();
    await page.getByText('Without a yearly cost').waitFor();
    await page.getByLabel('First day').fill('2027-01-01');
    await page.getByLabel('Cost a year').fill('91000');
    await page.getByLabel('Weeks a year').fill('52');
    await page.getByLabel('What they stand for').fill('52 weeks, leave paid');
    await page.keyboard.press('Enter');
    await page.getByText('Cost of a paid hour').waitFor();
    const body = {
      profile: exampleProfile(),
      start: '2027-01-01',
      yearlyCost: '91000',
      weeks: { number: '52', assumption: '52 weeks, leave paid' },
    };
    const report = (await (await desk.send('auditor', 'POST', '/v1/post-profiles/cost', body)).json()) as {
      milestones: { title: string }[];
      cost: { areas: { rounded: number }[] };
    };
    const shown = await text(page.locator('.sheet').innerText());
    for (const { title } of report.milestones) expect(shown).toContain(title);
    for (const { rounded } of report.cost.areas)
      expect(shown).toContain(String(rounded).replace(/\B(?=(?:\d{3})+$)/g, ' '));
    expect(page.url()).toContain('cost=91000');
    expect(await axe(page)).toEqual([]);
    await keep(page, 'profile');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await keep(page, 'profile narrow');
    await page.getByLabel('Cost a year').fill('a lot');
    await page.keyboard.press('Enter');
    await page.locator('[role="alert"]').waitFor();
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
    await page.context().close();
  });
});

describe('an engagement', () => {
  it('is checked under the rules of consultants, with its payments and its words', async () => {
    const { page, complaints } = await desk.open('planner', `${L53}/posts`);
    await page.getByRole('link', { name: exampleTerms().title }).click();
    await page.getByText('Nobody is named, so no limit').waitFor();
    await page.getByLabel('Rate per word').fill('2.88');
    await page.getByLabel('Person').fill('A. Consultant');
    await page.keyboard.press('Enter');
    await page.getByText('that are known is passed').waitFor();
    expect(await axe(page)).toEqual([]);
    await keep(page, 'engagement');
    await page.getByText('Other engagements of the person').click();
    const rows = 'id,person,type,from,until\nfirst,A. Consultant,consultant,2024-01-01,2026-12-31\n';
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'others.csv', mimeType: '', buffer: Buffer.from(rows) });
    await page.getByText(/limits? of ST\/AI\/2013\/4/).waitFor();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'others.csv', mimeType: '', buffer: Buffer.from('id,person\nfirst,x\n') });
    await page.locator('[role="alert"] .problems').waitFor();
    expect(await axe(page)).toEqual([]);
    await keep(page, 'engagement limits');
    expect(complaints.filter((one) => !/status of 4/.test(one))).toEqual([]);
    await page.context().close();
  });

  it('leads from what is asked of it to the place that it is about, at an address that can be sent', async () => {
    const { fee: _fee, ...terms } = exampleTerms();
    const outputs = terms.outputs.map(({ due: _due, ...output }) => output);
    const asked = { ...terms, id: 'undated', title: 'Consultant without dates', outputs };
    expect((await desk.send('budget-officer', 'POST', '/v1/engagements', asked)).status).toBe(201);
    const { page } = await desk.open('planner', `${L53}/posts/engagements/undated`);
    const findings = page.getByRole('table', { name: 'What a careful reader asks' });
    await findings.getByRole('link', { name: 'Output 1: Report' }).first().click();
    await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe('terms-outputs[0]');
    expect(await page.locator(':focus').isVisible()).toBe(true);
    await page.reload();
    await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe('terms-outputs[0]');
    await findings.getByRole('link', { name: 'Fee', exact: true }).click();
    await expect.poll(() => page.evaluate<string>('document.activeElement.innerText')).toBe('not stated');
    expect(await axe(page)).toEqual([]);
    await keep(page, 'engagement findings');
    await page.context().close();
  });
});
