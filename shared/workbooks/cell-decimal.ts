/**
 * The decimal of a number as a workbook stores it, in binary: of seventeen digits fifteen are what somebody typed or a
 * program counted. Undefined for what has more than fifteen digits before or twelve after the point.
 */
export function cellDecimal(digits: string): string | undefined {
  const number = Number(digits);
  if (digits.trim() === '' || !Number.isFinite(number) || Math.abs(number) >= 1e15) return undefined;
  const [mantissa = '', exponent = '0'] = number.toPrecision(15).split('e');
  const negative = mantissa.startsWith('-');
  const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.');
  const all = `${whole}${fraction}`;
  const point = whole.length + Number(exponent);
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${all}` : all.padEnd(point, '0');
  const at = Math.max(point, 1);
  const decimals = padded.slice(at).replace(/0+$/, '');
  if (decimals.length > 12) return undefined;
  const text = `${padded.slice(0, at).replace(/^0+(?=\d)/, '')}${decimals === '' ? '' : `.${decimals}`}`;
  return negative && text !== '0' ? `-${text}` : text;
}
