import { readXml } from './read-xml.ts';

/** How a cell shows its value. */
export type CellStyle = { readonly format: string; readonly indent: number };

/** The formats that a workbook need not describe. */
const builtIn: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
};

/** The styles of cells, in the order in which cells name them. */
export function readStyles(xml: string | undefined): readonly CellStyle[] {
  const styles: { format: string; indent: number }[] = [];
  if (xml === undefined) return styles;
  const formats = new Map(Object.entries(builtIn));
  let inCells = false;
  readXml(xml, 'The styles of the workbook', {
    open: (name, attribute) => {
      if (name === 'numFmt') formats.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? 'General');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = attribute('numFmtId') ?? '0';
        styles.push({ format: formats.get(id) ?? (isDateId(Number(id)) ? 'yyyy' : 'General'), indent: 0 });
      } else if (name === 'alignment' && inCells) {
        const style = styles.at(-1);
        if (style !== undefined) style.indent = Math.min(Math.max(Number(attribute('indent') ?? '0') || 0, 0), 100);
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return styles;
}

function isDateId(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 45 && id <= 47);
}

/** Whether numbers of a format are days: a workbook stores a day as a count of days. */
export function showsDays(style: CellStyle | undefined): boolean {
  const format = (style?.format ?? 'General').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').split(';')[0] ?? '';
  return /[dy]/iu.test(format) && !/general|[hs]/iu.test(format);
}

/** Binary fractions end in noise behind so many decimals. */
const decimalsOfGeneral = 6;

/**
 * A number as its cell shows it: in its decimals, as a percentage, in thousands; a day shows as one, which is no
 * figure.
 */
export function showNumber(value: string, style: CellStyle | undefined): string {
  const format = (style?.format ?? 'General').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').split(';')[0] ?? '';
  if (/[dmyhs]/iu.test(format) && !/general/iu.test(format)) return 'date';
  const plain = plainDecimal(value);
  if (plain === undefined) return value;
  if (format === '' || /general|@/iu.test(format)) return withoutNoughts(roundDecimal(plain, decimalsOfGeneral));
  const decimals = /\.([0#?]+)/u.exec(format)?.[1]?.length ?? 0;
  if (format.includes('%')) return `${roundDecimal(moveComma(plain, 2), decimals)}%`;
  const thousands = /,+(?=[^0#?,]*$)/u.exec(format.replace(/\.[0#?]+/u, ''))?.[0].length ?? 0;
  return roundDecimal(moveComma(plain, -3 * thousands), decimals);
}

/** Digits and decimals without an exponent; undefined for what is no number. */
function plainDecimal(value: string): { negative: boolean; digits: string; decimals: number } | undefined {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/u.exec(value.trim()) ?? [];
  if (whole === '') return undefined;
  return moveComma({ negative: sign === '-', digits: whole + fraction, decimals: fraction.length }, Number(exponent));
}

type Decimal = { negative: boolean; digits: string; decimals: number };

/** Times a power of ten. */
function moveComma({ negative, digits, decimals }: Decimal, places: number): Decimal {
  const left = decimals - places;
  return left >= 0
    ? { negative, digits, decimals: left }
    : { negative, digits: digits + '0'.repeat(-left), decimals: 0 };
}

/** Half away from nought, as spreadsheets show numbers. */
function roundDecimal({ negative, digits, decimals }: Decimal, places: number): string {
  const scale = 10n ** BigInt(Math.max(decimals - places, 0));
  const value = BigInt(digits);
  const rounded = ((value + scale / 2n) / scale) * 10n ** BigInt(Math.max(places - decimals, 0));
  const text = String(rounded).padStart(places + 1, '0');
  const [whole, fraction] = [text.slice(0, text.length - places), text.slice(text.length - places)];
  return `${negative && rounded !== 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${fraction}`}`;
}

function withoutNoughts(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
}
