import { LANGUAGES } from '../../../shared/languages/language.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { documentDriftText } from '../../../shared/print/document-drift/text.ts';
import { findDocumentDrift } from '../../use-cases/checks/find-document-drift.ts';
import { chooseLanguage } from '../terminal/choose-language.ts';
import { limitOptions } from '../documents/gather-documents.ts';
import { inputOptions } from '../estimates/find-inputs.ts';
import { openInputs } from '../estimates/open-inputs.ts';
import { scenarioOption } from '../scenarios/scenario-option.ts';
import { chooseFormat } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { exitCodes, RefusedInput } from '../terminal/failure.ts';
import { readBinaryFile } from '../terminal/read-file.ts';

/** `rule153 drift <file> <symbol>` */
export const driftCommand = defineCommand({
  name: 'drift',
  about:
    'which figures of a document that comes back are no longer those of its statement: changed by hand, lost, or no ' +
    'longer bound. Exit code 1 if a figure was changed or is lost',
  arguments: [
    { name: 'file', about: 'a Word document (docx) that was exported and edited, or the text of one or of a PDF' },
    { name: 'symbol or file', about: 'the statement that it was made from' },
  ],
  options: {
    format: { type: 'string', short: 'f', value: 'text|json', about: 'how to print; text if left out' },
    language: {
      type: 'string',
      short: 'l',
      value: LANGUAGES.join('|'),
      about: 'the language in which the document was exported; English if left out',
    },
    ...scenarioOption,
    ...limitOptions,
    ...inputOptions,
  },
  examples: [
    { command: 'drift l53.docx A/C.3/79/L.53', about: 'a document that was edited in Word' },
    { command: 'drift l53.txt A/C.3/79/L.53', about: 'the text of a PDF, as "pdftotext -layout" gives it' },
  ],
  run: async ({ positionals: [file = '', name = ''], options }, terminal) => {
    const format = chooseFormat(options.format, ['text', 'json']);
    const language = chooseLanguage(options.language);
    const bytes = await readBinaryFile(file);
    const { gathered, request } = await openInputs(name, options, terminal);
    const drift = await gathered.compute(async (ports, principal) => {
      try {
        return await findDocumentDrift(ports, principal, bytes, { ...request, language });
      } catch (error) {
        // What is wrong with the document is no problem of a line of the statement's file.
        if (error instanceof Refused && error.problems.every(({ path }) => path === ''))
          throw new RefusedInput(`${file} is not compared:`, error.problems);
        throw error;
      }
    });
    terminal.print(format === 'json' ? `${JSON.stringify(drift, null, 2)}\n` : documentDriftText(drift, file));
    return drift.figures.changed + drift.figures.lost > 0 ? exitCodes.refused : exitCodes.ok;
  },
});
