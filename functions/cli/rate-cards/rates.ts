import { unitText } from '../../../shared/model/denomination.ts';
import type { Rate, RateCard } from '../../../shared/model/rate.ts';
import { formatDecimal } from '../../../shared/print/format-amount.ts';
import { csv } from '../../../shared/print/tables/csv.ts';
import { alignColumns } from '../../../shared/print/align-columns.ts';
import { chooseFormat } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { openDocuments, serviceOptions } from '../documents/documents.ts';
import type { Documents } from '../documents/place.ts';
import { findCard } from '../estimates/find-inputs.ts';

type Format = 'table' | 'json' | 'csv';

/** `rule153 rates [card]` */
export const ratesCommand = defineCommand({
  name: 'rates',
  about: 'the rate cards, or the rates of one with their sources',
  arguments: [{ name: 'card', about: 'a rate card by its id or its JSON file', optional: true }],
  options: {
    format: { type: 'string', short: 'f', value: 'table|json|csv', about: 'how to print; table if left out' },
    ...serviceOptions,
  },
  examples: [
    { command: 'rates', about: 'the rate cards that are shipped' },
    { command: 'rates l53-identified', about: 'the rates that A/C.3/79/L.53 identifies' },
  ],
  run: async ({ positionals: [name], options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json', 'csv']);
    const documents = await openDocuments(options, terminal);
    terminal.print(
      name === undefined ? await printCards(documents, format) : printRates(await findCard(name, documents), format),
    );
    return undefined;
  },
});

async function printCards(documents: Documents, format: Format): Promise<string> {
  const listed = await documents.list('rate-card');
  if (format === 'json') return `${JSON.stringify(listed, null, 2)}\n`;
  const rows = listed.map(({ id, provenance = '', verifiedOn = '', rates = '', title }) => [
    id,
    provenance,
    verifiedOn,
    rates,
    title,
  ]);
  return printRows([['card', 'provenance', 'verified on', 'rates', 'title'], ...rows], format);
}

function printRates(card: RateCard, format: Format): string {
  if (format === 'json') return `${JSON.stringify(card, null, 2)}\n`;
  const decimal = format === 'csv' ? (value: string) => value : (value: string) => formatDecimal(value);
  const rows = card.rates.map((rate) => [
    rate.code,
    Object.values(rate.for ?? {}).join(', '),
    decimal(rate.value),
    unitText(rate),
    span(rate),
    sources(rate),
  ]);
  const table = printRows([['rate', 'for', 'value', 'unit', 'in force', 'source'], ...rows], format);
  return format === 'csv'
    ? table
    : `${card.title} (${card.id}; ${card.provenance}; ${card.currency}; verified on ${card.verifiedOn})\n\n${table}`;
}

function printRows(rows: readonly (readonly string[])[], format: 'table' | 'csv'): string {
  return format === 'csv' ? csv(rows) : `${alignColumns(rows).join('\n')}\n`;
}

function span(rate: Rate): string {
  const { validFrom, validTo, validThrough } = rate;
  if (validThrough !== undefined) return `${validFrom} through ${validThrough}`;
  return validTo === undefined ? `from ${validFrom}` : `${validFrom} to ${validTo}`;
}

function sources({ source }: Rate): string {
  return source
    .map(({ symbol, paragraph }) => (paragraph === undefined ? symbol : `${symbol}, ${paragraph}`))
    .join('; ');
}
