/** A text as it is searched: case and accents do not matter to whoever looks for something. */
export function searchText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
