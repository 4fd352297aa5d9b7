import type { Statement } from '../../shared/model/statement.ts';
import type { Offered } from '../editing/form-context.ts';
import type { Place } from '../editing/edit-document.ts';
import type { DraftChange } from './change-kinds.ts';

/** Kinds of requirement that a change of this kind can be aimed at; of any kind where none is named. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'set-start': ['post'],
  'set-post-action': ['post'],
  'set-vacancy': ['post'],
};

/** What a field of a change can be one of: things of the statement by their titles, those that the change adds too. */
export function offeredValues(
  statement: Statement,
  changes: readonly DraftChange[],
): (at: Place) => Offered | undefined {
  const { milestones, mandates, sections, rateCards, requirements } = statement;
  const added = changes.flatMap((change) => ('requirement' in change ? addedBy(change.requirement) : []));
  const all = [...requirements.map(({ id, title, kind }) => ({ value: id, title, kind })), ...added];
  const only = (values: Offered['values']): Offered => ({ values, isOpen: false });
  const open = (values: readonly string[]): Offered => ({
    values: [...new Set(values)].map((value) => ({ value, title: value })),
    isOpen: true,
  });
  const sessions = all.filter(({ kind }) => kind === 'session');
  const byName: Readonly<Record<string, Offered>> = {
    session: only(sessions),
    as: only(sessions),
    accompanies: only(sessions),
    milestone: only(milestones.map(({ id, title }) => ({ value: id, title }))),
    mandate: only(mandates.map(({ id, paragraph, title }) => ({ value: id, title: `${paragraph}: ${title}` }))),
    section: only(sections.map(({ number, title }) => ({ value: number, title: `${number}, ${title}` }))),
    replaces: only(rateCards.map((id) => ({ value: id, title: id }))),
    fund: only((statement.funds ?? []).map(({ id, title }) => ({ value: id, title }))),
    factor: only((statement.recosting?.factors ?? []).map(({ id, title }) => ({ value: id, title }))),
    object: open(requirements.flatMap((one) => ('charge' in one ? [one.charge.object] : []))),
    line: open(requirements.flatMap((one) => ('charge' in one ? (one.charge.line ?? []) : []))),
    dutyStation: open([...requirements.flatMap((one) => ('dutyStation' in one ? [one.dutyStation] : []))]),
  };
  return (at) => {
    const name = String(at.at(-1));
    if (name === 'requirement') return only(requirementsFor(changes, at, all));
    const offered = Object.hasOwn(byName, name) ? byName[name] : undefined;
    return offered === undefined || offered.values.length === 0 ? undefined : offered;
  };
}

type Named = { value: string; title: string; kind: string };

/** The requirement that a change adds, so that another change can name it. */
function addedBy(requirement: unknown): readonly Named[] {
  if (typeof requirement !== 'object' || requirement === null) return [];
  const { id, title, kind } = requirement as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') return [];
  return [{ value: id, title: typeof title === 'string' && title !== '' ? title : id, kind: String(kind) }];
}

function requirementsFor(changes: readonly DraftChange[], at: Place, all: readonly Named[]): readonly Named[] {
  const change = changes.find(({ id }, position) => id === at[1] || position === at[1]);
  const kinds = change === undefined ? undefined : KINDS[change.kind];
  return kinds === undefined ? all : all.filter(({ kind }) => kinds.includes(kind));
}
