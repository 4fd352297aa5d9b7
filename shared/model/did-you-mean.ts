/** "Did you mean …?" with the nearest of the known names, or undefined where none is near. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const nearest = nearestName(name, known);
  return nearest === undefined ? undefined : `Did you mean ${nearest}?`;
}

/** The known name that a mistyped one most likely stands for, or undefined where none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const typed = foldName(name);
  return known
    .slice(0, MOST_CANDIDATES)
    .flatMap((candidate) => {
      const folded = foldName(candidate);
      const distanceMax = Math.max(1, Math.floor(Math.min(name.length, candidate.length) / 3));
      // Each letter that one has more must be put in: most names are too long or too short, and are not compared.
      if (Math.abs(typed.length - folded.length) > distanceMax) return [];
      const distance = editDistance(typed, folded);
      return distance <= distanceMax ? [{ candidate, distance }] : [];
    })
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

/** A list of names longer than this is not searched to its end: a suggestion must never cost more than the refusal. */
const MOST_CANDIDATES = 2000;
/** Nobody mistypes one letter of a text longer than this. */
const LONGEST_NAME = 60;

function foldName(name: string): string {
  return name.slice(0, LONGEST_NAME).toLowerCase();
}

/** How many letters must be put in, left out, replaced or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swaps = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = swaps ? (before[column - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min(replaced, swapped, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
