import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../../functions/cli/commands.ts';
import { filesBelow, textOf } from './source-files.ts';

const exists = (path: string) => existsSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
const foldersIn = (floor: string) =>
  readdirSync(fileURLToPath(new URL(`../../${floor}/`, import.meta.url)), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const documents = filesBelow('.', /\.md$/);
const scripts = Object.keys((JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }).scripts);

describe('documents stay true', () => {
  it('so there are a README, an architecture and a guide', () => {
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']));
  });

  it.each(documents)('%s quotes only paths that exist', (document) => {
    const quoted = [
      ...textOf(document).matchAll(
        /`((?:shared|functions|infra|web|test|bench|docs|build|examples|\.ci)\/[^`\s*<>{}…]*)`/g,
      ),
    ].flatMap(([, path]) => path ?? []);
    expect(quoted.filter((path) => !exists(path))).toEqual([]);
  });

  it.each(documents)('%s quotes only scripts that exist', (document) => {
    const quoted = [...textOf(document).matchAll(/npm run ([a-z:]+)/g)].flatMap(([, script]) => script ?? []);
    expect(quoted.filter((script) => !scripts.includes(script))).toEqual([]);
  });

  it('README lists every command', () => {
    const named = new Set([...textOf('README.md').matchAll(/`([a-z-]+)`/g)].map(([, name]) => name));
    const unlisted = commands.map(({ name }) => name).filter((name) => !named.has(name));
    expect(unlisted).toEqual(['help', 'version']);
  });

  it('ARCHITECTURE says of every room of shared and functions what it holds', () => {
    const rooms = ['shared', 'functions'].flatMap((floor) => foldersIn(floor).map((room) => `${floor}/${room}`));
    const text = textOf('ARCHITECTURE.md');
    expect(rooms.length).toBeGreaterThan(40);
    expect(rooms.filter((room) => !text.includes(`\`${room}\``))).toEqual([]);
  });

  it.each(documents)('%s links only to what exists', (document) => {
    const folder = document.includes('/') ? document.slice(0, document.lastIndexOf('/') + 1) : '';
    const links = [...textOf(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].flatMap(
      ([, link]) => link ?? [],
    );
    expect(links.filter((link) => !exists(folder + link))).toEqual([]);
  });
});

describe('the project speaks of itself alone', () => {
  const texts = ['shared', 'functions', 'infra', 'test', 'bench', 'docs']
    .filter(exists)
    .flatMap((folder) => filesBelow(folder, /\.(?:ts|mjs|md|json|html|css)$/));

  it('names no machine path', () => {
    const machine = /["'`(\s]\/(?:work|root|home|farm)\//;
    expect([...texts, ...documents].filter((file) => machine.test(textOf(file)))).toEqual([]);
  });

  it('names no registry host in the lock file', () => {
    expect(/"resolved": "https?:/.test(textOf('package-lock.json'))).toBe(false);
  });
});
