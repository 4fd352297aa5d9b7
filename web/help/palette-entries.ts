import type { Statement } from '../../shared/model/statement.ts';
import type { Sheet } from '../estimates/sheet/make-sheet.ts';
import { decimalText } from '../format/numbers.ts';
import { type Address, parseAddress, printAddress } from '../shell/address.ts';

/**
 * Something that can be gone to: what kind of thing it is, what it is called, and where it is; of something that is done
 * there the action of the policy.
 */
export type PaletteEntry = { kind: string; title: string; href: string; action?: string };

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
    ...statement.requirements.flatMap((one) =>
      one.kind !== 'post'
        ? []
        : one.posts.map(({ number, grade, dutyStation, title }) => ({
            kind: 'post',
            title: `${grade} ${title}, ${dutyStation} (${number})`,
            href: edit(`requirements/${one.id}`),
          })),
    ),
    ...statement.sections.map(({ number, title }) => ({
      kind: 'section',
      title: `Section ${number}, ${title}`,
      href: edit('sections'),
    })),
  ];
}

/** The rows of the tables, each at its first figure that is not nothing: there its proof opens. */
export function lineEntries(id: string, sheets: readonly Sheet[]): readonly PaletteEntry[] {
  const found = sheets.flatMap(({ number, rows, columns }) =>
    rows.flatMap((row) => {
      const { section, object, line } = row.names;
      if (row.kind !== 'row' || object === undefined) return [];
      const first = row.cells.findIndex(({ amount = 0 }) => amount !== 0);
      const column = columns[Math.max(0, first)];
      if (column === undefined) return [];
      const cell = [number, column.key, row.key].join('/');
      const title = line === undefined ? object : `${line}, ${object.toLowerCase()}`;
      return [
        {
          kind: 'line',
          title: section === undefined ? title : `${title}, section ${section}`,
          href: `/statements/${encodeURIComponent(id)}?cell=${encodeURIComponent(cell)}`,
        },
      ];
    }),
  );
  // A line that stands in several tables is found once, in the first of them.
  return found.filter(({ title }, position) => found.findIndex((one) => one.title === title) === position);
}

type ListedRate = { code: string; value: string; basis: string; for?: object | undefined };

/** The rates of a card, each where it is edited. */
export function rateEntries(card: { id: string; rates: readonly ListedRate[] }): readonly PaletteEntry[] {
  return card.rates.map(({ code, value, basis, for: qualifiers = {} }, position) => ({
    kind: `rate of ${card.id}`,
    title: `${[code, ...Object.values(qualifiers).map(String)].join(', ')}: ${decimalText(value)} ${basis}`,
    href: `/rate-cards/${encodeURIComponent(card.id)}?at=${encodeURIComponent(`rates/${position}`)}`,
  }));
}

/** What an address keeps when one goes to another view of the same statement: what is applied and what is tried. */
export function keepTried(href: string, from: Address, id: string | undefined): string {
  const [path = '', query = ''] = href.split('?');
  const base = `/statements/${encodeURIComponent(id ?? '')}`;
  if (id === undefined || (path !== base && !path.startsWith(`${base}/`))) return href;
  const kept: Address = { scenarios: from.scenarios, try: from.try, clock: from.clock };
  return `${path}${printAddress({ ...kept, ...parseAddress(query) })}`;
}

/** The entries in which every text that was typed stands; those that begin with it first. */
export function findEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  // Posts may be alike in all that is shown: what cannot be told apart is found once.
  const known = new Set<string>();
  const isNew = ({ kind, href, title }: PaletteEntry): boolean => {
    const key = `${kind} ${href} ${title}`;
    return !known.has(key) && known.add(key).has(key);
  };
  const texts = plain(typed).split(/\s+/).filter(Boolean);
  const first = texts[0] ?? '';
  return entries
    .filter(({ title, kind }) => texts.every((text) => plain(`${title} ${kind}`).includes(text)))
    .filter(isNew)
    .map((entry, position) => ({ entry, position, begins: first !== '' && plain(entry.title).startsWith(first) }))
    .sort((one, other) => Number(other.begins) - Number(one.begins) || one.position - other.position)
    .slice(0, SHOWN_MAX)
    .map(({ entry }) => entry);
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
