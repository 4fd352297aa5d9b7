import type { Scenario } from '../../scenarios/scenario.ts';
import type { ScenarioEffect } from '../../scenarios/workbench.ts';

/** A stack of scenarios for reading: what each changes, and which requirements follow. */
export function scenarioText(scenarios: readonly Scenario[], effects: readonly ScenarioEffect[]): string {
  return scenarios
    .map(({ id, title, base, note, changes }) => {
      const own = effects.filter(({ change }) => change.startsWith(`${id}/`));
      return [
        `${id}: ${title}`,
        `Base: ${base.statement}${base.revision === undefined ? '' : `, revision ${base.revision}`}`,
        ...(note === undefined ? [] : [note]),
        changes.length === 0
          ? 'It changes nothing.'
          : `${changes.length === 1 ? '1 change' : `${changes.length} changes`}:`,
        ...own.flatMap(({ change, description, requirements }) => [
          `  ${change.slice(id.length + 1)}: ${description}`,
          ...(requirements.length === 0 ? [] : [`    concerns ${requirements.join(', ')}`]),
        ]),
        '',
      ].join('\n');
    })
    .join('\n');
}
