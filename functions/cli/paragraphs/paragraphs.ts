import { amendmentCsv, amendmentResult, paragraphRows, paragraphsCsv } from '../../../shared/print/paragraphs/csv.ts';
import { limitOptions } from '../documents/gather-documents.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { defineCommand } from '../terminal/command.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import { type InputChoice, inputOptions } from '../estimates/find-inputs.ts';
import { costAmendment, priceParagraphs } from '../../use-cases/paragraphs/price-paragraphs.ts';
import { openInputs } from '../estimates/open-inputs.ts';
import { parseYears } from '../terminal/parse-dates.ts';
import { amendmentText, paragraphsText } from '../../../shared/print/paragraphs/text.ts';
import { amendmentSource } from '../documents/document-kinds.ts';
import { findDocument, printList } from '../documents/find-document.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `rule153 paragraphs [symbol or file]` */
export const paragraphsCommand = defineCommand({
  name: 'paragraphs',
  about:
    'the price of each operative paragraph, year by year; with --amend what an amendment changes. What several ' +
    'paragraphs cause jointly is not divided by a guess. Without a statement, the amendments that are shipped',
  arguments: [
    {
      name: 'symbol or file',
      about: 'a statement by its symbol, its id or its JSON file (- for standard input)',
      optional: true,
    },
  ],
  options: {
    years: { type: 'string', short: 'y', value: 'years', about: 'show these years only: 2025-2028 or 2025,2027' },
    net: { type: 'boolean', about: 'leave out staff assessment, which income takes back' },
    amend: {
      type: 'string',
      value: 'file or id',
      about: 'an amendment: what it changes, paragraph by paragraph, with the bridge',
    },
    format: formatOption('table|json|csv'),
    ...scenarioOption,
    ...limitOptions,
    ...inputOptions,
  },
  examples: [
    { command: 'paragraphs A/C.3/79/L.53 --years 2025-2028', about: 'what each paragraph costs' },
    { command: 'paragraphs A/C.3/79/L.53 --amend one-protocol-session', about: 'one session instead of two' },
  ],
  run: async ({ positionals: [name], options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json', 'csv']);
    if (name === undefined) {
      terminal.print(printList(amendmentSource, format));
      return undefined;
    }
    const asked = options.years === undefined ? undefined : parseYears(options.years);
    if (options.amend !== undefined) {
      terminal.print(await amended(name, options.amend, { ...options, asked, format }, terminal));
      return undefined;
    }
    const { gathered, request } = await openInputs(name, options, terminal);
    const { symbol, prices, mandates, basis } = await gathered.compute((ports, principal) =>
      priceParagraphs(ports, principal, { ...request, net: options.net }),
    );
    const { currency, servicing } = prices;
    const years = asked ?? prices.years;
    refuseOtherYears(years, prices.years);
    const rows = paragraphRows(prices, mandates, years);
    const heading =
      `${symbol}, ${currency}, exact, ` +
      (options.net === true ? 'net of staff assessment' : 'staff assessment included');
    if (format === 'json')
      terminal.print(`${JSON.stringify({ symbol, currency, servicing, years, rows, basis }, null, 2)}\n`);
    else terminal.print(format === 'csv' ? paragraphsCsv(rows, years) : paragraphsText(rows, years, heading));
    return undefined;
  },
});

type AmendOptions = InputChoice & {
  net?: boolean | undefined;
  scenario?: readonly string[] | undefined;
  asked: readonly number[] | undefined;
  format: 'table' | 'json' | 'csv';
};

async function amended(name: string, file: string, options: AmendOptions, terminal: Terminal): Promise<string> {
  const { asked, format } = options;
  if (options.net === true || options.scenario !== undefined)
    throw new UsageError(
      '--amend goes without --net and --scenario: its card shows the whole of the statement as it stands.',
    );
  const amendment = await findDocument(amendmentSource, file, options, terminal);
  const { gathered, request } = await openInputs(name, options, terminal);
  const { card, basis } = await gathered.compute((ports, principal) =>
    costAmendment(ports, principal, { amendment, statement: request.statement, rateCards: request.rateCards }),
  );
  if (asked !== undefined) refuseOtherYears(asked, card.years);
  if (format === 'json') return `${JSON.stringify({ ...amendmentResult(card), basis }, null, 2)}\n`;
  if (format === 'csv' && asked !== undefined)
    throw new UsageError('CSV has every year of an amendment; leave --years out.');
  return format === 'csv' ? amendmentCsv(card) : amendmentText(card, asked);
}

function refuseOtherYears(years: readonly number[], known: readonly number[]): void {
  const unknown = years.filter((year) => !known.includes(year));
  if (unknown.length > 0)
    throw new RefusedInput(`There are no prices for ${unknown.join(', ')}. There are prices for ${known.join(', ')}.`);
}
