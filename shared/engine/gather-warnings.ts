import { compareTexts } from '../canonical/compare-texts.ts';
import type { Component } from '../model/component.ts';
import type { RateBook } from '../model/rate-book.ts';
import type { RateCard } from '../model/rate.ts';
import type { Statement } from '../model/statement.ts';
import type { Warning } from '../model/warning.ts';
import type { EstimatedLine } from '../results/estimate.ts';
import type { Timeline } from '../time/timeline.ts';
import { checkBases } from './check-bases.ts';
import { checkValidityEnds } from './check-endings.ts';
import { checkEstimate } from './check-estimate.ts';
import { checkFilters } from './check-filters.ts';
import { checkNames } from './check-names.ts';
import { checkObjectCodes } from './check-object-codes.ts';
import { checkObjects } from './check-objects.ts';
import { checkCardRates } from './check-plausibility.ts';
import { checkRates } from './check-rates.ts';
import { checkReadings } from './check-readings.ts';
import { checkRecosting } from './check-recosting.ts';
import { checkReductions } from './check-reductions.ts';
import { checkReplaced } from './check-replaced.ts';
import { checkShown } from './check-shown.ts';
import { checkTableBases } from './check-table-bases.ts';
import { checkTiming } from './check-timing.ts';
import type { compareControls } from './compare-controls.ts';
import type { Expansion } from './expand-statement.ts';

/** What an estimate is made of, when its figures are there. */
export type Computed = {
  statement: Statement;
  cards: readonly RateCard[];
  timeline: Timeline;
  rates: RateBook;
  expansion: Expansion;
  shares: readonly Component[];
  lines: readonly EstimatedLine[];
  compared: ReturnType<typeof compareControls>;
};

/** Everything that an estimate says of itself beside its figures: notes, queries and warnings, in one order. */
export function gatherWarnings(computed: Computed): readonly Warning[] {
  const { statement, cards, timeline, rates, expansion, shares, lines, compared } = computed;
  const { patterns, components, horizon, left } = expansion;
  const priced = [...components, ...shares];
  const byId = new Map(statement.requirements.map((requirement) => [requirement.id, requirement]));
  return sortWarnings([
    ...expansion.warnings,
    ...timelineWarnings(timeline),
    ...cardWarnings(cards),
    ...checkValidityEnds(cards),
    ...checkCardRates(cards),
    ...checkEstimate({ statement, timeline, patterns, components, shares, horizon, left }),
    ...checkTiming(statement, timeline, left),
    ...checkReadings(statement, timeline, left),
    ...checkRecosting(statement, priced),
    ...checkShown(statement, lines),
    ...checkReductions(statement, lines),
    ...checkObjects(statement),
    ...checkObjectCodes(statement),
    ...(compared?.warnings ?? []),
    ...checkTableBases(statement),
    ...checkFilters(statement),
    ...checkNames(statement),
    ...checkRates(priced),
    ...checkBases(statement.requirements, priced, cards),
    ...checkReplaced(statement, expansion, { statement, timeline, rates, requirementById: (id) => byId.get(id) }),
  ]);
}

function timelineWarnings(timeline: Timeline): readonly Warning[] {
  return [
    ...timeline.milestones
      .filter(({ by }) => by === 'assumption')
      .map(({ id, year, precision, day }): Warning => ({
        severity: 'note',
        code: 'assumed-milestone',
        message:
          `Milestone "${id}" is assumed to fall ${precision === 'year' ? `in ${year}` : `on ${day}`}; its rule ` +
          'cannot be resolved yet.',
      })),
    ...timeline.undated.map(({ id, why }): Warning => ({
      severity: 'note',
      code: 'undated-milestone',
      message: `Milestone "${id}" has no date: ${why}.`,
    })),
  ];
}

function cardWarnings(cards: readonly RateCard[]): readonly Warning[] {
  return cards
    .filter(({ provenance }) => provenance === 'illustrative')
    .map(({ id }): Warning => ({
      severity: 'note',
      code: 'illustrative-rates',
      message: `Rate card "${id}" is illustrative: figures that use it are not an estimate.`,
    }));
}

/** The order of requirements must not show anywhere, warnings included. */
function sortWarnings(warnings: readonly Warning[]): readonly Warning[] {
  const key = ({ severity, code, requirement, message }: Warning) =>
    [severity, code, requirement ?? '', message].join('\u0000');
  return [...warnings].sort((a, b) => compareTexts(key(a), key(b)));
}
