/** An amount as documents print it: "1 698 700", "–" for zero, a minus before a negative one. `space` separates thousands. */
export function formatAmount(amount: number, space = ' '): string {
  if (amount === 0) return '–';
  const digits = String(Math.abs(amount)).replace(/\B(?=(?:\d{3})+$)/g, space);
  return amount < 0 ? `-${digits}` : digits;
}

/** A decimal string with its thousands apart: "1 234.5". */
export function formatDecimal(text: string, space = ' '): string {
  const [whole = '', fraction] = text.split('.');
  const spaced = whole.replace(/\B(?=(?:\d{3})+$)/g, space);
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}
