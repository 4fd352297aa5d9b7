import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import { makeProof, PROOF_ROOM } from '../../../shared/proofs/make-proof.ts';
import type { ProofNode } from '../../../shared/results/proof.ts';
import { applyScenario } from '../../../shared/scenarios/apply-scenario.ts';
import { charge, common, source, smallStatement } from '../engine/small-statement.ts';

const rate = { code: 'standard-cost', for: { grade: 'P-3' }, currency: 'EUR', basis: 'per year' as const, source };
const card: RateCard = {
  schema: 'rule153/rate-card/3',
  id: 'own',
  title: 'Own',
  currency: 'EUR',
  provenance: 'official',
  verifiedOn: '2029-01-01',
  rates: [
    { ...rate, value: '120000', validFrom: '2029-01-01', validTo: '2030-07-01' },
    { ...rate, value: '240000', validFrom: '2030-07-01' },
  ],
};
const statement = smallStatement(
  [
    {
      kind: 'post',
      ...common('officer'),
      charge,
      type: 'established',
      effective: { on: '2030-01-01' },
      posts: [{ number: '1', grade: 'P-3', dutyStation: 'Vienna', title: 'Officer' }],
    },
  ],
  {
    rateCards: ['own'],
    priceBasis: { description: 'at current prices', ratesAsOf: 'each-year' },
    vacancyFactors: [{ category: 'professional', yearOfPost: 1, factor: '0', source }],
  },
);

function sentencesOf(cards: readonly RateCard[]): readonly string[] {
  const { root } = makeProof(
    {
      estimate: estimate(statement, cards),
      statement,
      cards,
      storedCards: [card],
      cardRevisions: new Map([['own', 1]]),
      changesOf: () => [],
      room: { ...PROOF_ROOM },
    },
    { section: charge.section, object: charge.object, year: 2030 },
    { statement: { id: 'a', revision: 1 }, rateCards: [], scenarios: [], engine: '2' },
  );
  const all = (node: ProofNode): readonly ProofNode[] => [node, ...node.children.flatMap(all)];
  return all(root)
    .filter(({ kind }) => kind === 'rate')
    .map(({ sentence }) => sentence);
}

describe('a rate that changes within the year that it pays for', () => {
  it('is what its card has in each period, and nobody is said to have changed it', () => {
    expect(sentencesOf([card])).toEqual([
      'Rate "standard-cost" for P-3 of rate card "own", revision 1 (official), in force from 2029-01-01 to 2030-07-01.',
      'Rate "standard-cost" for P-3 of rate card "own", revision 1 (official), in force from 2030-07-01.',
    ]);
  });

  it('is said to be changed in the period in which a scenario changes it', () => {
    const { cards } = applyScenario(
      statement,
      [card],
      [
        {
          schema: 'rule153/scenario/1',
          id: 'dearer',
          title: 'Dearer',
          base: { statement: statement.symbol },
          changes: [
            { kind: 'scale-rate', id: 'dearer', rate: { code: 'standard-cost', for: { grade: 'P-3' } }, by: '1.1' },
          ],
        },
      ],
    );
    expect(sentencesOf(cards).map((sentence) => sentence.replace(/^.*in force /, ''))).toEqual([
      'from 2029-01-01 to 2030-07-01. The card has 120 000, by A/C.9/99/L.2, paragraph 3; a change makes it 132 000.',
      'from 2030-07-01. The card has 240 000, by A/C.9/99/L.2, paragraph 3; a change makes it 264 000.',
    ]);
  });
});
