/** A little more than a letter takes at a size of 12 pixels, so that no two texts ever touch. */
const LETTER = 6.6;

/** About how wide a text is, rather more than less. */
export function textWidth(text: string, size = 12): number {
  return (text.length * LETTER * size) / 12;
}

/** A text that fits into a width, cut short with an ellipsis where it does not. */
export function fitText(text: string, width: number, size = 12): string {
  const letters = Math.max(3, Math.floor((width * 12) / (LETTER * size)));
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}

/** Every how many of equally spaced texts can be written, so that none lies on the next. */
export function everyNth(widest: number, space: number): number {
  return Math.max(1, Math.ceil((widest + 8) / Math.max(1, space)));
}
