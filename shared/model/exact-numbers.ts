import { endOfString } from './end-of-string.ts';

/** A number of JSON whose digits a float may not hold. */
const LONG_NUMBER = /-?\d[\d.]{15,}(?:[eE][+-]?\d+)?/g;

/** JSON text with numbers of more than fifteen digits in quotation marks, so that reading them loses no digit. */
export function withExactNumbers(text: string): string {
  if (text.search(LONG_NUMBER) < 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (let position = 0; position < text.length; position += 1) {
    if (text[position] !== '"') continue;
    const end = endOfString(text, position);
    parts.push(quoted(text.slice(from, position)), text.slice(position, end + 1));
    position = end;
    from = end + 1;
  }
  return [...parts, quoted(text.slice(from))].join('');
}

function quoted(outside: string): string {
  return outside.replace(LONG_NUMBER, '"$&"');
}
