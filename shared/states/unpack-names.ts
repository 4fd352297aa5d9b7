/** Each stands for two signs that come up often next to each other, themselves marks perhaps. */
export const MARKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]_`{}';

/**
 * The names of a State as they are looked up, from how the file of names holds them, at less than half their length:
 * between bars, `~` for the first of them, `^` for the one before, and marks for pairs of signs.
 */
export function unpackNames(packed: string, pairs: string): readonly string[] {
  const whole = (text: string): string =>
    Array.from(text, (sign) => {
      const at = MARKS.indexOf(sign);
      return at < 0 ? sign : whole(pairs.slice(2 * at, 2 * at + 2));
    }).join('');
  const names: string[] = [];
  for (const name of whole(packed).split('|'))
    names.push(name.replaceAll('~', names[0] ?? '').replaceAll('^', names.at(-1) ?? ''));
  return names;
}
