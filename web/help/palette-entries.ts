import type { Statement } from '../../shared/model/statement.ts';

/** Something that can be gone to: what kind of thing it is, what it is called, and where it is. */
export type PaletteEntry = { kind: string; title: string; href: string };

/** So many are shown: who wants another types more. */
const SHOWN_MAX = 12;

/** What a statement holds, each where it is edited or looked up. */
export function statementEntries(id: string, statement: Statement): readonly PaletteEntry[] {
  const base = `/statements/${encodeURIComponent(id)}`;
  const edit = (at: string): string => `${base}/edit?at=${encodeURIComponent(at)}`;
  const uses = (of: string): string => `${base}/history?view=uses&search=${encodeURIComponent(of)}`;
  return [
    ...statement.requirements.map((one) => ({
      kind: 'requirement',
      title: one.title,
      href: edit(`requirements/${one.id}`),
    })),
    ...statement.mandates.map(({ id: mandate, paragraph, title }) => ({
      kind: 'paragraph',
      title: `Paragraph ${paragraph}: ${title}`,
      href: uses(`paragraph:${mandate}`),
    })),
    ...statement.milestones.map(({ id: milestone, title }) => ({
      kind: 'milestone',
      title,
      href: uses(`milestone:${milestone}`),
    })),
    ...statement.sections.map(({ number, title }) => ({
      kind: 'section',
      title: `Section ${number}, ${title}`,
      href: edit('sections'),
    })),
  ];
}

/** The entries in which every text that was typed stands; those that begin with it first. */
export function findEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const texts = plain(typed).split(/\s+/).filter(Boolean);
  const first = texts[0] ?? '';
  return entries
    .filter(({ title, kind }) => texts.every((text) => plain(`${title} ${kind}`).includes(text)))
    .map((entry, position) => ({ entry, position, begins: first !== '' && plain(entry.title).startsWith(first) }))
    .sort((one, other) => Number(other.begins) - Number(one.begins) || one.position - other.position)
    .slice(0, SHOWN_MAX)
    .map(({ entry }) => entry);
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
