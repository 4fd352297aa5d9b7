// A list in the form of the public one, made up: symbols of a hundredth session, which has not been.

type Stage = Record<string, unknown>;

export function stage(committee: string, symbol: string, amount: number | null, other: Stage = {}): Stage {
  return {
    committee,
    symbol,
    amount,
    publication_date: null,
    document_type: 'secretary_general_statement',
    notes: null,
    posts_count: null,
    posts_levels: null,
    budget_section: null,
    is_recurring: false,
    has_multiyear: false,
    ...other,
  };
}

export function draft(symbol: string, title: string, stages: readonly Stage[]): Record<string, unknown> {
  const totals: Record<string, unknown> = {};
  for (const { committee, amount } of stages) if (amount !== null) totals[String(committee)] = amount;
  return {
    referenced_resolution: symbol,
    title: `${title} :#programme budget implications of draft resolution ${symbol}`,
    stages,
    plenary_amount: totals['Plenary'] ?? null,
    total_by_committee: totals,
  };
}

const SECTION_16 = 'Section 16, International drug control, crime and terrorism prevention and criminal justice';

/** Seven drafts: five of the third committee on a convention, one of another matter, one of which nothing is known. */
export function publicList(): Record<string, unknown>[] {
  const convention = (number: number, amount: number) =>
    draft(`A/C.3/100/L.${number}`, 'Convention against cybercrime', [
      stage('3', `A/C.3/100/L.${number + 50}`, amount, {
        notes: 'Interpretation and documentation of one session; travel of staff.',
        budget_section: `Sections 2 (General Assembly) and ${SECTION_16.slice('Section '.length)}`,
        is_recurring: true,
        posts_count: 20,
        posts_levels: '20 P-3',
        publication_date: '2045-11-11T00:00:00',
      }),
      stage('ACABQ', `A/100/7/ADD.${number}`, amount - 100, { document_type: 'acabq_report' }),
    ]);
  return [
    convention(1, 1_500_000),
    convention(2, 2_000_000),
    convention(3, 2_600_000),
    convention(4, 3_000_000),
    convention(5, 90_000_000),
    draft('A/C.1/100/L.6', 'Report on disarmament', [
      stage('1', 'A/C.1/100/L.61', 30_000, {
        notes: 'One document of 10,700 words.',
        budget_section: 'Section 2',
        posts_count: 0,
      }),
      stage('Plenary', 'A/100/601', 30_000, { document_type: 'fifth_committee_decision' }),
    ]),
    draft('A/100/L.7', 'Commemoration of a day', [
      stage('5', 'A/C.5/100/7', null, { document_type: 'unknown', is_recurring: null }),
    ]),
  ];
}
