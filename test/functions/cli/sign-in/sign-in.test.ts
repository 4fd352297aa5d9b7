import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LOOPBACK_PORTS } from '../../../../functions/access/sign-in-place.ts';
import { receiveCode } from '../../../../functions/cli/sign-in/receive-code.ts';
import { cleanEnvironment, type Outcome, runHere } from '../run-cli.ts';
import { type IssuerStandIn, startIssuerStandIn } from './issuer-stand-in.ts';

let issuer: IssuerStandIn;
let folder: string;
const tools = mkdtempSync(join(tmpdir(), 'browser-'));
const browser = join(tools, 'browser');

beforeAll(() => {
  // A browser that signs in at once: it goes where it is sent, and on from there.
  writeFileSync(browser, `#!${process.execPath}\nfetch(process.argv[2]).catch(() => undefined);\n`);
  chmodSync(browser, 0o700);
});
afterAll(() => {
  rmSync(tools, { recursive: true });
});
beforeEach(async () => {
  issuer = await startIssuerStandIn();
  folder = mkdtempSync(join(tmpdir(), 'config-'));
});
afterEach(async () => {
  await issuer.stop();
  rmSync(folder, { recursive: true });
});

/** A browser that does something else with the address to which the sign-in leads back. */
function browserThat(name: string, does: string): string {
  const path = join(tools, name);
  const lines = [
    "const { headers } = await fetch(process.argv[2], { redirect: 'manual' });",
    "const back = new URL(headers.get('location'));",
    does,
    'await fetch(back);',
  ];
  writeFileSync(path, `#!${process.execPath}\n(async () => {\n${lines.join('\n')}\n})().catch(() => undefined);\n`);
  chmodSync(path, 0o700);
  return path;
}

/** Takes ports for as long as `use` takes; one that another program of this machine has is taken already. */
async function withTaken<Result>(places: [number, string][], use: () => Promise<Result>): Promise<Result> {
  const servers = await Promise.all(
    places.map(async ([port, host]) => {
      const server = createServer();
      await new Promise<void>((resolve) => {
        server.once('error', () => {
          resolve();
        });
        server.listen(port, host, resolve);
      });
      return server;
    }),
  );
  try {
    return await use();
  } finally {
    for (const server of servers) server.close();
  }
}

const run = (...args: string[]): Promise<Outcome> => runIn(browser, ...args);
const runIn = (program: string, ...args: string[]): Promise<Outcome> =>
  runHere(args, {
    ...cleanEnvironment(),
    BROWSER: program,
    XDG_CONFIG_HOME: folder,
    RULE153_SERVER: issuer.origin,
  });
const file = (): string => join(folder, 'rule153', 'sessions.json');

describe('signing in', () => {
  it('brings a token from the browser, with a verifier that was never sent before, and later commands show it', async () => {
    const { code, stdout, stderr } = await run('sign-in');
    expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('as Ana Officer, as budget-officer, until');
    expect(issuer.grants).toHaveLength(1);
    const verifier = issuer.grants[0]?.get('code_verifier') ?? '';
    expect(verifier).toMatch(/^[\w-]{43}$/);
    expect(stderr).not.toContain(verifier);
    const { idToken } = Object.values(
      JSON.parse(readFileSync(file(), 'utf8')) as Record<string, { idToken: string }>,
    )[0] ?? {
      idToken: 'none',
    };
    expect((await run('statements')).code).toBe(0);
    expect(issuer.shown).toEqual([`Bearer ${idToken}`]);
  });

  it('keeps what it brings where its owner alone can read it', async () => {
    await run('sign-in');
    expect(statSync(file()).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'rule153')).mode & 0o077).toBe(0);
  });

  it('prints the token alone, if it is asked to', async () => {
    expect((await run('sign-in', '--print')).stdout).toMatch(/^e30\.[\w-]+\.c2ln\n$/);
  });

  it('asks nobody while a sign-in is good, and signs in anew if it is told to', async () => {
    await run('sign-in');
    await run('sign-in');
    expect(issuer.grants.map((form) => form.get('grant_type'))).toEqual(['authorization_code']);
    await run('sign-in', '--again');
    expect(issuer.grants.map((form) => form.get('grant_type'))).toEqual(['authorization_code', 'authorization_code']);
  });

  it('goes on by itself when the token has ended, and in the browser when that is over too', async () => {
    issuer.next.lifetime_s = -10;
    await run('sign-in');
    const { code, stderr } = await run('statements');
    expect(code).toBe(3);
    expect(stderr).toMatch(/Your sign-in ended at \d{4}-.* UTC\. Go on with .*sign-in --server http/);
    issuer.next.lifetime_s = 3600;
    await run('sign-in');
    expect(issuer.grants.at(-1)?.get('grant_type')).toBe('refresh_token');
    expect((await run('statements')).code).toBe(0);
    issuer.next.lifetime_s = -10;
    await run('sign-in', '--again');
    Object.assign(issuer.next, { lifetime_s: 3600, refreshWorks: false });
    expect((await run('sign-in')).code).toBe(0);
    expect(issuer.grants.at(-1)?.get('grant_type')).toBe('authorization_code');
  });

  it('says why it was refused', async () => {
    issuer.next.refuse = 'access_denied';
    expect(await run('sign-in')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The sign-in was refused: access_denied.') as string,
    });
  });

  it('does not take a token that was made for another sign-in', async () => {
    issuer.next.nonce = 'another';
    const { code, stderr } = await run('sign-in');
    expect(code).toBe(1);
    expect(stderr).toContain('was made for another sign-in');
    expect((await run('statements')).code).toBe(3);
  });

  // A browser takes "localhost" for either address, and would bring the code to whoever has one of them.
  it.each(['127.0.0.1', '::1'])('waits on the next port where the first is in use on %s', async (host) => {
    await withTaken([[LOOPBACK_PORTS[0], host]], async () => {
      expect((await run('sign-in')).code).toBe(0);
      const others = LOOPBACK_PORTS.slice(1).map((port) => `http://localhost:${port}/signed-in`);
      expect(others).toContain(issuer.grants[0]?.get('redirect_uri'));
    });
  });

  it('says which ports it needs where all are in use', async () => {
    const taken = LOOPBACK_PORTS.map((port): [number, string] => [port, '127.0.0.1']);
    const { code, stderr } = await withTaken(taken, () => run('sign-in'));
    expect(code).toBe(3);
    expect(stderr).toContain(`The ports ${LOOPBACK_PORTS.join(', ')} are all in use`);
    expect(issuer.grants).toEqual([]);
  });

  it('turns away who comes with another state, and waits on for its own', async () => {
    const planted = browserThat(
      'planted',
      "for (const [name, value] of [['state', 'of-another'], ['state', '']]) { const other = new URL(back); " +
        "other.searchParams.set(name, value); other.searchParams.set('code', 'planted'); await fetch(other); }",
    );
    expect((await runIn(planted, 'sign-in')).code).toBe(0);
    expect(issuer.grants.map((form) => form.get('code'))).toEqual([expect.not.stringContaining('planted')]);
  });

  it('keeps nothing of a code that was used before', async () => {
    const spent = browserThat(
      'spent',
      `await fetch('${issuer.origin}/oauth2/token', { method: 'POST', body: new URLSearchParams({ grant_type: ` +
        "'authorization_code', client_id: 'command-line', code: back.searchParams.get('code') }) });",
    );
    const { code, stderr } = await runIn(spent, 'sign-in');
    expect(code).toBe(1);
    expect(stderr).toContain('gave no token (invalid_grant). Sign in again.');
    expect((await run('statements')).code).toBe(3);
  });

  it('waits no longer than it should for a browser that never comes back, and leaves its port free', async () => {
    // More often than there are ports.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const receiver = await receiveCode('state', 50);
      await expect(receiver.code()).rejects.toThrow(/^Nobody signed in within .* Begin again\.$/);
      receiver.close();
    }
  });

  it('is over after signing out, here and at the issuer', async () => {
    await run('sign-in');
    expect((await run('sign-out')).code).toBe(0);
    expect(issuer.revoked).toEqual(['refresh-1']);
    const { code, stderr } = await run('statements');
    expect(code).toBe(3);
    expect(stderr).toContain('The service wants a token: sign in with');
  });
});
