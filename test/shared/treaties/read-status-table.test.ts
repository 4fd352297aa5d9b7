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
    expect(readStatusTable(table).instruments).toEqual([
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
      readStatusTable('Kenya      25 Aug 2008 a\nPeru  1 May 2008\nUnited States of America   1 May 2008   2 May 2009')
        .instruments,
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

  it('says by its heading what columns and letters mean', () => {
    const accessions = readStatusTable('Participant\tAccession, Succession(d)\nKenya\t25 Aug 2008\nFiji\t1 May 2009 d');
    expect(accessions.instruments).toEqual([
      { party: 'Kenya', state: 'KEN', kind: 'state', instrument: 'accession', deposited: '2008-08-25' },
      { party: 'Fiji', state: 'FJI', kind: 'state', instrument: 'succession', deposited: '2009-05-01' },
    ]);
    const head = 'Participant\tSignature\tProvisional application\tRatification, Participation(P)\tWithdrawal\n';
    const wide = readStatusTable(
      `${head}Chad\t1 May 2008\t2 May 2008\t3 May 2009\t\nMali\t\t\t3 May 2009 P\t4 May 2010`,
    );
    expect(wide.instruments).toEqual([
      {
        party: 'Chad',
        state: 'TCD',
        kind: 'state',
        instrument: 'ratification',
        signed: '2008-05-01',
        deposited: '2009-05-03',
        provisionalFrom: '2008-05-02',
      },
      { party: 'Mali', state: 'MLI', kind: 'state', deposited: '2009-05-03', withdrawn: '2010-05-04' },
    ]);
    expect(wide.queries).toEqual([expect.stringContaining('line 3: Mali has the letter "P", "Participation"')]);
    const letter = 'Participant\tSignature\tRatification, Provisional application(n)\nChad\t\t1 May 2008 n';
    expect(readStatusTable(letter).instruments).toEqual([
      { party: 'Chad', state: 'TCD', kind: 'state', provisionalFrom: '2008-05-01' },
    ]);
  });

  it('has letters in the column of signatures: a definitive signature binds, a succession may be to the signature', () => {
    const table =
      'Participant\tSignature\tRatification\nViet Nam\t25 Oct 2025 s\nTogo\t3 Mar 2001 d\t\nKenya\t25 Aug 2008 a';
    expect(readStatusTable(table).instruments).toMatchObject([
      { party: 'Viet Nam', instrument: 'definitive-signature', signed: '2025-10-25', deposited: '2025-10-25' },
      { party: 'Togo', signed: '2001-03-03' },
      { party: 'Kenya', instrument: 'accession', deposited: '2008-08-25' },
    ]);
    expect(problemsOf(() => readStatusTable('Togo\t3 Mar 2001 d')).join()).toContain('leaves open whether');
    expect(problemsOf(() => readStatusTable('Togo\t3 Mar 2001 a\t3 Mar 2002 a')).join()).toContain('has two days');
    expect(problemsOf(() => readStatusTable('Togo\t\t3 Mar 2001\t3 Mar 2002')).join()).toContain('more days than');
  });

  it('has footnotes after names, years and letters, letters in brackets, and months in French', () => {
    const table = [
      'Serbia3\t\t12 Mar 2001 d',
      'Japan *\t9 Dec 2003 7\t11-Jul-2017 (A)',
      'Ireland\t1 June 2006 2, 3\t25 Aug 20085',
      'Mali (4)\t1er août 2006\t9 déc. 2007 a, 5',
    ].join('\n');
    expect(readStatusTable(table).instruments).toMatchObject([
      { party: 'Serbia', deposited: '2001-03-12' },
      { party: 'Japan', signed: '2003-12-09', deposited: '2017-07-11', instrument: 'acceptance' },
      { party: 'Ireland', signed: '2006-06-01', deposited: '2008-08-25' },
      { party: 'Mali', signed: '2006-08-01', deposited: '2007-12-09', instrument: 'accession' },
    ]);
  });

  it.each([
    [
      'English',
      ['Russian Fed.', 'Socialist Republic of Viet Nam', 'Netherlands (Kingdom of the)', 'Republic of Korea'],
    ],
    ['French', ['Fédération de Russie', 'Viet Nam', 'Pays-Bas (Royaume des)', 'République de Corée']],
    ['Spanish', ['Federación de Rusia', 'Viet Nam', 'Países Bajos (Reino de los)', 'República de Corea']],
    ['Russian', ['Российская Федерация', 'Вьетнам', 'Нидерланды (Королевство)', 'Республика Корея']],
    ['Chinese', ['俄罗斯联邦', '越南', '荷兰王国', '大韩民国']],
    ['Arabic', ['الاتحاد الروسي', 'فييت نام', 'هولندا (مملكة -)', 'جمهورية كوريا']],
  ])('knows States by their names in %s', (_, names) => {
    const table = names.map((name, at) => `${name}\t2025-10-25\t2026-03-0${at + 1} a`).join('\n');
    const { instruments, queries } = readStatusTable(table);
    expect(instruments.map(({ state, deposited }) => [state, deposited])).toEqual([
      ['RUS', '2026-03-01'],
      ['VNM', '2026-03-02'],
      ['NLD', '2026-03-03'],
      ['KOR', '2026-03-04'],
    ]);
    expect(queries).toEqual([]);
  });

  it('asks about what stands in brackets, which was withdrawn', () => {
    const read = readStatusTable('[Burundi]\t[13 Jan 1999]\t[21 Sep 2004]\nPhilippines 3\t28 Dec 2000\t[30 Aug 2011]');
    expect(read.instruments).toEqual([{ party: 'Philippines', state: 'PHL', kind: 'state', signed: '2000-12-28' }]);
    expect(read.queries).toHaveLength(3);
    expect(read.queries[2]).toContain('line 2: "[30 Aug 2011]" of Philippines stands in brackets');
  });

  it('is refused with every problem by its line, once', () => {
    expect(problemsOf(() => readStatusTable('Andorra\t\t22 Foo 2011 a'))).toHaveLength(1);
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
