import { explainFigure } from '../explanations/explain-figure.ts';
import type { Estimate } from '../results/estimate.ts';
import type { LeftOut, Proof, ProofNode, ProofQuestion } from '../results/proof.ts';
import { findAsked } from './find-asked.ts';
import type { AskedFigure } from './list-asked.ts';
import { listLeftOut } from './left-out.ts';
import { placeSteps, type ProofContext, type ProofStep } from './proof-context.ts';
import { provePostDifference } from './prove-post-difference.ts';
import { provePosts } from './prove-posts.ts';
import { proveDifference } from './prove-difference.ts';
import { findLines, proveFigure } from './prove-figure.ts';
import { proveSum } from './prove-sum.ts';

/** What is to be proved: in words, or by the names of a line and year or of a cell. */
export type WhatToProve = { inWords: string } | ProofQuestion;

/** Figures, sums and components that one proof opens; what lies beyond says how to ask for it. */
export const PROOF_ROOM = { figures: 400, sums: 400, components: 2_000 } as const;

/** The estimate that a difference is from, and what either side is called. */
export type EarlierSide = { context: ProofContext; from: string; to: string };

type Basis = Proof['basedOn'];

/**
 * Proves a figure or sum of an estimate, or its difference from an earlier one, down to its sources.
 *
 * @throws Refused (`no-such-line`) with what there is, where there is no such figure or several fit.
 */
export function makeProof(context: ProofContext, what: WhatToProve, basedOn: Basis, earlier?: EarlierSide): Proof {
  const { estimate } = context;
  const { question, alternatives } = readWhat(estimate, what);
  const own = prove(context, question);
  const step = earlier === undefined ? own : difference(context, own, question, earlier);
  const root = placeSteps(step);
  return {
    schema: 'rule153/proof/1',
    symbol: estimate.symbol,
    title: root.label,
    currency: estimate.currency,
    basis: estimate.basis,
    sentence: root.sentence,
    complete: root.complete,
    notOpened: countUnopened(root),
    leftOut: leftOutOf(context, own),
    alternatives: alternatives.map((one) => ({ label: one.label, amount: one.amount, question: one.question })),
    root,
    basedOn,
  };
}

/** The rate cards that a proof cites: whose revisions are worth reading. */
export function cardsIn({ root }: Pick<Proof, 'root'>): readonly string[] {
  const found = new Set<string>();
  const visit = ({ rate, children }: ProofNode): void => {
    if (rate !== undefined) found.add(rate.card);
    children.forEach(visit);
  };
  visit(root);
  return [...found];
}

type Read = { question: ProofQuestion; alternatives: readonly AskedFigure[] };

function readWhat(estimate: Estimate, what: WhatToProve): Read {
  if (!('inWords' in what)) return { question: what, alternatives: [] };
  const { asked, alternatives } = findAsked(estimate, what.inWords);
  return { question: asked.question, alternatives };
}

function prove(context: ProofContext, question: ProofQuestion): ProofStep {
  const { table, section = '', year = 0, ...names } = question;
  if (table !== undefined && isOfPosts(context.estimate, table)) return provePosts(context, { ...question, table });
  if (table !== undefined) return proveSum(context, { ...question, table });
  const { figure } = explainFigure(context.estimate, { ...names, servicing: servicingOf(question), section, year });
  const fitting = findLines(context, { ...question, object: figure.object });
  const line = fitting.find(({ line: own }) => own === figure.line) ?? fitting[0];
  if (line === undefined) throw new Error(`the line of ${section} that was explained is not found`);
  return proveFigure(context, { line, year });
}

function isOfPosts({ postTables = [] }: Estimate, table: number | undefined): boolean {
  return postTables.some(({ number }) => number === table);
}

function servicingOf({ servicing }: ProofQuestion) {
  return servicing === 'conference' || servicing === 'non-conference' ? servicing : undefined;
}

function difference(
  context: ProofContext,
  own: ProofStep,
  question: ProofQuestion,
  { context: before, from, to }: EarlierSide,
): ProofStep {
  if (isOfPosts(context.estimate, question.table))
    return provePostDifference(prove(before, question), own, { from, to });
  return proveDifference(
    { estimate: before.estimate, proof: proveOrNothing(before, question, own) },
    { estimate: context.estimate, proof: own },
    { from, to },
  );
}

/** A figure that the earlier side does not have is nothing there. */
function proveOrNothing(context: ProofContext, question: ProofQuestion, { label }: ProofStep): ProofStep {
  const isThere = question.table !== undefined || findLines(context, question).length > 0;
  if (isThere) return prove(context, question);
  const sentence = `${label}: there is no such line.`;
  return { kind: 'figure', label, sentence, amount: 0, complete: true, opened: true, sources: [], children: [] };
}

function leftOutOf(context: ProofContext, step: ProofStep): readonly LeftOut[] {
  const lines = new Map<string, { line: Estimate['lines'][number]; year: number }>();
  const visit = ({ kind, question, children }: ProofStep): void => {
    if (kind !== 'figure' || question?.year === undefined) {
      if (kind !== 'factor') children.forEach(visit);
      return;
    }
    const [line] = findLines(context, question).filter((one) => one.line === question.line);
    if (line !== undefined) lines.set(JSON.stringify(question), { line, year: question.year });
  };
  visit(step);
  return listLeftOut(context, [...lines.values()]);
}

function countUnopened({ opened, children }: ProofNode): number {
  return (opened ? 0 : 1) + children.reduce((sum, child) => sum + countUnopened(child), 0);
}
