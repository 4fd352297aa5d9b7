import { defined } from '../../canonical/defined.ts';
import type { Negatives } from '../../model/negatives.ts';
import { escapeXml } from './xml-text.ts';

/**
 * How numbers look: amounts "1 698 700" with a dash for zero, amounts in thousands, percentages, days.
 */
export type NumberFormat = (
  | { shown: 'amount' }
  | { shown: 'thousands'; decimals: 0 | 1 | 3 }
  | { shown: 'percent' | 'posts'; decimals: number }
  | { shown: 'day' }
) & { negatives?: Negatives };

export type Style = {
  font?: 'title' | 'bold' | 'input' | 'quiet';
  number?: NumberFormat;
  wrap?: true;
  align?: 'left' | 'right';
  indent?: number;
  line?: 'above' | 'below';
  /** On sheets that are read from the right: in which direction the text of the cell is read. */
  reads?: 'ltr' | 'rtl';
};

/** Gives each style that is used its number, and writes them all in the end. */
export type StyleBook = {
  /** `reads` is the direction of a text on a sheet that is read from the right. */
  idOf: (style: Style | undefined, reads?: 'ltr' | 'rtl') => number;
  xml: () => string;
};

const FONTS = ['plain', 'title', 'bold', 'input', 'quiet'] as const;
const fontXml: Readonly<Record<(typeof FONTS)[number], string>> = {
  plain: '<sz val="10"/>',
  title: '<b/><sz val="14"/>',
  bold: '<b/><sz val="10"/>',
  input: '<sz val="10"/><color rgb="FF0000FF"/>',
  quiet: '<sz val="10"/><color rgb="FF595959"/>',
};

const PLAIN: Style = {};

// Built-in formats have smaller numbers.
const firstNumberFormat = 164;

export function makeStyleBook(): StyleBook {
  const ids = new Map<string, number>([['{}', 0]]);
  const known = { ltr: new Map<Style, number>(), rtl: new Map<Style, number>(), none: new Map<Style, number>() };
  const styles: Style[] = [{}];
  const idOf = (style: Style | undefined, reads?: 'ltr' | 'rtl'): number => {
    if (style === undefined && reads === undefined) return 0;
    const own = style ?? PLAIN;
    const found = known[reads ?? 'none'].get(own);
    if (found !== undefined) return found;
    const directed = reads === undefined ? own : { ...own, reads };
    const key = JSON.stringify(directed);
    const id = ids.get(key) ?? styles.push(directed) - 1;
    ids.set(key, id);
    known[reads ?? 'none'].set(own, id);
    return id;
  };
  return { idOf, xml: () => stylesXml(styles) };
}

/**
 * The formats whose thousands stand apart by conditional formats: a format of three sections cannot do it for every
 * size.
 */
const SPACED_FORMATS: readonly NumberFormat[] = [undefined, 'parentheses' as const].flatMap(
  (negatives): readonly NumberFormat[] => [
    { shown: 'amount', ...defined({ negatives }) },
    { shown: 'thousands', decimals: 0, ...defined({ negatives }) },
    { shown: 'thousands', decimals: 1, ...defined({ negatives }) },
    { shown: 'thousands', decimals: 3, ...defined({ negatives }) },
  ],
);

/** From which amount on how many spaces stand in a number, the largest first. */
export const SPACES = [5, 4, 3, 2, 1] as const;

/** The number of the conditional format of a format with so many spaces. */
export function spacedFormat(format: NumberFormat, spaces: number): number {
  const position = SPACED_FORMATS.findIndex((one) => JSON.stringify(one) === JSON.stringify(format));
  return position * SPACES.length + SPACES.indexOf(spaces as (typeof SPACES)[number]);
}

function formatCode(format: NumberFormat, spaces = 0): string {
  if (format.shown === 'day') return 'yyyy\\-mm\\-dd';
  const whole = `0${'\\ 000'.repeat(spaces)}`;
  const decimals = format.shown === 'amount' || format.decimals === 0 ? '' : `.${'0'.repeat(format.decimals)}`;
  const positive = `${whole}${decimals}${format.shown === 'thousands' ? ',' : ''}`;
  const negative = format.negatives === 'parentheses' ? `\\(${positive}\\)` : `\\-${positive}`;
  return `${positive};${negative};"–"`;
}

function stylesXml(styles: readonly Style[]): string {
  const codes = [...new Set(styles.flatMap(({ number }) => (number === undefined ? [] : [formatCode(number)])))];
  const numberId = ({ number }: Style) =>
    number === undefined ? 0 : firstNumberFormat + codes.indexOf(formatCode(number));
  const formats = codes.map((code, index) => numberFormat(firstNumberFormat + index, code)).join('');
  const conditional = SPACED_FORMATS.flatMap((format) => SPACES.map((spaces) => formatCode(format, spaces)));
  const cells = styles.map((style) => {
    const { font = 'plain', line, wrap, align, indent = 0, reads } = style;
    const side = reads === undefined ? (indent === 0 ? align : 'left') : 'right';
    const alignment = [
      ...(side === undefined ? [] : [`horizontal="${side}"`]),
      ...(indent === 0 ? [] : [`indent="${indent}"`]),
      ...(reads === undefined ? [] : [`readingOrder="${reads === 'rtl' ? 2 : 1}"`]),
      ...(wrap === true ? ['wrapText="1"'] : []),
      `vertical="${line === 'below' ? 'bottom' : 'top'}"`,
    ].join(' ');
    const border = line === undefined ? 0 : line === 'above' ? 1 : 2;
    return (
      `<xf numFmtId="${numberId(style)}" fontId="${FONTS.indexOf(font)}" fillId="0" borderId="${border}" xfId="0" ` +
      `applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`
    );
  });
  const edge = '<left/><right/>';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet ' +
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    codes.length === 0 ? '' : `<numFmts count="${codes.length}">${formats}</numFmts>`,
    `<fonts count="${FONTS.length}">${FONTS.map((name) => `<font>${fontXml[name]}<name val="Arial"/><family val="2"/></font>`).join('')}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill ' +
      'patternType="gray125"/></fill></fills>',
    `<borders count="3"><border>${edge}<top/><bottom/><diagonal/></border>`,
    `<border>${edge}<top style="thin"/><bottom/><diagonal/></border><border>${edge}<top/><bottom style="thin"/><diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    `<dxfs count="${conditional.length}">${conditional.map((code, index) => `<dxf>${numberFormat(firstNumberFormat + codes.length + index, code)}</dxf>`).join('')}</dxfs>`,
    '</styleSheet>',
  ].join('');
}

function numberFormat(id: number, code: string): string {
  return `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`;
}
