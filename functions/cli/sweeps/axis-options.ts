import { isDecimalText } from '../../../shared/money/decimal-text.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import type { SweepAxis } from '../../../shared/sweeps/sweep-request.ts';
import { nameQuantity, nameRate } from '../scenarios/name-drivers.ts';
import { parseDayRange, parseDecimalRange, type Range } from './parse-range.ts';
import { type UsageProblems, usageProblems } from '../terminal/failure.ts';
import { Refused } from '../../../shared/model/problem.ts';

/** The options that say what is swept. */
export const axisOptions = {
  'entry-into-force': {
    type: 'string',
    value: 'from..to',
    about: 'sweep the day of entry into force: 2026-01-01..2030-12-31 or 2026..2030',
  },
  milestone: { type: 'string', multiple: true, value: 'id=from..to', about: 'sweep another milestone' },
  rate: {
    type: 'string',
    multiple: true,
    value: 'code[:qualifier]=from..to',
    about: 'sweep a rate of the cards, or with <requirement>.<part> one that a requirement states',
  },
  quantity: {
    type: 'string',
    multiple: true,
    value: 'requirement.quantity=from..to',
    about: 'sweep a quantity, such as conference.days',
  },
  recosting: {
    type: 'string',
    multiple: true,
    value: 'factor=from..to',
    about: 'sweep a factor of recosting, such as inflation=1..1.06; the figures are those after recosting',
  },
  step: {
    type: 'string',
    value: 'day|month|quarter',
    about: 'how far apart days are: every day, or the first days of months or quarters; month if left out',
  },
  by: {
    type: 'string',
    multiple: true,
    value: 'decimal',
    about: 'how far apart rates, quantities and factors are; once for all, or once for each in this order',
  },
} as const;

export type AxisChoice = {
  readonly 'entry-into-force'?: string | undefined;
  readonly milestone?: readonly string[] | undefined;
  readonly rate?: readonly string[] | undefined;
  readonly quantity?: readonly string[] | undefined;
  readonly recosting?: readonly string[] | undefined;
  readonly step?: string | undefined;
  readonly by?: readonly string[] | undefined;
};

/** An axis, and the option that it came from, for messages. */
export type NamedAxis = { axis: SweepAxis; option: string };

/**
 * Reads one axis, or two for a grid, in the order milestones, rates, quantities, factors of recosting: the first changes slowest.
 *
 * @throws UsageError naming everything that is wrong.
 */
export function readAxes(choice: AxisChoice, cards: readonly RateCard[]): readonly NamedAxis[] {
  const problems = usageProblems();
  const step = readStep(choice.step, problems);
  const days = [
    ...(choice['entry-into-force'] === undefined
      ? []
      : [['entry-into-force', 'entry-into-force', choice['entry-into-force']] as const]),
    ...named('milestone', choice.milestone, problems),
  ];
  const decimals = (['rate', 'quantity', 'recosting'] as const).flatMap((option) =>
    named(option, choice[option], problems),
  );
  const axes = [
    ...days.flatMap(([option, milestone, range]) => {
      const read = ranged(option, parseDayRange(range), problems);
      return read === undefined || step === undefined
        ? []
        : [{ option: optionText(option, milestone), axis: { kind: 'milestone' as const, milestone, ...read, step } }];
    }),
    ...decimals.flatMap(([option, name, range], position) => {
      const read = ranged(option, parseDecimalRange(range), problems);
      const by = readBy(choice.by, position, decimals.length, problems);
      const target = targetOf(option, name, cards, problems);
      return read === undefined || by === undefined || target === undefined
        ? []
        : [{ option: optionText(option, name), axis: { ...target, ...read, step: by } }];
    }),
  ];
  const asked = days.length + decimals.length;
  if (asked > 2)
    problems.add(
      'milestone, --rate, --quantity, --recosting',
      `${asked} things are to be swept; a grid has two. Leave out ${asked - 2}`,
    );
  if (asked === 0 && !problems.any())
    problems.add(
      'entry-into-force',
      'say what to sweep: --entry-into-force <from..to>, --milestone, --rate, --quantity or --recosting',
    );
  if (decimals.length === 0 && (choice.by ?? []).length > 0)
    problems.add('by', 'is for rates, quantities and factors; days go by --step');
  if (days.length === 0 && asked > 0 && choice.step !== undefined)
    problems.add('step', 'is for days; rates, quantities and factors go by --by');
  problems.refuse();
  return axes;
}

function optionText(option: string, name: string): string {
  return option === name ? `--${option}` : `--${option} ${name}`;
}

/** `name=range` of an option that may stand several times; a blank will do for the sign. */
function named(
  option: 'milestone' | 'rate' | 'quantity' | 'recosting',
  values: readonly string[] | undefined,
  problems: UsageProblems,
): readonly (readonly [string, string, string])[] {
  return (values ?? []).flatMap((value) => {
    const [, name, range] = /^\s*([^=]+?)\s*(?:=|\s)\s*(\S+)\s*$/.exec(value) ?? [];
    if (name !== undefined && range !== undefined) return [[option, name, range] as const];
    problems.add(option, `"${value}" is not written as <${axisOptions[option].value.replace('=', '>=<')}>`);
    return [];
  });
}

function ranged(option: string, read: Range | string, problems: UsageProblems): Range | undefined {
  if (typeof read !== 'string') return read;
  problems.add(option, read);
  return undefined;
}

const STEPS = ['day', 'month', 'quarter'] as const;

function readStep(text: string | undefined, problems: UsageProblems): (typeof STEPS)[number] | undefined {
  if (text === undefined) return 'month';
  const step = STEPS.find((one) => one === text);
  if (step === undefined) problems.add('step', `there is no step "${text}"; there are ${STEPS.join(', ')}`);
  return step;
}

function readBy(
  steps: readonly string[] | undefined,
  position: number,
  count: number,
  problems: UsageProblems,
): string | undefined {
  const isForAll = steps?.length === 1;
  const by = isForAll ? steps[0] : steps?.[position];
  // What is wrong for all is told once.
  if (by === undefined || (steps?.length ?? 0) > count) {
    if (position === 0)
      problems.add('by', `is needed once for all rates, quantities and factors swept, or once for each (${count})`);
    return undefined;
  }
  if (isDecimalText(by) && !/^-|^0(?:\.0+)?$/.test(by)) return by;
  if (!isForAll || position === 0) problems.add('by', `"${by}" is no step. Write a decimal greater than zero`);
  return undefined;
}

type Target =
  | { kind: 'rate'; rate: Exclude<ReturnType<typeof nameRate>, string> }
  | { kind: 'quantity'; target: Exclude<ReturnType<typeof nameQuantity>, string> }
  | { kind: 'recosting'; factor: string };

function targetOf(
  option: string,
  name: string,
  cards: readonly RateCard[],
  problems: UsageProblems,
): Target | undefined {
  if (option === 'recosting') return { kind: 'recosting', factor: name };
  if (option === 'rate') {
    const rate = nameRate(name, cards);
    if (typeof rate !== 'string') return { kind: 'rate', rate };
    problems.add('rate', rate);
    return undefined;
  }
  const target = nameQuantity(name);
  if (typeof target !== 'string') return { kind: 'quantity', target };
  problems.add('quantity', target);
  return undefined;
}

/** A refusal with the option in the place of the path wherever a problem is that of an axis. Anything else as it is. */
export function nameAxesByOption(error: unknown, axes: readonly NamedAxis[]): unknown {
  if (!(error instanceof Refused)) return error;
  return new Refused(
    error.problems.map((problem) => ({
      ...problem,
      path: problem.path.replace(/^axes\[(\d+)\].*$/, (path, index: string) => axes[Number(index)]?.option ?? path),
    })),
  );
}
