import type { Highs, InitOptions, Model } from 'highs';
import type { SolveProgram, Terms, WholeProgram } from '../../../shared/workshops/selection/whole-program.ts';

/**
 * The steps that a solver may take: counted, not timed, so that the same program has the same solution everywhere. What
 * is counted are whole numbers, so that less than one between what is found and what is possible is nothing.
 */
const NODES_MAX = 500;

let loaded: Promise<SolveProgram | undefined> | undefined;

/**
 * The solver of plans: HiGHS, compiled to WebAssembly. It is large, so it is loaded with the first plan that needs it;
 * where it cannot be loaded there is none, and plans say that they were searched for.
 */
export function loadSolver(): Promise<SolveProgram | undefined> {
  loaded ??= load().catch(() => undefined);
  return loaded;
}

type Loaded = { default: (options: InitOptions) => Promise<Highs> };

async function load(): Promise<SolveProgram> {
  // Its types describe a CommonJS module, and what is loaded is none.
  const { default: start } = (await import('highs')) as unknown as Loaded;
  const highs = await start({ print: () => undefined, printErr: () => undefined });
  const { optimal, solutionLimit, iterationLimit } = highs.constants.modelStatus;
  return (program) =>
    highs.withModel({ format: 'lp', data: lpText(program) }, (model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.9, mip_max_nodes: NODES_MAX });
      model.run();
      const status = model.getModelStatus();
      if (status !== optimal && status !== solutionLimit && status !== iterationLimit) return undefined;
      return read(program, model);
    });
}

function read(program: WholeProgram, model: Model): ReturnType<SolveProgram> {
  const { colValue } = model.getSolution();
  const on = new Set(program.switches.filter((column) => (colValue[model.getColByName(column)] ?? 0) > 0.5));
  const atMost = Number(model.info.get('mip_dual_bound'));
  return Number.isFinite(atMost) ? { on, atMost } : undefined;
}

/** A program in the LP format, with lines of one term, since some readers limit their length. */
function lpText({ maximize, rows, switches, shares }: WholeProgram): string {
  return [
    'Maximize',
    ` objective: ${sum(maximize)}`,
    'Subject To',
    ...rows
      .filter(({ terms }) => terms.length > 0)
      .map(({ terms, atMost }, row) => ` r${row}: ${sum(terms)} <= ${atMost}`),
    'Bounds',
    ...shares.map((column) => ` 0 <= ${column} <= 1`),
    'Binaries',
    ...switches.map((column) => ` ${column}`),
    'End',
  ].join('\n');
}

function sum(terms: Terms): string {
  return terms.map(([factor, column]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${column}`).join('\n  ');
}
