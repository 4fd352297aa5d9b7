import { printRateCard, printStatement } from '../../../shared/model/document-file.ts';
import { defineCommand } from '../terminal/command.ts';
import { type Documents, openDocuments, serviceOptions } from './documents.ts';
import { findStatement } from '../estimates/find-inputs.ts';
import { writeWhole } from '../terminal/write-file.ts';

/** `rule153 export <symbol or card>` */
export const exportCommand = defineCommand({
  name: 'export',
  about: 'a statement or a rate card in its file form, the same bytes for the same document',
  arguments: [{ name: 'symbol or card', about: 'a statement by its symbol or id, or a rate card by its id' }],
  options: {
    out: { type: 'string', short: 'o', value: 'file', about: 'where to write; standard output if left out' },
    ...serviceOptions,
  },
  examples: [
    { command: 'export A/C.3/79/L.53 --out draft.json', about: 'a copy to work on' },
    { command: 'export l53-identified', about: 'a rate card' },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const text = await fileForm(name, await openDocuments(options, terminal));
    if (options.out === undefined) {
      terminal.print(text);
      return undefined;
    }
    await writeWhole(options.out, text);
    terminal.tell(`Written to ${options.out}.`);
    return undefined;
  },
});

/** A rate card goes by its id alone; everything else is meant as a statement, and refused in those words. */
async function fileForm(name: string, documents: Documents): Promise<string> {
  const card = /^[a-z0-9-]+$/.test(name) ? await documents.card(name) : undefined;
  return card === undefined ? printStatement(await findStatement(name, documents)) : printRateCard(card);
}
