import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { readStatement } from '../../../shared/model/document-file.ts';
import { publishedEstimate } from '../../../shared/results/published-estimate.ts';
import { findCell } from '../../../web/estimates/proof/find-cell.ts';
import { makeSheet } from '../../../web/estimates/sheet/make-sheet.ts';

const statement = readStatement(readFileSync(new URL('../../../examples/post-tables.json', import.meta.url), 'utf8'));
const shown = publishedEstimate(estimate(statement, []));
const table = shown.postTables?.[0];
if (table === undefined) throw new Error('the example has tables of posts');

describe('a table of posts on the page', () => {
  it('is a sheet of posts, each cell with a key of its own', () => {
    const { unit, rows } = makeSheet(statement, table);
    expect(unit).toBe('posts');
    expect(rows.map(({ title, cells }) => [title, cells[4]?.text])).toContainEqual(['GS (OL)', '2']);
    const keys = rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('marks what moved by halves', () => {
    const [first] = statement.postsBefore ?? [];
    if (first === undefined) throw new Error('it has posts of before');
    const more = {
      ...statement,
      postsBefore: [{ ...first, number: '10.5' }, ...(statement.postsBefore ?? []).slice(1)],
    };
    const after = estimate(more, []).postTables?.[0];
    const moved = makeSheet(statement, after ?? table, table).rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => cell.moved?.by ?? []),
    );
    expect(moved.length).toBeGreaterThan(4);
    expect(new Set(moved)).toEqual(new Set([0.5]));
  });

  it('asks for the proof of a cell by its names', () => {
    const key = makeSheet(statement, table).rows.find(({ title }) => title === 'P-4')?.key ?? '';
    expect(findCell(statement, shown, undefined, `2/2027/${key}`)?.question).toEqual({
      of: 'posts',
      posts: { table: 2, column: '2027', category: 'professional', grade: 'P-4' },
    });
  });
});
