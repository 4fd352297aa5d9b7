import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../shared/footing/check-document.ts';
import type { DocumentContent, GridCell } from '../../../shared/footing/document-content.ts';
import type { DocumentFinding } from '../../../shared/results/document-check.ts';
import { contentOf, type FaultKind, faultKinds, type Made, madeDocument, misprint } from './planted-documents.ts';

type Fault = { table: number; row: number; column: number; kind: FaultKind; digit: number };

const fault: fc.Arbitrary<Fault> = fc.record({
  table: fc.integer({ min: 0, max: 1 }),
  row: fc.nat(),
  column: fc.nat(),
  kind: fc.constantFrom(...faultKinds),
  digit: fc.nat(20),
});

const findingsOf = (content: DocumentContent) => checkDocument(content, 'csv').findings;

/** Misprints one figure; gives where it is, as findings name it, or undefined where the kind changes nothing there. */
function plant(content: DocumentContent, { table, row, column, kind, digit }: Fault) {
  const grids = content.blocks.flatMap((block, at) => (block.kind === 'grid' ? [{ block, at }] : []));
  const chosen = grids[table];
  if (chosen === undefined) return undefined;
  const { rows } = chosen.block;
  const figures = rows.flatMap((cells, at) => (at > 0 && cells.length > 1 ? [at] : []));
  const at = figures[row % figures.length] ?? 0;
  const cells: readonly GridCell[] = rows[at] ?? [];
  const place = 1 + (column % (cells.length - 1));
  const printed = misprint(cells[place]?.text ?? '', kind, digit);
  if (printed === undefined) return undefined;
  const changed = rows.map((one, other) =>
    other === at ? one.map((cell, beside) => (beside === place ? { text: printed } : cell)) : one,
  );
  const blocks = content.blocks.map((block, other) =>
    other === chosen.at ? { ...chosen.block, rows: changed } : block,
  );
  const name = `Table ${table + 1}, "${cells[0]?.text ?? ''}", ${rows[0]?.[place]?.text ?? ''}`;
  return {
    content: { blocks },
    name,
    key: `${table} ${at} ${place}`,
    column: `${table} ${place}`,
    row: `${table} ${at}`,
  };
}

const names = ({ place, figures, likely = [] }: DocumentFinding) => [
  place,
  ...[...figures, ...likely].map((one) => one.place),
];

/** Enough figures that what is a total cannot be doubted, as in documents. */
const isFull = ({ sections }: Made) =>
  sections.every(({ items }) => items.filter(({ values }) => values.every((value) => value > 0)).length >= 2);

describe('a document whose figures agree', () => {
  it('has no finding', () => {
    fc.assert(
      fc.property(madeDocument, (made) => {
        expect(findingsOf(contentOf(made))).toEqual([]);
      }),
      { numRuns: 250, endOnFailure: true },
    );
  });
});

describe('one misprinted figure', () => {
  it('is found, and nothing else is blamed', () => {
    fc.assert(
      fc.property(madeDocument.filter(isFull), fault, (made, one) => {
        const planted = plant(contentOf(made), one);
        fc.pre(planted !== undefined);
        const findings = findingsOf(planted.content);
        expect(findings.flatMap(names)).toContain(planted.name);
        // A sentence that repeats the figure is no longer borne out by the table: it is the sentence that is named
        // then.
        const others = findings.filter(({ rule }) => rule !== 'text-against-table');
        for (const finding of others) expect(names(finding)).toContain(planted.name);
      }),
      { numRuns: 250, endOnFailure: true },
    );
  });

  it('is named with the figure that was meant', () => {
    fc.assert(
      fc.property(madeDocument.filter(isFull), fault, (made, one) => {
        const planted = plant(contentOf(made), one);
        // Of several dashes nobody can tell which should be a figure.
        fc.pre(planted !== undefined && one.kind !== 'dash');
        const likely = findingsOf(planted.content).flatMap((finding) => finding.likely ?? []);
        expect(likely.map(({ place }) => place)).toContain(planted.name);
      }),
      { numRuns: 250, endOnFailure: true },
    );
  });
});

describe('two misprinted figures', () => {
  it('are both found where they lie in different sums', () => {
    fc.assert(
      fc.property(madeDocument.filter(isFull), fault, fault, (made, one, other) => {
        const first = plant(contentOf(made), one);
        fc.pre(first !== undefined);
        const second = plant(first.content, other);
        fc.pre(
          second !== undefined &&
            first.key !== second.key &&
            first.column !== second.column &&
            first.row !== second.row,
        );
        const findings = findingsOf(second.content);
        for (const name of [first.name, second.name]) expect(findings.flatMap(names)).toContain(name);
      }),
      { numRuns: 250, endOnFailure: true },
    );
  });
});
