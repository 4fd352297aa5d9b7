/** Letters of East Asian scripts and their signs, which take two places. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
/** What stands on or beside another letter, or is not seen. */
const none = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** How many places a text takes where every letter has one. */
export function textWidth(text: string): number {
  if (/^[\x20-\x7e\u00a0-\u02ff\u0400-\u04ff\u2013\u2019]*$/.test(text)) return text.length;
  return Array.from(text).reduce((sum, letter) => sum + (none.test(letter) ? 0 : wide.test(letter) ? 2 : 1), 0);
}

/** A text with blanks after it up to a width, as it is seen. */
export function padEndTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** A text with blanks before it up to a width, as it is seen. */
export function padStartTo(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text;
}
