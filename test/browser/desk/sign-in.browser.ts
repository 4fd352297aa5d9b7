import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, engineReady, L53, ROLE_NAMES, startDesk } from './open-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(async () => {
  await desk.close();
});

/** A token that nobody has signed, and that ends so many seconds from now. */
function endingToken(seconds: number): string {
  const payload = JSON.stringify({ exp: Math.floor(Date.now() / 1000) + seconds });
  return `e30.${Buffer.from(payload).toString('base64url')}.none`;
}

/** What the hosted sign-in is asked, in the order of its grants, and what it gives each time. */
async function hostedSignIn(page: Page, gives: (grant: URLSearchParams) => object | undefined) {
  const asked: URLSearchParams[] = [];
  const hosted = `${desk.server.origin}/hosted`;
  const place = { authorize: `${hosted}/authorize`, token: `${hosted}/token`, clients: { page: 'page-client' } };
  await page.route('**/sign-in', (route) => route.fulfill({ json: place }));
  await page.route('**/hosted/authorize?*', (route) => {
    const given = new URL(route.request().url()).searchParams;
    asked.push(given);
    const back = `${given.get('redirect_uri') ?? ''}?code=the-code&state=${given.get('state') ?? ''}`;
    return route.fulfill({
      contentType: 'text/html',
      body: `<script>location.replace(${JSON.stringify(back)})</script>`,
    });
  });
  await page.route('**/hosted/token', (route) => {
    const grant = new URLSearchParams(route.request().postData() ?? '');
    asked.push(grant);
    const given = gives(grant);
    return route.fulfill(given === undefined ? { status: 400, json: { error: 'invalid_grant' } } : { json: given });
  });
  await page.route('**/hosted/revoke', (route) => {
    asked.push(new URLSearchParams(route.request().postData() ?? ''));
    return route.fulfill({ status: 200 });
  });
  return asked;
}

/** A page whose user has no key of the local service, so that it asks where to sign in. */
async function strangers(): Promise<Page> {
  const { page } = await desk.open(undefined);
  await page.evaluate('localStorage.clear()');
  return page;
}

describe('the hosted sign-in', () => {
  it('takes a code with a verifier, renews the token before its end, and keeps what renews it in memory alone', async () => {
    const page = await strangers();
    const token = await desk.token('planner');
    const asked = await hostedSignIn(page, (grant) =>
      grant.get('grant_type') === 'authorization_code'
        ? { id_token: endingToken(5), refresh_token: 'the-refresh-token' }
        : { id_token: token },
    );
    await page.goto(`${desk.server.origin}${L53}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await engineReady(page);
    expect(page.url()).toContain(L53);
    const [authorize, code, refresh] = asked;
    expect(authorize?.get('code_challenge_method')).toBe('S256');
    expect(code?.get('code_verifier')).toMatch(/^[\w-]{43}$/);
    expect(Object.fromEntries(refresh ?? [])).toEqual({
      grant_type: 'refresh_token',
      client_id: 'page-client',
      refresh_token: 'the-refresh-token',
    });
    // One renewal for all that the view asks at once.
    expect(asked).toHaveLength(3);
    const stored = await page.evaluate<string>('JSON.stringify({ ...sessionStorage, ...localStorage })');
    expect(stored).not.toContain('the-refresh-token');
    await page.getByRole('button', { name: 'Planner' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await expect.poll(() => asked.at(-1)?.get('token')).toBe('the-refresh-token');
    await page.context().close();
  });

  it('asks to sign in again where a token can be renewed no more, and keeps what is tried and what stands in a dialog', async () => {
    const page = await strangers();
    const token = await desk.token('planner');
    let isRevoked = false;
    await hostedSignIn(page, (grant) => {
      if (grant.get('grant_type') === 'refresh_token') return isRevoked ? undefined : { id_token: token };
      return { id_token: token, refresh_token: 'the-refresh-token' };
    });
    await page.goto(`${desk.server.origin}${L53}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await engineReady(page);
    await page.getByRole('slider').press('ArrowRight');
    await page.locator('.preview').waitFor();
    // Everything that the view asks for by itself is there.
    await page.waitForLoadState('networkidle');
    isRevoked = true;
    await page.route('**/v1/**', (route) =>
      route.fulfill({ status: 401, json: { code: 'unauthenticated', detail: 'The token has expired.' } }),
    );
    await page.getByRole('button', { name: 'Keep as scenario' }).click();
    await page.getByRole('textbox', { name: /Title/ }).fill('Typed before the sign-in ended');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('Your sign-in has expired').waitFor();
    await page.unroute('**/v1/**');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.preview').waitFor();
    expect(page.url()).toContain('try=');
    // The dialog stands open again with what was typed, and goes on.
    const title = page.getByRole('textbox', { name: /Title/ });
    await expect.poll(() => title.inputValue()).toBe('Typed before the sign-in ended');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.locator('.chip.on', { hasText: 'Typed before the sign-in ended' }).waitFor();
    expect(await page.evaluate<string>('JSON.stringify(sessionStorage)')).not.toContain('Typed before');
    await page.context().close();
  });
});

describe('the local sign-in', () => {
  it.each(Object.values(ROLE_NAMES))(
    'lets a %s in, who stays so over a reload and may change the role',
    async (role) => {
      const { page, complaints } = await desk.open(undefined);
      await page.getByRole('button', { name: role, exact: true }).click();
      await page.getByRole('heading', { name: 'Statements', exact: true }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Statements', exact: true }).waitFor();
      await page.getByRole('button', { name: role }).click();
      await page.getByRole('menuitem', { name: 'Change role' }).click();
      await page.getByRole('heading', { name: 'Who sits here?' }).waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

describe('signing in', () => {
  it('is asked for again above the view when the token is no longer taken, and nothing is lost', async () => {
    const { page } = await desk.open('planner', L53);
    await engineReady(page);
    await page.getByRole('slider').press('ArrowRight');
    await page.locator('.preview').waitFor();
    // Everything that the view asks for by itself is there.
    await page.locator('.chance').waitFor();
    await page.waitForLoadState('networkidle');
    await page.route('**/v1/**', (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        body: '{"code":"unauthenticated","detail":"The token has expired."}',
      }),
    );
    await page.getByRole('button', { name: 'Keep as scenario' }).click();
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('Your sign-in has expired').waitFor();
    await page.unroute('**/v1/**');
    await page.getByRole('dialog').getByRole('button', { name: 'Planner', exact: true }).click();
    await page.locator('.preview').waitFor();
    expect(page.url()).toContain('try=');
    await page.context().close();
  });

  it('needs the key that the service printed', async () => {
    const { page } = await desk.open(undefined);
    await page.evaluate('localStorage.clear()');
    await page.goto(`${desk.server.origin}/`);
    await page.getByText('Open the address that “npm start” prints').waitFor();
    await page.goto(`${desk.server.origin}/#key=${'A'.repeat(43)}`);
    await page.reload();
    await page.getByRole('button', { name: 'Planner', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'not the key of this service' }).waitFor();
    await page.context().close();
  });
});
