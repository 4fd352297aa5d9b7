/** The months in English, French and Spanish, without their accents. */
const MONTHS = [
  'january janvier enero',
  'february fevrier febrero',
  'march mars marzo',
  'april avril abril',
  'may mai mayo',
  'june juin junio',
  'july juillet julio',
  'august aout agosto',
  'september septembre septiembre setiembre',
  'october octobre octubre',
  'november novembre noviembre',
  'december decembre diciembre',
].map((names) => names.split(' '));

/** The month that a name or its beginning means, from 1 on; 0 for none, and for what may mean several. */
export function monthNamed(text: string): number {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const meant = MONTHS.flatMap((names, index) => (names.some((name) => name.startsWith(plain)) ? [index + 1] : []));
  return meant.length === 1 ? (meant[0] ?? 0) : 0;
}
