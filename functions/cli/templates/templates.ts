import { importKindSchema } from '../../../shared/results/import-kind.ts';
import { importColumns, importTemplate } from '../../../shared/imports/import-kinds.ts';
import { columnsText } from '../../../shared/print/align-columns.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { writeResult } from '../terminal/write-file.ts';

/** `rule153 templates --csv posts` */
export const templatesCommand = defineCommand({
  name: 'templates',
  about:
    'tables to fill in for "import --as": posts, requirements, published, figures, treaty-status, rates. Without --csv the columns of each, with other names that they are known by',
  arguments: [],
  options: {
    csv: { type: 'string', value: 'table', about: 'the header and an example row of this table' },
    out: { type: 'string', short: 'o', value: 'file', about: 'where to write; standard output if left out' },
  },
  examples: [
    { command: 'templates', about: 'the columns of every table' },
    { command: 'templates --csv posts --out posts.csv', about: 'a table of posts to fill in' },
  ],
  run: async ({ options: { csv, out } }, terminal) => {
    if (csv === undefined) {
      await writeResult(importKindSchema.options.map(columnsOf).join('\n'), out, terminal);
      return undefined;
    }
    const kind = importKindSchema.safeParse(csv);
    if (!kind.success)
      throw new UsageError(
        `There is no table "${csv}"; there are ${importKindSchema.options.join(', ')}.`,
        didYouMean(csv, importKindSchema.options),
      );
    await writeResult(importTemplate(kind.data), out, terminal);
    return undefined;
  },
});

function columnsOf(kind: (typeof importKindSchema.options)[number]): string {
  const rows = importColumns(kind).map(({ name, required, also = [], about }) => [
    `  ${name}${required === true ? ' *' : ''}`,
    about,
    also.length === 0 ? '' : `also ${also.join(', ')}`,
  ]);
  const years = kind === 'published' ? '  and a column for each year, and "thereafter"\n' : '';
  return `${kind} (* needed)\n${columnsText(rows)}${years}`;
}
