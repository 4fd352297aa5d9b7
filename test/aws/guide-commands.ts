import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { region } from './resolve-values.ts';

/** A block of shell commands of a document, with the heading that it stands below; commands that go on are one line. */
export type Block = { heading: string; lines: string[] };

/** Every block of shell commands of a document, in order. */
export function shellBlocks(document: string): Block[] {
  const text = readFileSync(new URL(`../../${document}`, import.meta.url), 'utf8');
  return text.split(/^## /m).flatMap((section) => {
    const [heading = ''] = section.split('\n');
    return [...section.matchAll(/^( *)```sh\n([\s\S]*?)^ *```/gm)].map(([, indent = '', commands = '']) => ({
      heading,
      lines: commands
        .replace(new RegExp(`^${indent}`, 'gm'), '')
        .replace(/\\\n\s*/g, '')
        .trimEnd()
        .split('\n'),
    }));
  });
}

/** The commands below a heading of a document, block by block. */
export function blocksBelow(document: string, heading: string): string[] {
  return shellBlocks(document)
    .filter((block) => block.heading === heading)
    .map(({ lines }) => lines.join('\n'));
}

/** Runs commands in a shell, as whoever deploys would, against the emulator. @returns what they print. */
export function runInShell(
  endpoint: string,
  commands: string,
  variables: Readonly<Record<string, string>> = {},
): string {
  // Version 1 of the command line asks AWS's own address for queues, whatever endpoint the environment names.
  const tool = 'aws() { command aws --endpoint-url "$AWS_ENDPOINT_URL" "$@"; }';
  return execFileSync('bash', ['-euo', 'pipefail', '-c', `${tool}\n${commands}`], {
    encoding: 'utf8',
    env: {
      ...process.env,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_DEFAULT_REGION: region,
      AWS_PAGER: '',
      ...variables,
    },
  });
}
