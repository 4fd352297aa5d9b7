import type { DocumentContent } from '../../footing/document-content.ts';
import type { DocumentDrift, DriftFinding } from '../../results/document-drift.ts';
import type { StatementDocument } from '../statement-document.ts';
import { BOOKMARK_PREFIX } from '../bookmarks.ts';
import { alignTokens } from './align-tokens.ts';
import { documentTokens, type FigurePlace } from './document-tokens.ts';
import { isSameNumber, looksLikeAmount, readTokens, shownKey, type Token } from './read-tokens.ts';

/** A document that comes back: what it says, and of a Word document what stands in its bookmarks. */
export type ReturnedDocument = {
  readonly content: DocumentContent;
  readonly bookmarks?: ReadonlyMap<string, string> | undefined;
};

/** At most so many findings are listed; how many there are is said all the same. */
const findingsMost = 500;

/**
 * Holds a document that comes back against the one that a statement gives now: which figures were changed, are lost or
 * are no longer bound, and which amounts stand in it that the statement does not give.
 */
export function findDrift(
  document: StatementDocument,
  { content, bookmarks }: ReturnedDocument,
): Pick<DocumentDrift, 'figures' | 'findings' | 'findingsLeftOut'> {
  const { tokens, places } = documentTokens(document);
  const found = contentTokens(content);
  const positions = alignTokens(tokens, found);
  const standing: (Token | undefined)[] = places.map(() => undefined);
  const taken = new Set<number>();
  tokens.forEach(({ place }, at) => {
    const position = positions[at] ?? -1;
    if (position >= 0) taken.add(position);
    if (place !== undefined && position >= 0) standing[place] = found[position];
  });
  findMoved(places, standing, found, taken);
  const bound = boundTexts(bookmarks);
  const judged = places.map((place, at) => judge(place, standing[at], bound));
  const added = addedAmounts(found, taken, places);
  const findings = [...summarizeUnbound(judged, bound), ...added];
  const count = (kind: DriftFinding['kind'] | undefined) => judged.filter((finding) => finding?.kind === kind).length;
  return {
    figures: {
      expected: places.length,
      intact: count(undefined),
      changed: count('changed'),
      lost: count('lost'),
      unbound: count('unbound'),
    },
    findings: findings.slice(0, findingsMost),
    ...(findings.length > findingsMost && { findingsLeftOut: findings.length - findingsMost }),
  };
}

/**
 * Finds figures that are not where they should be among the numbers that stand in no other's place: text that was moved,
 * or columns that a reader of PDF took out of their rows, has not lost them.
 */
function findMoved(
  places: readonly FigurePlace[],
  standing: (Token | undefined)[],
  found: readonly Token[],
  taken: Set<number>,
): void {
  const free = new Map<string, number[]>();
  found.forEach(({ kind, key }, at) => {
    if (kind !== 'number' || taken.has(at)) return;
    const positions = free.get(key) ?? [];
    if (positions.length === 0) free.set(key, positions);
    positions.push(at);
  });
  places.forEach(({ shown }, at) => {
    if (standing[at] !== undefined) return;
    const position = free.get(shownKey(shown))?.shift();
    if (position === undefined) return;
    standing[at] = found[position];
    taken.add(position);
  });
}

/** What stands in bookmarks of figures; undefined for a format that has no bookmarks. */
function boundTexts(bookmarks: ReadonlyMap<string, string> | undefined): ReadonlyMap<string, string> | undefined {
  if (bookmarks === undefined) return undefined;
  return new Map([...bookmarks].filter(([name]) => name.startsWith(BOOKMARK_PREFIX)));
}

function contentTokens({ blocks }: DocumentContent): readonly Token[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? readTokens(block.text)
      : block.rows.flatMap((row) => row.flatMap(({ text }) => readTokens(text))),
  );
}

/** What became of a figure; undefined where it stands as it should. */
function judge(
  place: FigurePlace,
  token: Token | undefined,
  bound: ReadonlyMap<string, string> | undefined,
): DriftFinding | undefined {
  const text = bound?.get(place.bookmark)?.trim();
  const [inBookmark] = text === undefined ? [] : readTokens(text).filter(({ kind }) => kind === 'number');
  const standing = inBookmark ?? token;
  if (standing === undefined) return lost(place);
  if (!isSameNumber(standing, place.shown))
    return changed(place, inBookmark === undefined ? standing.raw : (text ?? ''));
  return bound === undefined || text !== undefined ? undefined : unbound(place);
}

const cut = (text: string) => (text.length > 240 ? `${text.slice(0, 239)}…` : text);
const about = ({ figure, place, shown, context }: FigurePlace) => ({
  figure,
  place,
  expected: shown,
  context: cut(context),
});
const spaced = (text: string) => text.replace(/\u00a0/g, ' ').trim();

function changed(place: FigurePlace, found: string): DriftFinding {
  return {
    severity: 'error',
    kind: 'changed',
    ...about(place),
    found: cut(spaced(found)),
    message:
      `${spaced(found)} is written where the statement gives ${spaced(place.shown)}. Change the statement, or ` +
      'correct the document.',
  };
}

function lost(place: FigurePlace): DriftFinding {
  return {
    severity: 'error',
    kind: 'lost',
    ...about(place),
    message: `${spaced(place.shown)} is no longer there. Put it back, or take out of the statement what it stands for.`,
  };
}

function unbound(place: FigurePlace): DriftFinding {
  return {
    severity: 'query',
    kind: 'unbound',
    ...about(place),
    message:
      `${spaced(place.shown)} is right and no longer bound to its figure: it was typed or pasted. Export the ` +
      'document again to bind it.',
  };
}

/** A document of which no figure is bound any more says so once. */
function summarizeUnbound(
  judged: readonly (DriftFinding | undefined)[],
  bound: ReadonlyMap<string, string> | undefined,
): readonly DriftFinding[] {
  const findings = judged.filter((finding) => finding !== undefined);
  if (bound === undefined || bound.size > 0 || judged.length === 0) return findings;
  return [
    {
      severity: 'query',
      kind: 'unbound',
      place: 'document',
      message:
        'No figure of the document is bound: it lost its bookmarks, or was not exported from here. Its figures are ' +
        'compared by where they stand in the text.',
    },
    ...findings.filter(({ kind }) => kind !== 'unbound'),
  ];
}

/** Amounts that stand in the document and in no place of a figure, unless one that moved. */
function addedAmounts(
  found: readonly Token[],
  taken: ReadonlySet<number>,
  places: readonly FigurePlace[],
): readonly DriftFinding[] {
  const known = new Set(places.map(({ shown }) => shownKey(shown)));
  return found.flatMap((token, at): readonly DriftFinding[] => {
    if (taken.has(at) || !looksLikeAmount(token)) return [];
    const context = found
      .slice(Math.max(0, at - 8), at + 6)
      .map(({ raw }) => raw)
      .join(' ');
    const is = known.has(token.key) ? 'a figure of the statement, which' : 'no figure of the statement, and';
    return [
      {
        severity: 'query',
        kind: 'added',
        place: `near "${cut(context)}"`,
        found: spaced(token.raw),
        message: `${spaced(token.raw)} was added by hand. It is ${is} is bound to none.`,
      },
    ];
  });
}
