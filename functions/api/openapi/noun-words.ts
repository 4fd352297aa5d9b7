/** A noun with its article: "a statement", "an engagement". */
export function oneOf(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Many of it: "statements", "mappings of columns". */
export function manyOf(noun: string): string {
  return noun.includes(' of ') ? noun.replace(' of ', 's of ') : `${noun}s`;
}
