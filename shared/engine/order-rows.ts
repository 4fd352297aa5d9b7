import { compareTexts } from '../canonical/compare-texts.ts';
import { nameKey } from '../canonical/names.ts';
import type { GroupsOf } from '../model/line-selector.ts';
import { listFunds } from '../model/fund.ts';
import type { Group, LayoutLists, ListedObject } from '../model/row-lists.ts';
import type { RowLevel, RowNames } from '../model/row-levels.ts';
import { STANDARD_OBJECTS } from './standard-objects.ts';

/** In which order the rows of a statement's tables stand, and how its groups lie in each other. */
export type RowOrder<Level = RowLevel> = {
  compare: (level: Level, a: RowNames, b: RowNames) => number;
  /** A group with those that it lies in, the outermost first; none for rows of no group. */
  chainOf: (group: string | undefined) => readonly string[];
  /** The position of a group or section in its list; a group takes its position with the last of those that lie in it. */
  lastPosition: (level: 'group' | 'section', name: string) => number;
  position: (level: 'group' | 'section', names: RowNames) => number;
};

/**
 * The order of the statement's lists; objects and labels that stand in none follow the standard list, then their names.
 */
export function makeRowOrder({
  groups = [],
  sections,
  objects,
  funds = [],
}: Pick<LayoutLists, 'groups' | 'sections' | 'objects' | 'funds'>): RowOrder {
  const chainOf = makeGroupsOf({ groups });
  const inOrder = listGroups(groups);
  const positions = {
    group: new Map(inOrder.map((id, position) => [id, position])),
    section: new Map(sections.map(({ number }, position) => [number, position])),
  };
  const position = (level: 'group' | 'section', names: RowNames) =>
    positions[level].get(names[level] ?? '') ?? Infinity;
  const lastPosition = (level: 'group' | 'section', name: string) =>
    level === 'section'
      ? (positions.section.get(name) ?? -1)
      : Math.max(-1, ...inOrder.flatMap((id, position) => (chainOf(id).includes(name) ? [position] : [])));
  const listed = objects ?? STANDARD_OBJECTS;
  const objectPositions = new Map(listed.map(({ name }, position) => [nameKey(name), position]));
  const linePositions = new Map(listed.flatMap(positionsOfLines));
  const objectPosition = ({ object }: RowNames) =>
    object === undefined ? Infinity : (objectPositions.get(nameKey(object)) ?? listed.length);
  const inFunds = new Map(listFunds(funds).map(({ id }, place) => [id, place]));
  const fundPosition = ({ fund = '' }: RowNames) => inFunds.get(fund) ?? Infinity;
  const linePosition = ({ object = '', line = '' }: RowNames) =>
    line === '' ? -1 : (linePositions.get(lineName(object, line)) ?? Infinity);
  const compare: RowOrder['compare'] = (level, a, b) => {
    if (level === 'object') return rank(objectPosition(a), objectPosition(b)) || texts(a.object, b.object);
    if (level === 'line')
      return rank(linePosition(a), linePosition(b)) || rank(stage(a), stage(b)) || texts(a.line, b.line);
    if (level === 'fund') return rank(fundPosition(a), fundPosition(b)) || texts(a.fund, b.fund);
    return rank(position(level, a), position(level, b)) || texts(a[level], b[level]);
  };
  return { compare, chainOf, lastPosition, position };
}

/** Infinity less Infinity is no number. */
function rank(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function texts(a = '', b = ''): number {
  return compareTexts(nameKey(a), nameKey(b));
}

function positionsOfLines({ name, lines = [] }: ListedObject): readonly [string, number][] {
  return lines.map((line, position): [string, number] => [lineName(name, line.name), position]);
}

function lineName(object: string, line: string): string {
  return JSON.stringify([nameKey(object), nameKey(line)]);
}

/** Documents come in the order of their submission, which is not that of the alphabet. */
function stage({ line = '' }: RowNames): number {
  const found = /^(pre|in|post)-session/.exec(nameKey(line))?.[1];
  return found === undefined ? 3 : ['pre', 'in', 'post'].indexOf(found);
}

/** Says of a group of a statement which ones it lies in. */
export function makeGroupsOf({ groups = [] }: { groups?: readonly Group[] | undefined }): GroupsOf {
  const chains = groupChains(groups);
  return (group) => (group === undefined ? [] : (chains.get(group) ?? [group]));
}

/** Every group with those that it lies in. One that lies in itself is refused elsewhere; here it ends the chain. */
function groupChains(groups: readonly Group[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map(groups.map(({ id, in: parent }) => [id, parent]));
  return new Map(
    groups.map(({ id }) => {
      const chain = [id];
      let parent = parents.get(id);
      while (parent !== undefined && !chain.includes(parent)) {
        chain.unshift(parent);
        parent = parents.get(parent);
      }
      return [id, chain];
    }),
  );
}

/** Groups in the order of their rows: each followed by those that lie in it, in the order of the list. */
function listGroups(groups: readonly Group[]): readonly string[] {
  const known = new Set(groups.map(({ id }) => id));
  const below = groupByParent(groups);
  const list: string[] = [];
  const add = (id: string) => {
    if (list.includes(id)) return;
    list.push(id);
    for (const child of below.get(id) ?? []) add(child);
  };
  for (const { id, in: parent } of groups) if (parent === undefined || !known.has(parent)) add(id);
  return list;
}

function groupByParent(groups: readonly Group[]): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const { id, in: parent } of groups) {
    if (parent === undefined) continue;
    const known = below.get(parent);
    if (known === undefined) below.set(parent, [id]);
    else known.push(id);
  }
  return below;
}
