import { isSameName } from '../canonical/names.ts';
import type { Component, Factor } from '../model/component.ts';
import { Refused } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import type { Source } from '../model/source.ts';
import type { Statement } from '../model/statement.ts';
import { unknownReference } from '../model/unknown-reference.ts';
import type { Estimate } from '../results/estimate.ts';
import type { UsedThing, UseQuestion } from '../results/uses.ts';
import { milestonesAfter, requirementsAfter } from '../scenarios/milestone-dependents.ts';

type Reasons = (component: Component) => readonly string[];
type Asked = UseQuestion & { statement: Statement; cards: readonly RateCard[]; estimate: Estimate };

/**
 * Says of a component why it uses what is asked for, shares aside; nothing where it does not.
 *
 * @throws Refused (`unknown-reference`) for a name that nothing has.
 */
export function reasonFinder(
  statement: Statement,
  cards: readonly RateCard[],
  estimate: Estimate,
  question: UseQuestion,
): Reasons {
  return FINDERS[question.of]({ ...question, statement, cards, estimate });
}

const FINDERS: Record<UsedThing, (asked: Asked) => Reasons> = {
  rate: ({ name, card, cards, statement }) => {
    if (card !== undefined)
      refuseUnknown('card', `there is no rate card "${card}" among those of ${statement.symbol}`, card, idsOf(cards));
    const from = cards.filter(({ id }) => card === undefined || id === card);
    const codes = [...new Set(from.flatMap(({ rates }) => rates.map(({ code }) => code)))];
    const place = `${card === undefined ? 'the rate cards' : `rate card "${card}"`} of ${statement.symbol}`;
    refuseUnknown('rate', `there is no rate "${name}" on ${place}`, name, codes);
    return ({ factors }) =>
      factors
        .filter(({ origin: { rateCard } }) => rateCard?.code === name && (card === undefined || rateCard.card === card))
        .map((factor) => `${describeFactor(factor)}; rate card "${factor.origin.rateCard?.card ?? ''}"`);
  },
  milestone: ({ name, statement }) => {
    const known = idsOf(statement.milestones);
    refuseUnknown('milestone', `there is no milestone "${name}" in ${statement.symbol}`, name, known);
    return milestoneReasons(statement, [name]);
  },
  paragraph: ({ name, statement: { mandates, symbol } }) => {
    const meant = mandates.filter(({ id, paragraph }) => id === name || isSameName(paragraph, name));
    if (meant.length === 0)
      refuseUnknown(
        'paragraph',
        `there is no operative paragraph "${name}" in ${symbol}; it has ` +
          (mandates.map(({ paragraph }) => paragraph).join(', ') || 'none'),
        name,
        idsOf(mandates),
      );
    return mandateReasons(meant);
  },
  document: ({ name, statement, estimate }) => {
    const cites = (sources: readonly Source[]) => sources.some(({ symbol }) => isSameName(symbol, name));
    const milestones = statement.milestones.filter(({ source }) => cites(source));
    const ofMilestones = milestoneReasons(statement, idsOf(milestones));
    const ofMandates = mandateReasons(statement.mandates.filter(({ source }) => cites(source)));
    const cited = [
      ...estimate.lines
        .flatMap(({ amounts }) => amounts.flatMap(({ components }) => components.flatMap(({ factors }) => factors)))
        .flatMap(({ origin: { documents = [] } }) => documents),
      ...[...statement.milestones, ...statement.mandates].flatMap(({ source }) => source),
    ].map(({ symbol }) => symbol);
    const known = [...new Set(cited)];
    if (!known.some((symbol) => isSameName(symbol, name)))
      refuseUnknown('document', `no figure of ${statement.symbol} rests on a document "${name}"`, name, known);
    return (component) => [
      ...component.factors.flatMap((factor) =>
        (factor.origin.documents ?? [])
          .filter(({ symbol }) => isSameName(symbol, name))
          .map(({ paragraph }) => `${describeFactor(factor)}${paragraph === undefined ? '' : `; ${paragraph}`}`),
      ),
      ...ofMilestones(component),
      ...ofMandates(component),
    ];
  },
};

function milestoneReasons(statement: Statement, milestones: readonly string[]): Reasons {
  const after = milestonesAfter(statement, milestones);
  const requirements = requirementsAfter(statement, milestones);
  const named = milestones.map((id) => `"${id}"`).join(', ');
  return ({ requirement, factors }) => [
    ...(requirements.has(requirement) ? [`dates hang on milestone ${named}`] : []),
    ...factors
      .filter(({ origin }) => origin.milestone !== undefined && after.has(origin.milestone))
      .map(describeFactor),
  ];
}

function mandateReasons(mandates: readonly { id: string; paragraph: string }[]): Reasons {
  const paragraphs = new Map(mandates.map(({ id, paragraph }) => [id, paragraph]));
  return ({ mandates: links }) =>
    links.flatMap(({ mandate, share }) => {
      const paragraph = paragraphs.get(mandate);
      if (paragraph === undefined) return [];
      const others = links.length === 1 ? '' : ', with other paragraphs';
      return [`paragraph ${paragraph}${share === undefined ? others : `, share ${share}`}`];
    });
}

function describeFactor({ name, value, over, unit }: Factor): string {
  return `${name}: ${value}${over === undefined ? '' : `/${over}`} ${unit}`;
}

function idsOf(documents: readonly { id: string }[]): readonly string[] {
  return documents.map(({ id }) => id);
}

function refuseUnknown(path: string, message: string, name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw new Refused([unknownReference(path, message, name, known)]);
}
