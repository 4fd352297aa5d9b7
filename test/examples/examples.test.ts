import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readStatement } from '../../shared/model/document-file.ts';
import { runHere } from '../functions/cli/run-cli.ts';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

describe('an example', () => {
  it('is there for each kind of requirement, and one is a whole statement', () => {
    const kinds = names.flatMap((name) =>
      readStatement(readFileSync(`${folder}${name}.json`, 'utf8')).requirements.map(({ kind }) => kind),
    );
    expect(names).toEqual(expect.arrayContaining([...new Set(kinds), 'typical']));
    expect([...new Set(kinds)].sort()).toEqual([
      'document',
      'engagement',
      'item',
      'post',
      'published',
      'session',
      'share',
      'trip',
      'workshop',
    ]);
  });

  // `npm run update:expected` writes the tables, for whoever has decided that they should change.
  it.each(names)('%s gives the tables beside it, and is short enough to read at once', async (name) => {
    expect(readFileSync(`${folder}${name}.json`, 'utf8').split('\n').length).toBeLessThanOrEqual(61);
    const { code, stdout, stderr } = await runHere(['estimate', `${folder}${name}.json`]);
    expect([code, stderr.replace(/^\d+ notes? besides.*\n/m, '')]).toEqual([0, '']);
    if (process.env['RULE153_UPDATE'] !== 'yes') expect(existsSync(`${folder}${name}.txt`)).toBe(true);
    await expect(stdout).toMatchFileSnapshot(`${folder}${name}.txt`);
  });
});
