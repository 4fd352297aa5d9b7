import { Refused } from '../model/problem.ts';

/** What spreadsheets put between fields, by the name that messages use. */
export const DELIMITERS = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const;
export type Delimiter = keyof typeof DELIMITERS;

/**
 * The text without its byte order mark and its line `sep=`, the lines that this took, and what stands between fields.
 */
export type Opened = { text: string; linesBefore: number; delimiter: Delimiter };

/**
 * Finds what stands between the fields: what a first line `sep=` says, else whatever divides the header into the most
 * names of columns.
 *
 * @throws Refused where two divide it equally well, or `sep=` names something else.
 */
export function findDelimiter(whole: string, isColumn: (name: string) => boolean): Opened {
  const text = whole.replace(/^\uFEFF/, '');
  const stated = /^"?sep=(.?)"?[ \t]*(?:\r\n|\r|\n|$)/i.exec(text);
  if (stated !== null) {
    const [line, delimiter = ''] = stated;
    if (!isDelimiter(delimiter))
      throw refuse(
        `names ${JSON.stringify(delimiter)} as what separates fields; write "sep=," or "sep=;", or leave the line out`,
      );
    return { text: text.slice(line.length), linesBefore: 1, delimiter };
  }
  return { text, linesBefore: 0, delimiter: likeliest(headerLine(text, isColumn), isColumn) };
}

function likeliest(header: string, isColumn: (name: string) => boolean): Delimiter {
  const counted = (Object.keys(DELIMITERS) as Delimiter[]).map((delimiter) => {
    const names = namesIn(header, delimiter);
    return { delimiter, known: names.filter(isColumn).length, divides: names.length > 1 };
  });
  const most = Math.max(...counted.map(({ known }) => known));
  const best = counted.filter(({ known, divides }) => known === most && divides);
  const [first, second] = best;
  // Nothing divides a header of one column; where no name is known, the refusal of the names says more.
  if (first === undefined || most === 0) return (first ?? { delimiter: ',' as const }).delimiter;
  if (second === undefined) return first.delimiter;
  throw refuse(
    `can be divided by ${DELIMITERS[first.delimiter]} and by ${DELIMITERS[second.delimiter]}: separate all fields ` +
      `alike, or put "sep=${first.delimiter}" on a line before`,
  );
}

/** Titles that stand above the header name no column. */
export const LINES_ABOVE_MAX = 20;

/** The first of the first lines that has a name of a column, however it is divided; else the first that has anything. */
function headerLine(text: string, isColumn: (name: string) => boolean): string {
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => /[^ \t,;|]/.test(line))
    .slice(0, LINES_ABOVE_MAX + 1)
    .map((line) => line.slice(0, 20_000));
  const named = lines.find((line) =>
    (Object.keys(DELIMITERS) as Delimiter[]).some((delimiter) => namesIn(line, delimiter).some(isColumn)),
  );
  return named ?? lines[0] ?? '';
}

function namesIn(header: string, delimiter: Delimiter): readonly string[] {
  return header.split(delimiter).map((name) => name.replace(/^\s*"|"\s*$/g, ''));
}

function isDelimiter(text: string): text is Delimiter {
  return Object.hasOwn(DELIMITERS, text);
}

function refuse(message: string): Refused {
  return new Refused([{ code: 'invalid', path: 'line 1', message }]);
}
