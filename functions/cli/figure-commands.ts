import type { CommandEntry } from './terminal/command.ts';

/**
 * The commands that compute figures and are called over and over: they are built into one file of their own, which is
 * kept compiled, so they start fast. Nothing large belongs here; `rule153.mjs` names them too.
 */
export const figureCommands: readonly CommandEntry[] = [
  {
    name: 'estimate',
    summary: 'compute the tables of a statement',
    load: async () => (await import('./estimates/estimate.ts')).estimateCommand,
  },
  {
    name: 'why',
    summary: 'open a figure, a total or a difference down to its sources',
    load: async () => (await import('./estimates/why.ts')).whyCommand,
  },
  {
    name: 'explain',
    summary: 'another name of "why"',
    load: async () => (await import('./estimates/why.ts')).explainCommand,
  },
  {
    name: 'breakdown',
    summary: 'divide figures by section, kind, place, grade, paragraph and more',
    load: async () => (await import('./estimates/breakdown.ts')).breakdownCommand,
  },
  {
    name: 'where-used',
    summary: 'find every figure that uses a rate, date, paragraph or document',
    load: async () => (await import('./estimates/where-used.ts')).whereUsedCommand,
  },
  {
    name: 'check',
    summary: 'list every problem and query of a statement',
    load: async () => (await import('./estimates/check.ts')).checkCommand,
  },
  {
    name: 'scenario',
    summary: 'make, check, show or apply a scenario',
    load: async () => (await import('./scenarios/scenario.ts')).scenarioCommand,
  },
  {
    name: 'compare',
    summary: 'split the difference of two estimates into its effects',
    load: async () => (await import('./comparisons/compare.ts')).compareCommand,
  },
];
