import type { Source } from '../model/source.ts';
import type { Statement } from '../model/statement.ts';
import type { Estimate, ShownTable } from '../results/estimate.ts';
import { sourceNames, type Spoken } from './document-inputs.ts';
import { proseDay } from '../languages/days.ts';
import { ownProse } from './prose/own-prose.ts';
import { text } from '../languages/voice.ts';
import type { Note } from './statement-document.ts';

/**
 * The notes below the tables: every assumption of the statement below the table that it concerns, and below each table
 * the days that are assumed for milestones which it depends on, each below the first that does.
 */
export function tableNotes(spoken: Spoken, tables: readonly ShownTable[]): ReadonlyMap<number, readonly Note[]> {
  const { voice, statement, estimate } = spoken;
  const said = new Set<string>();
  const notes = new Map<number, readonly Note[]>();
  const dependencies = tables.map((table) => ({ table, needed: milestonesOf(statement, estimate, table) }));
  for (const [at, { table, needed }] of dependencies.entries()) {
    const assumptions = statement.assumptions.filter((one) => placeOf(statement, one, dependencies) === at);
    const assumed = estimate.milestones.filter(({ id, by }) => by === 'assumption' && needed.has(id) && !said.has(id));
    for (const { id } of assumed) said.add(id);
    const texts = [
      ...assumptions.map((one) =>
        voice.say('note.assumption', { text: ownProse(spoken, one.text), source: voice.own(sourceNames(one.source)) }),
      ),
      ...assumed.map(({ id, title, day, precision }) =>
        voice.say('note.milestone', {
          title: voice.own(title),
          day: text(precision === 'day' ? proseDay(voice.language, day) : day.slice(0, 4)),
          source: voice.own(sourceNames(statement.milestones.find((one) => one.id === id)?.source ?? [])),
        }),
      ),
    ];
    notes.set(
      table.number,
      texts.map((note, position) => ({ mark: String.fromCharCode(97 + (position % 26)), text: note })),
    );
  }
  return notes;
}

/**
 * The position of the table that an assumption concerns: the first that depends on a milestone which the same place of
 * the same document dates; the first of all, where none does.
 */
function placeOf(
  { milestones }: Statement,
  { source }: Statement['assumptions'][number],
  tables: readonly { needed: ReadonlySet<string> }[],
): number {
  const isSamePlace = (one: Source) =>
    source.some(
      (other) => one.symbol === other.symbol && one.paragraph !== undefined && one.paragraph === other.paragraph,
    );
  const dated = milestones.filter((milestone) => milestone.source.some(isSamePlace));
  return Math.max(
    0,
    tables.findIndex(({ needed }) => dated.some(({ id }) => needed.has(id))),
  );
}

/** The milestones on which a table's requirements depend, and those on which these depend. */
function milestonesOf(statement: Statement, { lines, posts }: Estimate, table: ShownTable): ReadonlySet<string> {
  const sections = new Set(table.rows.map(({ section }) => section));
  const layout = statement.tables.find(({ number }) => number === table.number);
  const isOf = (servicing: string) =>
    layout === undefined || layout.of === 'layout' || layout.of === 'summary' || layout.of === servicing;
  const ids = new Set(
    table.measure === 'posts'
      ? posts.map(({ requirement }) => requirement)
      : lines
          .filter(({ section, servicing }) => (sections.has(section) || table.by !== undefined) && isOf(servicing))
          .flatMap(({ amounts }) => amounts.flatMap(({ components }) => components.map((one) => one.requirement))),
  );
  const rules = new Map(statement.milestones.map((milestone) => [milestone.id, milestone]));
  const found = new Set<string>();
  const take = (value: unknown): void => {
    for (const id of milestonesIn(value)) {
      if (found.has(id)) continue;
      found.add(id);
      take(rules.get(id));
    }
  };
  for (const requirement of statement.requirements) if (ids.has(requirement.id)) take(requirement);
  return found;
}

/** Every milestone that a value points to, however deep. */
function milestonesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'milestone' && typeof inner === 'string' ? [inner] : milestonesIn(inner),
  );
}
