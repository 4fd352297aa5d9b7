import { compareTexts } from '../canonical/compare-texts.ts';
import type { Charge } from '../model/charge.ts';
import type { Component } from '../model/component.ts';
import { nearestName } from '../model/did-you-mean.ts';
import {
  type GroupsOf,
  type LineSelector,
  isOfWholeLines,
  lineName,
  matches,
  describeSelector,
} from '../model/line-selector.ts';
import type { Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { unknownReference } from '../model/unknown-reference.ts';
import { type Warning, query } from '../model/warning.ts';
import { type Requirement, kindOf } from '../requirements/index.ts';
import type { ShareTerms } from '../requirements/requirement-kind.ts';
import { divideCharges } from './divide-charges.ts';
import { lineKey } from './evaluate-lines.ts';
import { listShares } from './expand-shares.ts';
import { makeGroupsOf } from './order-rows.ts';
import { orderShares } from './order-shares.ts';

/**
 * Shares of lines to which nothing in the statement is charged, or of requirements that it does not have: a slip in a
 * name would make the share smaller in silence. And shares that go round in a circle.
 */
export function checkShares(given: Statement): readonly Problem[] {
  if (listShares(given.requirements).length === 0) return [];
  // Charges name their groups, so that selectors can.
  const statement = divideCharges(given);
  const { requirements, groups = [] } = statement;
  const groupsOf = makeGroupsOf(statement);
  const shares = listShares(requirements);
  const charged = basesOf(requirements);
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const unknown = shares.flatMap(({ share, position }) =>
    share.of.flatMap((selector, index): Problem[] => {
      const path = `requirements[${position}].of[${index}]`;
      const ids = groups.map(({ id }) => id);
      if (selector.group !== undefined && !ids.includes(selector.group))
        return [
          unknownReference(`${path}.group`, `"${selector.group}" is no group of this statement`, selector.group, ids),
        ];
      const named = selector.requirement === undefined ? undefined : byId.get(selector.requirement);
      if (selector.requirement !== undefined && named === undefined)
        return [noRequirement(selector.requirement, requirements, path)];
      const others = shares.filter((other) => other.share.id !== share.id).map((other) => other.share.charge);
      const among =
        named === undefined
          ? [...charged, ...(selector.withShares === true ? others : [])]
          : kindOf(named)
              .charges(named)
              .map(({ charge }) => charge);
      return among.some((charge) => matches(charge, selector, groupsOf)) ? [] : [noLine(selector, among, path)];
    }),
  );
  return [...unknown, ...orderShares(statement).problems];
}

function noRequirement(id: string, requirements: readonly Requirement[], path: string): Problem {
  return unknownReference(
    `${path}.requirement`,
    `"${id}" is not a requirement of this statement`,
    id,
    requirements.map((one) => one.id),
  );
}

/** What requirements other than shares are charged to, save for lines that shares are charged to as well. */
function basesOf(requirements: readonly Requirement[]): readonly Charge[] {
  const keys = new Set(listShares(requirements).map(({ share }) => lineKey(share.charge)));
  return requirements.flatMap((requirement) =>
    kindOf(requirement).share === undefined
      ? kindOf(requirement)
          .charges(requirement)
          .flatMap(({ charge }) => (keys.has(lineKey(charge)) ? [] : [charge]))
      : [],
  );
}

function noLine(selector: LineSelector, charged: readonly Charge[], path: string): Problem {
  const { section, object, line } = selector;
  const wanted = describeSelector(selector);
  const inSection = section === undefined ? [] : charged.filter((charge) => charge.section === section);
  const sections = [...new Set(charged.map((charge) => charge.section))];
  const objects = [...new Set(inSection.map((charge) => charge.object))];
  const labels = [...new Set(inSection.flatMap((charge) => charge.line ?? []))];
  const known =
    inSection.length > 0
      ? `it has lines of ${objects.join(', ')} there`
      : sections.length > 0
        ? `it has lines in the sections ${sections.join(', ')}`
        : 'it has no lines of which a share can be taken';
  const [name, names] =
    object !== undefined && !objects.includes(object) && nearestName(object, objects) !== undefined
      ? [object, objects]
      : [line, labels];
  return unknownReference(
    path,
    `no line of the statement matches ${wanted}; ${known}. A share is taken of lines of other kinds of requirement; ` +
      'of another share only where it is named as "requirement", or with "withShares"',
    name,
    names,
  );
}

/** A statement with the components that it gave, those of shares apart. */
type Priced = { statement: Statement; components: readonly Component[]; shares: readonly Component[] };

/**
 * Prepares the questions about shares. One of lines that never fall due costs nothing; and one of a whole section
 * leaves out lines that shares are charged to, with whatever else is charged there. Either must be said.
 */
export function shareQueries(checked: Priced): (requirement: Requirement) => readonly Warning[] {
  const groupsOf = makeGroupsOf(checked.statement);
  const keys = new Set(listShares(checked.statement.requirements).map(({ share }) => lineKey(share.charge)));
  const isShared = ({ charge }: Component) => keys.has(lineKey(charge));
  const shared = [...checked.components.filter(isShared), ...checked.shares];
  const bases = checked.components.filter((component) => !isShared(component));
  return (requirement) => {
    const share = kindOf(requirement).share?.(requirement);
    return share === undefined
      ? []
      : [...ofNothing(share, bases, [...shared, ...bases], groupsOf), ...leftOut(share, shared, groupsOf)];
  };
}

function ofNothing(
  share: ShareTerms,
  bases: readonly Component[],
  all: readonly Component[],
  groupsOf: GroupsOf,
): readonly Warning[] {
  const wanted = share.years === undefined ? undefined : new Set(share.years);
  const isDue = (selector: LineSelector) => (one: Component) =>
    (wanted?.has(one.year) ?? true) &&
    matches(one.charge, selector, groupsOf) &&
    one.requirement !== share.id &&
    (selector.requirement === undefined || one.requirement === selector.requirement);
  const empty = share.of.filter((selector) => !(isOfWholeLines(selector) ? bases : all).some(isDue(selector)));
  if (empty.length === 0) return [];
  const when = share.years === undefined ? 'in any year of the statement' : `in ${share.years.join(', ')}`;
  return [
    query(
      'share-of-nothing',
      share,
      `${share.title} is taken of ${empty.map((one) => `"${describeSelector(one)}"`).join(', ')}, where nothing ` +
        `falls due ${when}: that share is 0.`,
    ),
  ];
}

function leftOut(share: ShareTerms, shared: readonly Component[], groupsOf: GroupsOf): readonly Warning[] {
  const wanted = share.years === undefined ? undefined : new Set(share.years);
  const left = shared.filter(
    ({ requirement, charge, year }) =>
      requirement !== share.id &&
      (wanted?.has(year) ?? true) &&
      share.of.some((selector) => isLeavingOut(selector) && matches(charge, selector, groupsOf)),
  );
  const lines = [...new Set(left.map(({ charge }) => lineName(charge)))].sort(compareTexts);
  if (lines.length === 0) return [];
  return [
    query(
      'share-leaves-out',
      share,
      `${share.title} is not taken of what else is charged to ${lines.map((line) => `"${line}"`).join(', ')}, since ` +
        'a share is charged there. Charge shares to a line of their own.',
    ),
  ];
}

/** Whether a selector means lines, without those that shares are charged to. */
function isLeavingOut({ requirement, withShares }: LineSelector): boolean {
  return requirement === undefined && withShares !== true;
}
