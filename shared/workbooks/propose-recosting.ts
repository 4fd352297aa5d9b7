import { defined } from '../canonical/defined.ts';
import type { Statement } from '../model/statement.ts';
import { ratioText } from '../model/recosting.ts';
import { headRow, recostingColumns } from '../print/workbook/columns.ts';
import type { Change } from '../scenarios/change.ts';
import type { InputEdit } from './compare-workbook.ts';
import { readValue } from './read-value.ts';

type Factor = NonNullable<Statement['recosting']>['factors'][number];
type Field = 'value' | 'before' | 'after' | 'share';
type ProposedFactor = { of: string; from: string; to: string; change: Change };

const FIELDS: ReadonlyMap<number, Field> = new Map(
  (['value', 'before', 'after', 'share'] as const).map((field) => [recostingColumns[field], field]),
);

/** Edits of one factor of recosting: a ratio of two rates is one value, whichever of them was edited. */
export function proposeRecosting(
  { recosting }: Statement,
  edits: readonly InputEdit[],
  id: string,
): ProposedFactor | { refused: readonly { edit: InputEdit; message: string }[] } {
  const [first] = edits;
  const factor = recosting?.factors[(first?.baseRow ?? 0) - headRow - 1];
  if (factor === undefined) return { refused: [] };
  const of = `Factor of recosting "${factor.id}"`;
  const refused: { edit: InputEdit; message: string }[] = [];
  const written: Partial<Record<Field, string>> = {};
  for (const edit of edits) {
    const field = FIELDS.get(edit.column) ?? 'value';
    const value = readValue(edit.read);
    const why = 'refused' in value ? value.refused : whyNot(field, value.value);
    if (why !== undefined) refused.push({ edit, message: `${of}: ${why}` });
    else if ('value' in value) written[field] = value.value;
  }
  if (refused.length > 0) return { refused };
  const { value, before, after } = { ...factor, ...written };
  return {
    of,
    from: shown(factor),
    to: shown({ value, before, after }),
    change: { kind: 'set-recosting', id, factor: factor.id, ...defined({ value, before, after }) },
  };
}

function whyNot(field: Field, value: string): string | undefined {
  if (field === 'share')
    return 'a scenario cannot set what share of the amounts it touches. Change it in the statement.';
  return ratioText.safeParse(value).success
    ? undefined
    : `${value} ${String(ratioText.safeParse(value).error?.issues[0]?.message)}.`;
}

function shown({ value, before, after }: Pick<Factor, 'value' | 'before' | 'after'>): string {
  return value ?? `${after ?? ''} / ${before ?? ''}`;
}
