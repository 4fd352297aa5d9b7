import { describe, expect, it } from 'vitest';
import { readStatusTable } from '../../../shared/treaties/read-status-table.ts';
import { problemsOf } from '../scenarios/reference.ts';

describe('a table of participants as the depositary publishes it', () => {
  it('is read with codes, kinds of instruments, footnotes and organizations', () => {
    const table = [
      'Participant\tSignature\tRatification, Acceptance(A), Approval(AA), Accession(a), Succession(d)',
      'Albania\t18 Dec 2008\t25 Aug 2009 A',
      "Côte d'Ivoire 3\t\t25 Aug 2008 a",
      'Netherlands (Kingdom of the) 4,5\t 1 Jan 2008 \t2 February 2009 AA',
      'European Union²\t30 Mar 2007\t23 Dec 2010 c',
      'Montenegro\t\t23 Oct 2006 d',
      'Viet Nam\t2025-10-25\t2026-03-02',
      'Brazil\t25 Oct 2025\t',
    ].join('\r\n');
    expect(readStatusTable(table)).toEqual([
      {
        party: 'Albania',
        state: 'ALB',
        kind: 'state',
        instrument: 'acceptance',
        signed: '2008-12-18',
        deposited: '2009-08-25',
      },
      { party: "Côte d'Ivoire", state: 'CIV', kind: 'state', instrument: 'accession', deposited: '2008-08-25' },
      {
        party: 'Netherlands (Kingdom of the)',
        state: 'NLD',
        kind: 'state',
        instrument: 'approval',
        signed: '2008-01-01',
        deposited: '2009-02-02',
      },
      {
        party: 'European Union',
        kind: 'regional-organization',
        instrument: 'formal-confirmation',
        signed: '2007-03-30',
        deposited: '2010-12-23',
      },
      { party: 'Montenegro', state: 'MNE', kind: 'state', instrument: 'succession', deposited: '2006-10-23' },
      {
        party: 'Viet Nam',
        state: 'VNM',
        kind: 'state',
        instrument: 'ratification',
        signed: '2025-10-25',
        deposited: '2026-03-02',
      },
      { party: 'Brazil', state: 'BRA', kind: 'state', signed: '2025-10-25' },
    ]);
  });

  it('may have its columns parted by blanks, where an accession has no day of signature', () => {
    expect(
      readStatusTable('Kenya      25 Aug 2008 a\nPeru  1 May 2008\nUnited States of America   1 May 2008   2 May 2009'),
    ).toEqual([
      { party: 'Kenya', state: 'KEN', kind: 'state', instrument: 'accession', deposited: '2008-08-25' },
      { party: 'Peru', state: 'PER', kind: 'state', signed: '2008-05-01' },
      {
        party: 'United States of America',
        state: 'USA',
        kind: 'state',
        instrument: 'ratification',
        signed: '2008-05-01',
        deposited: '2009-05-02',
      },
    ]);
  });

  it('is refused with every problem by its line', () => {
    const table =
      'Kenya\t\t31 Feb 2008 a\nPeru\t\t1 May 2008 x\nChad\t\t\nTurkey\t\t1 May 2008 a\nTürkiye\t\t2 May 2008 a';
    const found = problemsOf(() => readStatusTable(table)).join('\n');
    for (const line of [1, 2, 3, 5]) expect(found).toContain(`line ${line}`);
    expect(found).toContain('is in the table already, in line 4');
    expect(problemsOf(() => readStatusTable('Participant\tSignature')).join()).toContain(
      'has no line with a participant',
    );
  });
});
