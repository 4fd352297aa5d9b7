import { padEndTo, padStartTo, textWidth } from '../text-width.ts';

/** A row of a table as text: its name and, unless it is a heading, what stands in its columns. */
export type TextRow = { label: string; values?: readonly string[] };

/** In place of a row's name: a rule across the table. */
export const RULE = '\u0000rule';

const WIDEST_LABEL = 62;

/** Rows below each other, the first being the heads of the columns. */
export function alignRows(rows: readonly TextRow[]): readonly string[] {
  const columns = rows[0]?.values?.length ?? 0;
  const columnLines = (rows[0]?.values ?? []).map((label) => wrap(label, 14));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(
      9,
      ...(columnLines[column] ?? []).map(textWidth),
      ...rows.slice(1).map((row) => textWidth(row.values?.[column] ?? '')),
    ),
  );
  const labelWidth = Math.min(
    WIDEST_LABEL,
    Math.max(...rows.filter(({ values }) => values !== undefined).map(({ label }) => textWidth(label))),
  );
  const rule = '-'.repeat(labelWidth + widths.reduce((sum, width) => sum + width + 2, 0));
  const headDepth = Math.max(1, ...columnLines.map((lines) => lines.length));
  const head = Array.from({ length: headDepth }, (_, depth) =>
    line(
      depth === headDepth - 1 ? (rows[0]?.label ?? '') : '',
      columnLines.map((lines) => lines[depth - headDepth + lines.length] ?? ''),
      widths,
      labelWidth,
    ),
  );
  return [
    ...head,
    rule,
    ...rows.slice(1).flatMap((row) => {
      if (row.label === RULE) return [rule];
      const lines = wrap(row.label, Math.max(labelWidth, 40));
      if (row.values === undefined) return wrap(row.label, Math.max(rule.length, WIDEST_LABEL));
      return [...lines.slice(0, -1), line(lines.at(-1) ?? '', row.values, widths, labelWidth)];
    }),
  ];
}

function line(label: string, values: readonly string[], widths: readonly number[], labelWidth: number): string {
  const columns = values.map((value, column) => `  ${padStartTo(value, widths[column] ?? 0)}`);
  return `${padEndTo(label, labelWidth)}${columns.join('')}`.trimEnd();
}

/**
 * Breaks a text at spaces, and within a word only where the word alone is too wide; what follows is indented as its
 * first line is, and two further.
 */
export function wrap(text: string, width: number): readonly string[] {
  if (textWidth(text) <= width) return [text];
  const indent = ' '.repeat(text.length - text.trimStart().length + (width > 20 ? 2 : 0));
  const lines: string[] = [];
  let current = text.slice(0, text.length - text.trimStart().length);
  for (const word of text
    .trim()
    .split(' ')
    .flatMap((one) => pieces(one, width - indent.length))) {
    if (current.trim() !== '' && textWidth(current) + 1 + textWidth(word) > width) {
      lines.push(current);
      current = indent + word;
    } else {
      current = current.trim() === '' ? current + word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/** A word in pieces of at most a width. */
function pieces(word: string, width: number): readonly string[] {
  if (textWidth(word) <= width) return [word];
  const found: string[] = [];
  let current = '';
  for (const letter of word) {
    if (current !== '' && textWidth(current) + textWidth(letter) > width) {
      found.push(current);
      current = '';
    }
    current += letter;
  }
  return [...found, current];
}
