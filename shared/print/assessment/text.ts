import { formatDecimal } from '../format-amount.ts';
import { ASSESSMENT_TABLES, type AssessmentTable } from './csv.ts';
import { alignAmounts } from '../align-columns.ts';
import type { Coverage, CoverageRow, ProgrammeAssessment } from '../../results/programme-assessment.ts';

/** The sides of a programme that can be shown by themselves. */
export const PARTS = ASSESSMENT_TABLES;
export type Part = AssessmentTable;

/** A programme for reading: its cost, whom it reaches, what stands against its dates, what it asks of the hubs. */
export function assessmentText(assessment: ProgrammeAssessment, parts: readonly Part[]): string {
  const { title, symbol, currency, budget, scenarios } = assessment;
  const under = scenarios.length === 0 ? '' : ` under ${scenarios.join(', ')}`;
  const blocks = PARTS.filter((part) => parts.includes(part)).map((part) => blockOf[part](assessment).join('\n'));
  return `${[`${title} (${symbol})${under}, ${currency}, ${budget.basis}`, ...blocks].join('\n\n')}\n`;
}

const blockOf: Record<Part, (assessment: ProgrammeAssessment) => readonly string[]> = {
  costs: costLines,
  coverage: ({ coverage }) => coverageLines(coverage),
  clashes: ({ clashes }) => [
    'Clashes',
    ...(clashes.length === 0 ? ['  none found'] : clashes.map(({ code, message }) => `  ${code}: ${message}`)),
  ],
  workload: workloadLines,
};

function costLines({ workshops, budget, host, others, currency }: ProgrammeAssessment): readonly string[] {
  const decimal = (text: string | undefined) => (text === undefined ? '–' : formatDecimal(text));
  const rows = workshops.map(({ workshop, total, participants, perParticipant, states, perState }) => [
    workshop,
    decimal(total),
    String(participants),
    decimal(perParticipant),
    String(states),
    decimal(perState),
  ]);
  const [table] = budget.tables;
  const lines = (table?.rows ?? []).map(({ object = '', values }) => [
    object,
    ...values.map((value) => formatDecimal(String(value))),
  ]);
  return [
    'Cost of each workshop, exact',
    ...indent(alignAmounts([['workshop', currency, 'participants', 'each', 'States', 'each'], ...rows], 1)),
    '',
    'Budget, rounded by line',
    ...indent(
      alignAmounts(
        [
          ['object', ...(table?.columns ?? [])],
          ...lines,
          ['total', ...(table?.total ?? []).map((value) => formatDecimal(String(value)))],
        ],
        1,
      ),
    ),
    ...host.flatMap(({ workshop, establishedPlace, difference, nothingToPay }) => [
      '',
      nothingToPay
        ? `The place of ${workshop} costs no more than ${establishedPlace}: the host pays no difference.`
        : `The host of ${workshop} pays ${decimal(difference)} ${currency}, ` +
          `the difference from ${establishedPlace} (A/RES/40/243).`,
    ]),
    ...others.flatMap(({ payer, tables }) => [
      '',
      `Paid by ${payer}, apart from the budget: ${(tables[0]?.total ?? []).map((value, column) => `${formatDecimal(String(value))} in ${tables[0]?.columns[column] ?? ''}`).join('; ')}.`,
    ]),
  ];
}

function coverageLines({
  asOf,
  byRegionalGroup,
  byGroup,
  bySubregion,
  reached,
  unreachedSignatories,
  reachedAfterDeposit,
}: Coverage): readonly string[] {
  const block = (name: string, rows: readonly CoverageRow[]) =>
    indent(
      alignAmounts(
        [
          [name, 'States', 'reached', 'deposited', 'signed, not deposited', 'of these reached'],
          ...rows.map((row) =>
            [
              row.key,
              row.states,
              row.reached,
              row.deposited,
              row.signedNotDeposited,
              row.signedNotDepositedReached,
            ].map(String),
          ),
        ],
        1,
      ),
    );
  return [
    `Coverage as of ${asOf}: ${reached.length} States are invited by name`,
    ...block('regional group', byRegionalGroup),
    '',
    ...block('group', byGroup),
    '',
    ...block('subregion', bySubregion),
    '',
    ...(unreachedSignatories.length === 0
      ? []
      : [`Signed, not deposited, and reached by no workshop: ${unreachedSignatories.join(', ')}.`]),
    ...(reachedAfterDeposit.length === 0
      ? []
      : [`Invited although they have deposited: ${reachedAfterDeposit.join(', ')}.`]),
    ...(unreachedSignatories.length + reachedAfterDeposit.length === 0
      ? ['No State that has signed without depositing, as far as the programme knows, is left out.']
      : []),
  ];
}

function workloadLines({ workload }: ProgrammeAssessment): readonly string[] {
  if (workload.length === 0)
    return ['Workload of the hubs', '  not calculated: the programme states no assumptions ("workload")'];
  const rows = workload.map(({ hub, year, workshops, posts, demand, supply, load, over }) => [
    hub,
    String(year),
    String(workshops),
    String(posts),
    demand,
    supply,
    load ?? '–',
    over ? 'over' : '',
  ]);
  return [
    'Workload of the hubs, in staff days',
    ...indent(alignAmounts([['hub', 'year', 'workshops', 'posts', 'demand', 'supply', 'load', ''], ...rows], 1)),
  ];
}

export function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`.trimEnd());
}
