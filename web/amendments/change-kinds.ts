import type { Change, ChangeKind } from '../../shared/scenarios/change.ts';
import type { Statement } from '../../shared/model/statement.ts';
import { emptyValue, type Schema } from '../editing/schema.ts';

// What belongs in this folder: an amendment to a draft resolution: what it changes in the statement, what that does to
// each paragraph, and keeping it.

/** A change as it is being filled in: of a kind, with its id, and with fields that may still be empty. */
export type DraftChange = Pick<Change, 'kind' | 'id'>;

/** Every kind of change, by what it asks: each with what it is called. */
export const CHANGE_GROUPS: readonly { title: string; kinds: readonly (readonly [ChangeKind, string])[] }[] = [
  {
    title: 'What is asked for',
    kinds: [
      ['set-quantity', 'Another number'],
      ['scale-quantity', 'A number times a factor'],
      ['add-requirement', 'A requirement is added'],
      ['drop-requirement', 'A requirement is left out'],
      ['set-venue', 'A session is held elsewhere'],
      ['set-post-action', 'Something else happens to posts'],
    ],
  },
  {
    title: 'When',
    kinds: [
      ['set-milestone', 'Another date of a milestone'],
      ['set-schedule', 'A requirement at other times'],
      ['set-start', 'Posts from another day'],
      ['set-post-start-rule', 'Another rule for the start of posts'],
    ],
  },
  {
    title: 'At what rates',
    kinds: [
      ['set-rate', 'Another rate'],
      ['scale-rate', 'A rate times a factor'],
      ['set-vacancy', 'Another vacancy factor'],
      ['escalate', 'Another level of prices by year'],
      ['set-recosting', 'Another factor of recosting'],
      ['recost', 'Everything as it is after recosting'],
      ['add-rate-card', 'A further rate card'],
      ['replace-rate-card', 'Another card in place of one'],
    ],
  },
  { title: 'Who pays', kinds: [['set-fund', 'Another fund pays']] },
];

const NAMES = new Map(CHANGE_GROUPS.flatMap(({ kinds }) => kinds));

export function changeName(kind: ChangeKind): string {
  return NAMES.get(kind) ?? kind;
}

/** Which field of a change names the figure that it is aimed at, where the page can offer those that there are. */
export function aimField(kind: ChangeKind): 'target' | 'rate' | undefined {
  if (kind === 'set-quantity' || kind === 'scale-quantity') return 'target';
  return kind === 'set-rate' || kind === 'scale-rate' ? 'rate' : undefined;
}

/** A change of a kind, to be filled in. A requirement that is added comes of a paragraph, and is written somewhere. */
export function beginChange(
  schema: Schema,
  root: Schema,
  { kind, id }: DraftChange,
  { mandates }: Pick<Statement, 'mandates'>,
): DraftChange {
  const empty = { ...(emptyValue(schema, root) as object), kind, id };
  if (kind !== 'add-requirement' || !('requirement' in empty)) return empty;
  const links = mandates.length === 0 ? {} : { mandates: [{ mandate: '' }] };
  return { ...empty, requirement: { ...(empty.requirement as object), id: `added-by-${id}`, ...links } } as DraftChange;
}

/** Whether something in it is still to be filled in. */
export function isUnfinished(value: unknown): boolean {
  if (value === '') return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(isUnfinished);
}
