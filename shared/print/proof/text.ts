import type { Proof, ProofNode } from '../../results/proof.ts';
import { footLines, stepText } from './tree.ts';
import { wrapText } from './wrap-text.ts';

const WIDTH = 110;

/** A proof as sentences to read from the top: each step with its number, so that one can be cited. */
export function proofText(proof: Proof): string {
  return [proof.symbol, ...paragraphs(proof.root), '', ...footLines(proof)].join('\n');
}

function paragraphs(node: ProofNode): readonly string[] {
  return [...wrapText(`${node.id}. ${stepText(node)}`, WIDTH), ...node.children.flatMap(paragraphs)];
}
