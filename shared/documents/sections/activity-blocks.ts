import { compareTexts } from '../../canonical/compare-texts.ts';
import { nameKey } from '../../canonical/names.ts';
import type { Nature } from '../../requirements/common.ts';
import { STANDARD_OBJECTS } from '../../engine/standard-objects.ts';
import { kindOf } from '../../requirements/index.ts';
import type { Spoken } from '../document-inputs.ts';
import { sectionName } from '../table-names.ts';
import { text } from '../../languages/voice.ts';
import { postChanges, sayPostChange } from '../posts-in-prose.ts';
import type { Block, Inlines } from '../statement-document.ts';
import { list, ownParagraphs, paragraph } from './text-blocks.ts';

/** What is required for one object of expenditure or one of its lines: titles with how often they recur. */
type Need = { object: string; line: string | undefined; titles: Map<string, Nature | undefined> };
type Needed = Map<string, Need>;

const objectRank = new Map(STANDARD_OBJECTS.map(({ name }, rank) => [nameKey(name), rank]));

/** What is to be done and delivered: in the statement's words, then section by section what is required for it. */
export function activityBlocks(spoken: Spoken): readonly Block[] {
  const { voice, statement } = spoken;
  const { activities = [], deliverables = [] } = statement.texts ?? {};
  const needed = neededBySection(spoken);
  const changes = postChanges(spoken);
  const offset = new Set(
    statement.sections.flatMap(({ number, offsetBy }) => (offsetBy === undefined ? [] : [number])),
  );
  return [
    ...ownParagraphs(spoken, activities),
    ...ownParagraphs(spoken, deliverables),
    ...spoken.estimate.sections.flatMap(({ number }): readonly Block[] => {
      const needs = needed.get(number);
      const posts = changes.get(number) ?? [];
      if (offset.has(number) || (needs === undefined && posts.length === 0)) return [];
      const lead = voice.say('activities.lead', { section: sectionName(spoken, number, 'named') });
      const items = [
        ...(posts.length === 0
          ? []
          : [{ head: voice.term('Posts'), entries: posts.map((change) => sayPostChange(spoken, change)) }]),
        ...sortNeeds([...(needs?.values() ?? [])])
          .filter(({ object }) => posts.length === 0 || nameKey(object) !== 'posts')
          .map(({ object, line, titles }) => ({
            head: [...voice.term(object), ...(line === undefined ? [] : [...text(', '), ...voice.term(line)])],
            entries: [...titles].map(([title, nature]) => entry(spoken, title, nature)),
          })),
      ];
      return [paragraph(lead), ...listItems(spoken, items)];
    }),
  ];
}

/** One entry stands behind its object; several are a list below it. */
function listItems(
  { voice }: Spoken,
  items: readonly { head: Inlines; entries: readonly Inlines[] }[],
): readonly Block[] {
  const leads = list(
    items.map(({ head, entries: [first = [], ...others] }) =>
      others.length === 0
        ? voice.say('activities.item', { object: head, title: first })
        : voice.say('activities.object', { object: head }),
    ),
  );
  return leads.flatMap((lead, at) => {
    const entries = items[at]?.entries ?? [];
    return entries.length < 2 ? [lead] : [lead, ...list(entries, 2)];
  });
}

function entry({ voice }: Spoken, title: string, nature: Nature | undefined): Inlines {
  return [...voice.own(title), ...(nature === undefined ? text('') : voice.say(`nature.${nature}`))];
}

/**
 * What is charged to which section and object, by title. What is held in sum is named by the activities that it covers,
 * where it lists them.
 */
function neededBySection({ statement, estimate }: Spoken): ReadonlyMap<string, Needed> {
  const requirements = new Map(statement.requirements.map((requirement) => [requirement.id, requirement]));
  const titles = new Map(estimate.requirements.map(({ id, title }) => [id, title]));
  const bySection = new Map<string, Needed>();
  for (const { section, object, line, amounts } of estimate.lines) {
    const needs: Needed = bySection.get(section) ?? new Map<string, Need>();
    bySection.set(section, needs);
    const key = JSON.stringify([object, line ?? null]);
    const need = needs.get(key) ?? { object, line, titles: new Map<string, Nature | undefined>() };
    needs.set(key, need);
    const named = need.titles;
    for (const id of new Set(amounts.flatMap(({ components }) => components.map((one) => one.requirement)))) {
      const requirement = requirements.get(id);
      const covered = requirement === undefined ? [] : (kindOf(requirement).activities?.(requirement) ?? []);
      if (covered.length === 0) named.set(titles.get(id) ?? id, requirement?.nature);
      for (const { title, nature } of covered) named.set(title, nature ?? requirement?.nature);
    }
  }
  return bySection;
}

function sortNeeds(needs: readonly Need[]): readonly Need[] {
  const rank = ({ object }: Need) => objectRank.get(nameKey(object)) ?? objectRank.size;
  return [...needs].sort(
    (a, b) => rank(a) - rank(b) || compareTexts(a.object, b.object) || compareTexts(a.line ?? '', b.line ?? ''),
  );
}
