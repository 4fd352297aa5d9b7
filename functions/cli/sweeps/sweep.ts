import { Refused } from '../../../shared/model/problem.ts';
import { limitOptions } from '../documents/gather-documents.ts';
import { sweepCsv } from '../../../shared/print/sweep/csv.ts';
import { sweepReport } from '../../../shared/sweeps/sweep-report.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { axisOptions, nameAxesByOption, type NamedAxis, readAxes } from './axis-options.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { stageOfSweep } from '../../../shared/sweeps/axis-change.ts';
import { sweepText } from '../../../shared/print/sweep/text.ts';
import { defineCommand } from '../terminal/command.ts';
import { inputOptions } from '../estimates/find-inputs.ts';
import { openInputs } from '../estimates/open-inputs.ts';
import { sweep as sweepStatement } from '../../use-cases/sweeps/sweep.ts';
import { parseYears } from '../terminal/parse-dates.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { SweepReport } from '../../../shared/results/sweep-report.ts';

/** `rule153 sweep <symbol or file> --entry-into-force 2026-01-01..2030-12-31 --step month` */
export const sweepCommand = defineCommand({
  name: 'sweep',
  about:
    'what a statement costs as a date, a rate, a quantity or a factor of recosting moves. A row a point and a column a year: every year ' +
    'from the first of the statement to where all patterns of all rows have repeated once. Amounts are net of staff ' +
    'assessment; the total is the sum of the years shown',
  arguments: [
    { name: 'symbol or file', about: 'a statement by its symbol, its id or its JSON file (- for standard input)' },
  ],
  options: {
    ...axisOptions,
    format: formatOption(
      'table|csv|json',
      'how to print; table if left out. Table and JSON list the dates at which anything changes',
    ),
    years: {
      type: 'string',
      short: 'y',
      value: 'years',
      about: 'show, and sum, these years only: 2025-2028 or 2025,2027',
    },
    'by-section': {
      type: 'boolean',
      about: 'a row for every section of every point, staff assessment (section 36) among them',
    },
    ...scenarioOption,
    ...limitOptions,
    ...inputOptions,
  },
  examples: [
    {
      command: 'sweep A/C.3/79/L.53 --entry-into-force 2026-01-01..2030-12-31 --step month --format csv',
      about: 'sixty months, a row each',
    },
    {
      command: 'sweep A/C.3/79/L.53 --rate interpretation-meeting:Vienna=7500..9000 --by 250 --years 2025-2030',
      about: 'a dearer interpreter',
    },
    {
      command:
        'sweep A/C.3/79/L.53 --entry-into-force 2027..2029 --step quarter --quantity conference.days=5..10 --by 1',
      about: 'a grid of two',
    },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'csv', 'json']);
    const years = options.years === undefined ? undefined : parseYears(options.years);
    const { gathered, request } = await openInputs(name, options, terminal);
    let named: readonly NamedAxis[] = [];
    const made = await gathered
      .compute((ports, principal) =>
        sweepStatement(
          ports,
          undefined,
          { principal, requestId: 'command-line' },
          {
            ...request,
            axes: ({ cards }) => {
              named = readAxes(options, cards);
              return named.map(({ axis }) => axis);
            },
          },
        ),
      )
      .catch((error: unknown) => {
        throw nameAxesByOption(error, named);
      });
    const { sweep, inputs, basis: madeFrom } = made;
    const choice = { years, bySection: options['by-section'] };
    const report = sweepReport(sweep, choice);
    refuseAllRefused(report, terminal);
    if (format === 'csv') {
      terminal.print(sweepCsv(sweep, choice));
      return undefined;
    }
    const { symbol, currency, priceBasis } = inputs.statement;
    const stage = stageOfSweep(inputs, sweep.axes) ?? priceBasis.description;
    const basis = `net of staff assessment, ${stage}`;
    const under = inputs.scenarios.map(({ id }) => id);
    if (format === 'json')
      terminal.print(
        `${JSON.stringify({ basis: madeFrom, symbol, currency, axes: sweep.axes, ...report }, null, 2)}\n`,
      );
    else
      terminal.print(
        sweepText(report, `${symbol}${under.length === 0 ? '' : ` under ${under.join(', ')}`}, ${currency}, ${basis}`),
      );
    return undefined;
  },
});

/**
 * A sweep none of whose points can be computed is refused; of others, what is missing is told apart from the result.
 */
function refuseAllRefused({ rows }: SweepReport, terminal: Terminal): void {
  const refused = rows.flatMap((row) => ('refused' in row ? [row] : []));
  const [first] = refused;
  if (first === undefined) return;
  if (refused.length === rows.length) throw new Refused(first.refused);
  terminal.tell(
    `${refused.length} of ${rows.length} points cannot be computed and stand empty. The first, ` +
      `${first.at.join(', ')}: ${first.refused.map(({ message }) => message).join(' ')}`,
  );
}
