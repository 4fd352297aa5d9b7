import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layCells, type PasteTarget, readCells } from '../../../web/editing/grid/paste-cells.ts';
import { gridColumns } from '../../../web/editing/grid/grid-columns.ts';
import type { Schema } from '../../../web/editing/schema.ts';

const items: Schema = {
  properties: {
    id: { type: 'string' },
    title: { type: 'string', maxLength: 20 },
    value: { type: 'string', pattern: '^-?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,12})?$' },
    nature: { enum: ['recurrent', 'non-recurrent'] },
    for: { properties: { dutyStation: { type: 'string' } } },
  },
  required: ['id'],
};
const list = [
  { id: 'one', title: 'One', value: '10', nature: 'recurrent', for: { dutyStation: 'Vienna' } },
  { id: 'two', title: 'Two', value: '20', nature: 'recurrent', for: { dutyStation: 'Geneva' } },
];
const target: PasteTarget = { name: 'list', list, columns: gridColumns(list, items, {}), items, root: {} };
const column = (key: string) => target.columns.findIndex((one) => one.key === key);

describe('cells of a spreadsheet', () => {
  it('are read with tabs, line ends and quotation marks as spreadsheets write them', () => {
    expect(readCells('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readCells('"two\nlines"\t"say ""so"""\n\tlast')).toEqual([
      ['two\nlines', 'say "so"'],
      ['', 'last'],
    ]);
    expect(readCells('')).toEqual([]);
  });

  it('come back as they were written, whatever they hold', () => {
    const cell = fc.string().map((text) => text.replace(/[\r\0]/g, ''));
    const written = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(readCells(rows.map((row) => row.map(written).join('\t')).join('\n'))).toEqual(rows);
      }),
    );
  });

  it('are laid over a grid from a cell on; numbers are read as people write them', () => {
    const laid = layCells([['1 698 700', 'non-recurrent']], { row: 0, column: column('value') }, target);
    expect(laid.map(({ put, refused }) => [put, refused])).toEqual([
      [{ at: ['list', 'one', 'value'], value: '1698700' }, undefined],
      [{ at: ['list', 'one', 'nature'], value: 'non-recurrent' }, undefined],
    ]);
    const deep = layCells([['Nairobi']], { row: 1, column: column('for.dutyStation') }, target);
    expect(deep[0]?.put).toEqual({ at: ['list', 'two', 'for', 'dutyStation'], value: 'Nairobi' });
  });

  it('are refused one by one with the reason, and keep their text', () => {
    const refusals = [
      ...layCells([['many']], { row: 0, column: column('value') }, target),
      ...layCells([['sometimes']], { row: 0, column: column('nature') }, target),
      ...layCells([['x'.repeat(21)]], { row: 0, column: column('title') }, target),
      ...layCells([['three']], { row: 0, column: column('id') }, target),
      ...layCells([['a'], ['b'], ['c']], { row: 1, column: 0 }, target).slice(1),
      ...layCells([['a']], { row: 0, column: target.columns.length }, target),
    ];
    expect(refusals.filter(({ put }) => put !== undefined)).toEqual([]);
    expect(refusals.map(({ refused }) => refused)).toEqual([
      'must be a number, such as 1250.5',
      'must be one of recurrent, non-recurrent',
      'is too long',
      'an id is changed in the form of its entry',
      'lies below the last entry',
      'lies below the last entry',
      'lies beside the last column',
    ]);
    expect(refusals[0]?.text).toBe('many');
  });

  it('that say what stands there already change nothing', () => {
    const [same] = layCells([['10']], { row: 0, column: column('value') }, target);
    expect([same?.put, same?.refused]).toEqual([undefined, undefined]);
  });
});
