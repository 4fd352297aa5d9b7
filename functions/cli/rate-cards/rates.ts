import type { RateCard } from '../../../shared/model/rate.ts';
import { exportFromCard } from '../../../shared/imports/import-kinds.ts';
import { cardsCsv } from '../../../shared/print/rates/csv.ts';
import { cardsText, ratesText } from '../../../shared/print/rates/text.ts';
import { chooseFormat, formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { openDocuments, serviceOptions } from '../documents/documents.ts';
import { refuseSearch, type SearchChoice, searchOption } from '../documents/search-option.ts';
import type { DocumentSource } from '../documents/document-source.ts';
import { findCard } from '../estimates/find-inputs.ts';

type Format = 'table' | 'json' | 'csv';

/** `rule153 rates [card]` */
export const ratesCommand = defineCommand({
  name: 'rates',
  about: 'the rate cards, or the rates of one with their sources',
  arguments: [{ name: 'card', about: 'a rate card by its id or its JSON file', optional: true }],
  options: {
    ...searchOption,
    format: formatOption('table|json|csv'),
    ...serviceOptions,
  },
  examples: [
    { command: 'rates', about: 'the rate cards that are shipped' },
    { command: 'rates l53-identified', about: 'the rates that A/C.3/79/L.53 identifies' },
  ],
  run: async ({ positionals: [name], options }, terminal) => {
    const format = chooseFormat(options.format, ['table', 'json', 'csv']);
    if (name !== undefined) refuseSearch(options, 'rate cards');
    const documents = await openDocuments(options, terminal);
    terminal.print(
      name === undefined
        ? await printCards(documents, format, options)
        : printRates(await findCard(name, documents), format),
    );
    return undefined;
  },
});

async function printCards(documents: DocumentSource, format: Format, search: SearchChoice): Promise<string> {
  const listed = await documents.list('rate-card', search);
  if (format === 'json') return `${JSON.stringify(listed, null, 2)}\n`;
  return format === 'csv' ? cardsCsv(listed) : cardsText(listed);
}

function printRates(card: RateCard, format: Format): string {
  if (format === 'json') return `${JSON.stringify(card, null, 2)}\n`;
  return format === 'csv' ? exportFromCard(card) : ratesText(card);
}
