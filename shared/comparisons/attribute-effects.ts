import type { ChangeKind } from '../scenarios/change.ts';
import type { ScenarioEffect } from '../scenarios/workbench.ts';
import type { EffectKind } from './effect-kind.ts';
import type { Comparison, ComparedFigure } from '../results/comparison.ts';

/** The kinds of changes that can take something away, by the effect that this has. */
const CAUSES: Partial<Record<EffectKind, readonly ChangeKind[]>> = {
  timing: ['set-milestone', 'set-schedule', 'set-start', 'set-post-start-rule'],
  scope: ['add-requirement', 'drop-requirement', 'set-venue'],
  venue: ['set-venue'],
};

/**
 * Names the changes behind what a scenario took away. What it left or added says itself which change it follows from;
 * what is gone cannot, so the effects of the scenario, by the requirements that they concern, tell. An effect that no
 * change caused keeps no name.
 */
export function attributeEffects(comparison: Comparison, effects: readonly ScenarioEffect[]): Comparison {
  if (effects.length === 0) return comparison;
  return {
    ...comparison,
    figures: comparison.figures.map((figure) => ({
      ...figure,
      details: figure.details.map((detail) => attribute(detail, effects)),
    })),
  };
}

type Detail = ComparedFigure['details'][number];

function attribute(detail: Detail, effects: readonly ScenarioEffect[]): Detail {
  const { requirement, kind, change } = detail;
  if (change !== undefined || requirement === undefined) return detail;
  const causes = effects.filter(
    (effect) => (CAUSES[kind] ?? []).includes(effect.kind) && effect.requirements.includes(requirement),
  );
  return causes.length === 0 ? detail : { ...detail, change: causes.map((effect) => effect.change).join(', ') };
}
