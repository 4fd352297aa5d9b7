import { columnsText } from '../../../shared/print/align-columns.ts';
import { counted } from '../../../shared/print/counted.ts';
import { KNOWN_TREATIES } from '../../../shared/treaties/known-treaties.ts';
import { readTreatyRegister } from '../../use-cases/treaties/read-treaty-register.ts';
import { operator } from '../documents/gather-documents.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import { readFrom, readTextFile } from '../terminal/read-file.ts';
import { writeResult } from '../terminal/write-file.ts';

/** `rule153 treaties [import] [file]` */
export const treatiesCommand = defineCommand({
  name: 'treaties',
  about:
    'the treaties that are shipped; or, with "import", the register of a treaty from the table of participants that ' +
    'its depositary publishes, for the "registers" of a statement',
  arguments: [
    { name: 'import', about: 'reads a table of participants', optional: true },
    {
      name: 'file',
      about:
        'the table (- for standard input): a line for each participant with name, day of signature and day of the ' +
        'instrument with its letter, such as "25 Aug 2008 a"',
      optional: true,
    },
  ],
  options: {
    id: { type: 'string', value: 'id', about: 'the id of the register; instruments if left out' },
    title: { type: 'string', value: 'title', about: 'its title, such as the name of the treaty' },
    'as-of': { type: 'string', value: 'day', about: 'the day of the table, such as 2026-11-26' },
    opened: { type: 'string', value: 'day', about: 'the day on which the treaty was opened for signature' },
    out: { type: 'string', short: 'o', value: 'file', about: 'where to write; standard output if left out' },
  },
  examples: [
    { command: 'treaties', about: 'those that a forecast knows by id' },
    {
      command:
        'treaties import status.txt --title "Convention on Tea" --as-of ' +
        '2026-11-26 --opened 2025-06-01 --out register.json',
      about: 'a register to be put into a statement',
    },
  ],
  run: async ({ positionals: [verb, file], options }, terminal) => {
    if (verb === undefined) {
      const rows = [...KNOWN_TREATIES.values()].map(({ id, name, asOf, required }) => [
        id,
        name,
        String(required),
        asOf,
      ]);
      terminal.print(columnsText([['id', 'treaty', 'instruments required', 'as of'], ...rows]));
      return undefined;
    }
    if (verb !== 'import' || file === undefined)
      throw new UsageError('"treaties" lists those that are shipped, or reads a table: treaties import <file>.');
    const { title, opened, 'as-of': asOf } = options;
    if (title === undefined || asOf === undefined)
      throw new UsageError('A register needs --title and --as-of, the day of the table.');
    const { register, deposits, queries } = await readFrom(file, await readTextFile(file), (table) =>
      readTreatyRegister(operator, { table, title, asOf, id: options.id, opened }),
    );
    await writeResult(`${JSON.stringify(register, null, 2)}\n`, options.out, terminal);
    terminal.tell(
      `${counted(register.instruments.length, 'participant')}, ${counted(deposits, 'instrument')} of States as of ${asOf}.`,
    );
    for (const query of queries) terminal.tell(`Query: ${query}`);
    return undefined;
  },
});
