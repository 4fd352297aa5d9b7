import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../functions/cli/commands.ts';
import { figureCommands } from '../../../functions/cli/figure-commands.ts';
import { cleanEnvironment, entry, runCli, runHere } from './run-cli.ts';

describe('wrong usage ends with 2, says what is wrong and how to go on', () => {
  it.each([
    [['estmate'], 'There is no command "estmate". Did you mean estimate?'],
    [['constructor'], 'There is no command "constructor".'],
    [['estimate'], '"estimate" needs <symbol or file>'],
    [['estimate', 'A/C.3/79/L.53', '--formt', 'json'], 'no option --formt. Did you mean --format?'],
    [['estimate', 'A/C.3/79/L.53', '--format', 'xml'], 'There is no format "xml" here; there are table, json, csv.'],
    [['estimate', 'A/C.3/79/L.53', '--years', '2028-2025'], '2028-2025 runs backwards. Write 2025-2028.'],
    [['estimate', 'A/C.3/79/L.53', '--years', '--quiet'], 'Option --years needs a value: --years <years>.'],
    [['estimate', 'A/C.3/79/L.53', '--quiet=yes'], 'Option --quiet takes no value.'],
    [['estimate', 'A/C.3/79/L.53', '-f', 'csv', '-f', 'json'], 'Option --format is given twice'],
    [['estimate', 'A/C.3/79/L.53', 'twice'], '"estimate" does not take "twice".'],
    [['why', 'A/C.3/79/L.53', '--section', '2'], '"why" needs a question in words'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await runHere(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^See: \.\/rule153 help/m);
  });
});

it('the entry knows which commands are in the file of figures', () => {
  const [, names = ''] = /const isFigure = \[([^\]]*)\]/.exec(readFileSync(entry, 'utf8')) ?? [];
  expect(names.split(',').map((name) => name.trim().replaceAll("'", ''))).toEqual(
    figureCommands.map(({ name }) => name),
  );
});

it.concurrent('wrong usage reaches the shell as 2', async () => {
  expect(await runCli(['estmate'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Did you mean estimate?') as string,
  });
});

describe('help', () => {
  it('is there for every command, with an example that names it', async () => {
    for (const entryOf of commands) {
      const { name } = entryOf;
      const command = await entryOf.load();
      expect(command.name).toBe(name);
      expect(command.help()).toMatch(new RegExp(`^Usage: rule153 ${name}`, 'm'));
      expect(command.help()).toMatch(new RegExp(`^ {2}\\.\/rule153 (?:${name}|--version)`, 'm'));
    }
  });

  it.concurrent('lists every command, and comes without being asked', async () => {
    const [asked, unasked] = await Promise.all([runCli(['--help']), runCli([])]);
    const lines = asked.stdout.split('\n').map((line) => line.trim().replace(/ {2,}/, ' | '));
    expect(lines).toEqual(expect.arrayContaining(commands.map(({ name, summary }) => `${name} | ${summary}`)));
    expect(unasked).toEqual(asked);
    expect(asked.code).toBe(0);
  });

  it.concurrent('of a command comes with --help, whatever else is given', async () => {
    const { code, stdout } = await runHere(['estimate', 'A/C.3/79/L.53', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--years <years>');
  });
});

describe('the ends of the command line', () => {
  it('is quiet when its reader goes away', async () => {
    const child = spawn(
      'sh',
      ['-c', '"$0" "$1" rates l53-identified --format json | head -c 10', process.execPath, entry],
      { env: cleanEnvironment() },
    );
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    await once(child, 'close');
    expect(stderr).toBe('');
  });

  it('ends on Ctrl-C, also while it waits for input, as a shell expects it', async () => {
    const child = spawn(process.execPath, [entry, 'estimate', '-'], {
      env: cleanEnvironment(),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    setTimeout(() => child.kill('SIGINT'), 1_000);
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    expect({ code, signal }).toEqual({ code: null, signal: 'SIGINT' });
  });

  it.concurrent('writes plain text without colours', async () => {
    const { stdout } = await runHere(['rates']);
    expect(stdout).not.toContain('\u001b');
  });
});
