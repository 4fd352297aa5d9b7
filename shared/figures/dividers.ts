import { nameKey } from '../canonical/names.ts';
import { lineKey } from '../engine/evaluate-lines.ts';
import { componentProduct } from '../engine/component-value.ts';
import { listFunds } from '../model/fund.ts';
import { gradeKey, rankOfGrade } from '../model/grade.ts';
import type { Component } from '../model/component.ts';
import type { Statement } from '../model/statement.ts';
import { type Exact, isZero } from '../money/exact.ts';
import { splitByMandate } from '../paragraphs/split-by-mandate.ts';
import { kindOf } from '../requirements/index.ts';
import { pricedPosts } from '../requirements/post-action.ts';
import type { Division } from '../results/breakdown.ts';
import type { Estimate, EstimatedLine } from '../results/estimate.ts';
import { provenanceOf, provenances } from './provenance.ts';

/** A part of what a component adds to its figure; the parts sum to it. */
type DividedPart = { key: string; value: Exact };

/**
 * How figures are divided: the parts of a component, what a key is called, and in which order rows are; other keys
 * follow by their names.
 */
export type Divider = {
  parts: (line: EstimatedLine, component: Component, value: Exact) => readonly DividedPart[];
  titleOf: (key: string) => string;
  order: readonly string[];
  rankOf?: (key: string) => number;
};

type FigureDivision = Exclude<Division, 'year'>;

/** Between the ids of paragraphs that cause something jointly; no id holds a blank. */
const JOINT = ' ';

/** How a statement's figures are divided. */
export function makeDivider(by: FigureDivision, statement: Statement, estimate: Estimate): Divider {
  return DIVIDERS[by](statement, estimate);
}

const DIVIDERS: Record<FigureDivision, (statement: Statement, estimate: Estimate) => Divider> = {
  section: ({ sections }) =>
    named(
      ({ section }) => section,
      sections.map(({ number, title }) => [number, `Section ${number}, ${title}`]),
    ),
  object: () => spelled(({ object }) => object, nameKey, []),
  kind: (statement) => {
    const kinds = new Map<string, string>(statement.requirements.map(({ id, kind }) => [id, kind]));
    return named((_, { requirement }) => kinds.get(requirement) ?? '', [['', 'of no requirement']]);
  },
  fund: ({ funds }) =>
    named(
      (_, { fund }) => fund ?? '',
      [...(funds === undefined ? [] : listFunds(funds).map(({ id, title }) => [id, title] as const)), ['', 'no fund']],
    ),
  'duty-station': (statement, { requirements }) => {
    const posts = postRows(statement);
    const venues = new Map(requirements.map(({ id, venue }) => [id, venue]));
    const all = new Map(statement.requirements.map((requirement) => [requirement.id, requirement]));
    // A session may be held at several: each part of it is paid at its own.
    const stationOf = ({ requirement: id, part }: Component) => {
      const requirement = all.get(id);
      return requirement === undefined ? undefined : kindOf(requirement).dutyStationOfPart?.(requirement, part);
    };
    return spelled(
      (_, component) =>
        posts.get(partKey(component))?.dutyStation ??
        stationOf(component) ??
        qualifierOf(component, 'dutyStation') ??
        venues.get(component.requirement) ??
        '',
      nameKey,
      [['', 'no duty station, or several']],
    );
  },
  grade: (statement) => {
    const posts = postRows(statement);
    return {
      ...spelled(
        (_, component) => posts.get(partKey(component))?.grade ?? qualifierOf(component, 'grade') ?? '',
        gradeKey,
        [['', 'no grade, or several']],
      ),
      rankOf: rankOfGrade,
    };
  },
  paragraph: ({ mandates }) => ({
    parts: (_, { requirement, mandates: links }, value) => {
      const { single, joint, unattributed } = splitByMandate(value, links, `requirements.${requirement}.mandates`);
      return [
        ...single.map(({ mandate, amount }) => ({ key: mandate, value: amount })),
        ...(joint === undefined ? [] : [{ key: joint.mandates.join(JOINT), value: joint.amount }]),
        ...(isZero(unattributed) ? [] : [{ key: '', value: unattributed }]),
      ];
    },
    titleOf: (key) => {
      if (key === '') return 'no paragraph';
      const ids = key.split(JOINT);
      const known = mandates.filter(({ id }) => ids.includes(id)).map(({ paragraph }) => paragraph);
      const paragraphs = known.length === ids.length ? known : ids;
      return paragraphs.length === 1
        ? `paragraph ${paragraphs.join('')}`
        : `paragraphs ${paragraphs.join(', ')} jointly`;
    },
    order: mandates.map(({ id }) => id),
  }),
  provenance: () => named((_, component) => provenanceOf(component), provenances),
  recurrence: (_, estimate) => {
    const recurrent = recurrentParts(estimate);
    return named(
      (line, component) => (recurrent.has(recurringKey(line, component)) ? 'recurrent' : 'non-recurrent'),
      [
        ['recurrent', 'recurrent'],
        ['non-recurrent', 'non-recurrent'],
      ],
    );
  },
};

/** A division in which a component has one key; in the order of the titles given. */
function named(
  keyOf: (line: EstimatedLine, component: Component) => string,
  titles: readonly (readonly [key: string, title: string])[],
): Divider {
  const known = new Map(titles);
  return {
    parts: (line, component, value) => [{ key: keyOf(line, component), value }],
    titleOf: (key) => known.get(key) ?? key,
    order: [...known.keys()].filter((key) => key !== ''),
  };
}

/** The same for names that may be spelled in several ways, which are one row under the spelling that comes first. */
function spelled(
  nameOf: (line: EstimatedLine, component: Component) => string,
  keyOf: (name: string) => string,
  titles: readonly (readonly [key: string, title: string])[],
): Divider {
  const spellings = new Map(titles);
  return {
    ...named((line, component) => {
      const name = nameOf(line, component);
      const key = keyOf(name);
      if (!spellings.has(key)) spellings.set(key, name);
      return key;
    }, titles),
    titleOf: (key) => spellings.get(key) ?? key,
  };
}

type Posting = { grade: string; dutyStation: string };

/**
 * Where posts are and what they are, by the component that prices them; posts that are priced together only where all
 * are alike.
 */
function postRows({ requirements }: Statement): ReadonlyMap<string, Partial<Posting>> {
  return new Map(
    requirements.flatMap((requirement) => {
      const { id } = requirement;
      const posts = kindOf(requirement).posts?.of(requirement);
      if (posts === undefined) return [];
      const rows = posts.posts.flatMap((row, position) => pricedPosts(posts, row, position));
      const [first] = rows;
      const together = {
        ...(isOne(rows.map(({ grade }) => gradeKey(grade))) && { grade: first?.grade }),
        ...(isOne(rows.map(({ dutyStation }) => nameKey(dutyStation))) && { dutyStation: first?.dutyStation }),
      };
      return [
        ...rows.map((row): [string, Partial<Posting>] => [partKey({ requirement: id, part: row.part }), row]),
        [partKey({ requirement: id, part: 'joint' }), together] as [string, Partial<Posting>],
      ];
    }),
  );
}

function isOne(keys: readonly string[]): boolean {
  return new Set(keys).size === 1;
}

function partKey({ requirement, part }: Pick<Component, 'requirement' | 'part'>): string {
  return `${requirement}/${part}`;
}

/** For which duty station or grade a rate of the component is, where one of its rates says so. */
function qualifierOf({ factors }: Component, qualifier: 'dutyStation' | 'grade'): string | undefined {
  return factors.flatMap(({ origin }) => origin.rateCard?.for?.[qualifier] ?? [])[0];
}

/** What still falls due in the years that repeat for ever. */
function recurrentParts({ lines, horizon: { last, period } }: Estimate): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) =>
      line.amounts
        .filter(({ year }) => year > last - period)
        .flatMap(({ components }) => components)
        .filter((component) => !isZero(componentProduct(component)))
        .map((component) => recurringKey(line, component)),
    ),
  );
}

function recurringKey(line: EstimatedLine, { requirement, part, fund = '' }: Component): string {
  return [lineKey(line), requirement, part, fund].join('\n');
}
