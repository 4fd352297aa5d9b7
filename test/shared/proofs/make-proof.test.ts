import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defined } from '../../../shared/canonical/defined.ts';
import { estimate } from '../../../shared/engine/estimate.ts';
import { readStatement } from '../../../shared/model/document-file.ts';
import { Refused } from '../../../shared/model/problem.ts';
import { addExact, exactOf, exactOfInteger, exactToText, ZERO } from '../../../shared/money/exact.ts';
import { proofText } from '../../../shared/print/proof/text.ts';
import { proofTree } from '../../../shared/print/proof/tree.ts';
import { listAsked } from '../../../shared/proofs/list-asked.ts';
import { makeProof, PROOF_ROOM, type WhatToProve } from '../../../shared/proofs/make-proof.ts';
import type { ProofContext } from '../../../shared/proofs/proof-context.ts';
import { type Proof, type ProofNode, proofSchema } from '../../../shared/results/proof.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import type { Scenario } from '../../../shared/scenarios/scenario.ts';
import { referenceCard, referenceStatement } from '../../support/reference.ts';

const SHIPPED = (['l53-identified', 'reference-statements', 'illustrative-standard-costs'] as const).map(referenceCard);
const cards = [referenceCard('l53-identified')];
const statement = referenceStatement();
const computed = estimate(statement, cards);
const basedOn: Proof['basedOn'] = {
  statement: { id: 'A-C.3-79-L.53', revision: 1 },
  rateCards: [{ id: 'l53-identified', revision: 1 }],
  scenarios: [],
  engine: '2',
};

function contextOf(changed?: Partial<ProofContext>): ProofContext {
  return {
    estimate: computed,
    statement,
    cards,
    storedCards: cards,
    cardRevisions: new Map([['l53-identified', 1]]),
    changesOf: () => [],
    room: { ...PROOF_ROOM },
    ...changed,
  };
}

const prove = (what: WhatToProve, changed?: Partial<ProofContext>) => makeProof(contextOf(changed), what, basedOn);

/** Below every figure and sum of a proof, whether what is added up comes to it. */
function sumsThatFail(node: ProofNode): readonly string[] {
  const own = node.children.filter(({ kind }) => kind !== 'milestone');
  const added = own.reduce(
    (sum, child) =>
      addExact(
        sum,
        child.kind === 'component' || child.kind === 'rounding' || child.unit === 'posts'
          ? exactOf(child.value ?? '0')
          : exactOfInteger(BigInt(child.amount ?? 0)),
      ),
    ZERO,
  );
  const isSum = (node.kind === 'figure' || node.kind === 'sum') && node.opened && node.value?.endsWith('%') !== true;
  // Values that do not end are given to six places.
  const isOff =
    Math.abs(Number(exactToText(added)) - (node.unit === 'posts' ? Number(node.value) : (node.amount ?? 0))) > 0.0001;
  const fails = isSum && own.length > 0 && isOff ? [`${node.id} ${node.label}`] : [];
  return [...fails, ...node.children.flatMap(sumsThatFail)];
}

describe('a proof', () => {
  it('opens every figure that the statement shows, and below each what is added up comes to it', () => {
    const all = listAsked(computed);
    expect(all.length).toBeGreaterThan(100);
    for (const { question, amount, label } of all) {
      const proof = prove(question);
      expect(proof.root.amount, label).toBe(amount);
      expect(sumsThatFail(proof.root), label).toEqual([]);
      expect(proofSchema.safeParse(proof).success, label).toBe(true);
    }
  });

  it('reads as a sentence, a product as on paper, factors with their sources and the date on which the year depends', () => {
    const { root, complete } = prove({ inWords: '80 500' });
    expect(root.sentence).toBe(
      'Section 2, Other staff costs, Interpretation services, 2026: 80 500 USD (before recosting) is 5 × 2 × 1 × 8 050.',
    );
    const [component] = root.children;
    expect(component?.product).toBe('5 × 2 × 1 × 8 050 = 80 500');
    const rate = component?.children.find(({ kind, label }) => kind === 'factor' && label === 'Interpretation');
    expect(rate?.sources.map(({ symbol }) => symbol)).toEqual(['A/C.3/79/L.53']);
    expect(rate?.children[0]?.rate).toMatchObject({ card: 'l53-identified', revision: 1, validFrom: '2025-01-01' });
    expect(component?.children.find(({ kind }) => kind === 'milestone')?.sentence).toContain('by its rule');
    expect(complete).toBe(true);
  });

  it('is marked where something below is known only as an amount, and names what is known in a sum elsewhere', () => {
    const proof = prove({ table: 3, year: 2025 });
    expect(proof.complete).toBe(false);
    expect(proof.leftOut.map(({ label }) => label)).toContain('Core team in Vienna');
    expect(proofText(proof)).toContain('known only as an amount');
  });

  it('says what vacancy takes off: half of the cost of D-1 and P-5 in their first year', () => {
    const { leftOut } = prove({ section: '16', object: 'Posts', year: 2027 });
    const taken = leftOut.flatMap(({ value }) => value ?? []).reduce((sum, value) => sum + Number(value), 0);
    expect(taken).toBe(248_400);
  });

  it('follows a share to the line that it is taken of', () => {
    const { root } = prove({ section: '36', year: 2025 });
    const shares = root.children.flatMap(({ children }) => children).filter(({ children }) => children.length > 0);
    expect(shares.flatMap(({ children }) => children).map(({ kind }) => kind)).toContain('figure');
  });

  it('leaves closed what is too much to read, says how to ask for it, and still knows whether it is complete', () => {
    const proof = prove({ table: 3, year: 2025 }, { room: { figures: 2, sums: 400, components: 400 } });
    expect(proof.notOpened).toBeGreaterThan(3);
    expect(proof.complete).toBe(false);
    const closed = proof.root.children.flatMap(({ children }) => children).filter(({ opened }) => !opened);
    expect(closed.every(({ question }) => question?.section !== undefined)).toBe(true);
  });

  it('is printed as a tree of as many steps as are asked for', () => {
    const tree = proofTree(prove({ inWords: 'Table 1 total 2028' }), 1);
    expect(tree).toContain('1 306 500 USD (before recosting) is the sum of');
    expect(tree).toMatch(/^├─ Section 2, Other staff costs, Documentation services, 2028: 894 100/m);
    expect(Math.max(...tree.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });
});

describe('a proof of the cells of an example', () => {
  const folder = new URL('../../../examples/', import.meta.url);
  const names = readdirSync(folder).filter((file) => file.endsWith('.json'));

  it.each(names)('%s: what is added up comes to each', (name) => {
    const example = readStatement(readFileSync(new URL(name, folder), 'utf8'));
    const rates = SHIPPED.filter(({ id }) => example.rateCards.includes(id));
    const own = estimate(example, rates);
    for (const { question, amount, label } of listAsked(own)) {
      const changed = { estimate: own, statement: example, cards: rates, storedCards: rates };
      const { root } = prove(question, changed);
      expect([label, root.amount ?? Number(root.value)]).toEqual([label, amount]);
      expect(sumsThatFail(root), label).toEqual([]);
    }
  });
});

describe('a figure in words', () => {
  const found = (words: string) => prove({ inWords: words }).root.label;

  it.each([
    ['where does 320,000 come from?', 'Section 2, Other staff costs, Interpretation services, 2028'],
    ['Interpretation services 2028', 'Section 2, Other staff costs, Interpretation services, 2028'],
    ['why is the posts figure of 2026 what it is', 'Section 16, Posts, 2026'],
    ['Table 3 total net of staff assessment 2025', 'Table 3, Total net of staff assessment, 2025'],
  ])('%s', (words, label) => {
    expect(found(words)).toBe(label);
  });

  it('is found by the name that a proof has for it', () => {
    const { label } = prove({ section: '16', object: 'Experts', year: 2025 }).root;
    expect(found(label)).toBe(label);
  });

  it.each([
    ['travel 2026', /fits \d+ figures .*Travel of representatives.*Travel of staff/],
    ['999 999', /No figure of A\/C\.3\/79\/L\.53 fits/],
    ['why', /No figure/],
    ['interpreting 2028', /No figure/],
  ])('is refused where it is not one: %s', (words, message) => {
    expect(() => prove({ inWords: words })).toThrow(Refused);
    expect(() => prove({ inWords: words })).toThrow(message);
  });
});

describe('a proof of a difference', () => {
  const scenario: Scenario = {
    schema: 'rule153/scenario/2',
    id: 'dearer',
    title: 'Interpretation costs more',
    base: { statement: 'A/C.3/79/L.53' },
    changes: [
      {
        kind: 'set-rate',
        id: 'more',
        rate: { code: 'interpretation-meeting', for: { dutyStation: 'Vienna' } },
        to: '9000',
      },
    ],
  } as unknown as Scenario;
  const applied = applyScenario(statement, cards, [scenario]);
  const later = contextOf({
    statement: applied.statement,
    cards: applied.cards,
    estimate: estimate(applied.statement, applied.cards),
  });

  it('has effects that sum to it, and shows what the card has beside what the change sets', () => {
    const proof = makeProof(later, { inWords: 'interpretation 2026' }, basedOn, {
      context: contextOf(),
      from: 'without scenarios',
      to: 'under the scenarios',
    });
    expect(proof.root.amount).toBe(9_500);
    expect(proof.root.children[0]?.children.map(({ label, value }) => [label, value])).toEqual([['rate', '9500.00']]);
    expect(JSON.stringify(proof)).toContain('The card has 8 050, by A/C.3/79/L.53');
  });

  it('of a total sums the effects of its lines', () => {
    const proof = makeProof(later, { table: 1, year: 2028 }, basedOn, {
      context: contextOf(),
      from: 'before',
      to: 'after',
    });
    const effects = proof.root.children.filter(({ kind }) => kind === 'difference' || kind === 'effect');
    const sum = effects.reduce((total, { value }) => addExact(total, exactOf(value ?? '0')), ZERO);
    expect(exactToText(sum)).toBe(String(proof.root.amount));
  });
});

describe('a proof after recosting', () => {
  const example = readStatement(readFileSync(new URL('../../../examples/recosting.json', import.meta.url), 'utf8'));
  const made = estimate(example, []);
  const after = (question: WhatToProve) =>
    makeProof(
      contextOf({
        estimate: made,
        statement: example,
        cards: [],
        storedCards: [],
        ...defined({ recosting: example.recosting }),
      }),
      question,
      basedOn,
    );
  const stages = (node: ProofNode): readonly ProofNode[] => [
    ...(node.kind === 'amount' ? [node] : []),
    ...node.children.flatMap(stages),
  ];

  it('shows the amount before, what each factor adds with its source and date, rounding, and the amount after', () => {
    const [staff] = stages(after({ table: 2, section: '2', column: 'after' }).root);
    // 80,000 × 1.03 × 36/35 = 84,754.29, to the hundred 84,800; both factors together are divided evenly.
    expect(staff?.children.map(({ kind, label, amount, value }) => [kind, label, amount ?? value])).toEqual([
      ['figure', 'Section 2, Other staff costs, 2027', 80_000],
      ['effect', 'Inflation', '2434.29'],
      ['effect', 'Euro, on the share paid in it', '2320.00'],
      ['rounding', 'Rounding', '45.71'],
      ['figure', 'Section 2, Other staff costs, 2027', 84_800],
    ]);
    const [, inflation, euro, , figure] = staff?.children ?? [];
    expect(inflation?.sources).toEqual([{ symbol: 'A/EXAMPLE/2', paragraph: '4' }]);
    expect(euro?.sentence).toContain('× 36/35 = 1 + 0.6 × (1.1 / 1.05 − 1), paid in Vienna, as of 2026-12-01');
    expect(figure?.sentence).toContain('(after recosting) is 5 × 2 × 1 × 8 000 × 1.03 × 36/35');
    const factors = figure?.children[0]?.children.map(({ sentence }) => sentence) ?? [];
    expect(factors.at(-1)).toContain('factor of recosting "euro", 1 + 0.6 × (1.1 / 1.05 − 1), as of 2026-12-01');
  });

  it('adds up in every cell of either stage, and takes shares of recosted amounts', () => {
    for (const { question, amount, label } of listAsked(made).filter((one) => one.question.column !== undefined)) {
      const proof = after(question);
      expect(proof.root.amount, label).toBe(amount);
      expect(proofSchema.safeParse(proof).success, label).toBe(true);
      for (const { amount: shown = 0, children, label: name } of stages(proof.root)) {
        const [before, ...rest] = children;
        const added = rest.reduce(
          (sum, { amount: own, value = '0' }) => (own === undefined ? sum + Number(value) : sum),
          0,
        );
        const isDifference = name.endsWith('recosting') && !name.endsWith('after recosting');
        expect([name, Math.round(added)]).toEqual([name, shown - (isDifference ? 0 : (before?.amount ?? 0))]);
      }
    }
    const [assessment] = stages(after({ table: 2, section: '36', column: 'after' }).root);
    expect(assessment?.children.map(({ label }) => label)).toContain('Shares');
    // 12 per cent of 84,800, which is what the line comes to after recosting.
    expect(assessment?.children.at(-1)?.sentence).toContain('84 800 × 0.12');
  });
});

describe('an amount in a question', () => {
  it.each([
    '80 500',
    '80,500',
    '80500',
    '80500.00',
    '80,500.00',
    '80.500',
    '80.500,00',
    '80 500,00',
    "80'500",
    '$80,500',
  ])('is found however it is written: %s', (written) => {
    expect(prove({ inWords: written }).root.amount).toBe(80_500);
  });

  it('is not found where it has cents that no figure has', () => {
    expect(() => prove({ inWords: '80500.50' })).toThrow(Refused);
  });
});
