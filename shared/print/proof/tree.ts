import type { Proof, ProofNode } from '../../results/proof.ts';
import { wrapText } from './wrap-text.ts';

/** Columns that a line of a tree has at most; a deep branch keeps at least as many for its words as the other number. */
const WIDTH = 110;
const WIDTH_LEAST = 40;

/** A proof as a tree: a sentence a step, each below what rests on it. `depth` is how many steps down are shown. */
export function proofTree(proof: Proof, depth = Number.POSITIVE_INFINITY): string {
  return [
    proof.symbol,
    ...wrapText(proof.root.sentence, WIDTH),
    ...branches(proof.root, '', depth),
    '',
    ...footLines(proof),
  ].join('\n');
}

function branches({ children }: ProofNode, indent: string, depth: number): readonly string[] {
  if (depth <= 0) return children.length === 0 ? [] : [`${indent}└─ … ${children.length} further steps`];
  return children.flatMap((child, position) => {
    const isLast = position === children.length - 1;
    const below = `${indent}${isLast ? '   ' : '│  '}`;
    const [first = '', ...rest] = wrapText(stepText(child), Math.max(WIDTH_LEAST, WIDTH - below.length));
    return [
      `${indent}${isLast ? '└─' : '├─'} ${first}`,
      ...rest.map((line) => `${below}${line}`),
      ...branches(child, below, depth - 1),
    ];
  });
}

/** What a step says, and the note that explains how its value was found. */
export function stepText({ sentence, note, opened }: ProofNode): string {
  const explained = note === undefined ? '' : ` ${note}`;
  return `${sentence}${explained}${opened || sentence.includes('ask for it') ? '' : ' What it is made of is not shown here.'}`;
}

/** What stands below every proof: what is left out, whether it is complete, what it was made from. */
export function footLines({ complete, leftOut, notOpened, alternatives, basedOn }: Proof): readonly string[] {
  const made = [
    `revision ${basedOn.statement.revision} of the statement`,
    ...basedOn.rateCards.map(({ id, revision }) => `rate card "${id}", revision ${revision}`),
    ...basedOn.scenarios.map(({ id, revision }) => `scenario "${id}", revision ${revision}`),
  ];
  return [
    ...(leftOut.length === 0
      ? []
      : ['Not in the figure:', ...leftOut.flatMap(({ sentence }) => indented(sentence)), '']),
    ...(complete
      ? ['Complete: every factor is shown with its source.']
      : wrapText(
          'Not complete: part of it is known only as an amount; the document does not give what it is made of.',
          WIDTH,
        )),
    ...(notOpened === 0 ? [] : [`${notOpened} steps are not opened here; ask for one by its name.`]),
    ...(alternatives.length === 0
      ? []
      : ['The question fits as well:', ...alternatives.flatMap(({ label }) => indented(label))]),
    ...wrapText(`Made from ${made.join(', ')}, by engine ${basedOn.engine}.`, WIDTH),
    '',
  ];
}

function indented(text: string): readonly string[] {
  return wrapText(text, WIDTH - 2).map((line) => `  ${line}`);
}
