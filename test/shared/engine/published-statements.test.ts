import { describe, expect, it } from 'vitest';
import { estimate } from '../../../shared/engine/estimate.ts';
import { readStatement } from '../../../shared/model/document-file.ts';
import { tablesText } from '../../../shared/print/tables/text.ts';
import { readText, referenceCard } from '../../support/reference.ts';

// Statements and budgets of several bodies, entered from their documents; every published figure is a control total of
// the file.

function read(name: string) {
  const folder = name.startsWith('FCCC') ? 'shared/reference/statements' : 'test/reference/published';
  const statement = readStatement(readText(`${folder}/${name}.json`));
  const cards = statement.rateCards.map((id) => referenceCard(id as 'reference-statements'));
  return estimate(statement, cards);
}

describe('published statements come out as they were published', () => {
  it.each([
    ['A-C.5-78-21', 7],
    ['A-C.3-74-L.70', 8],
    ['Montreal-Protocol-1998-2002', 48],
  ])('%s: %d figures', (name, figures) => {
    expect(read(name).controls).toEqual({ compared: figures, agreeing: figures, differing: [] });
  });

  // What is published to the euro was rounded from amounts that the decision does not give, so that some of its sums
  // miss by one or two.
  it('decision 19/CP.28: 121 of 132 figures, and the others are where the document itself does not foot', () => {
    const { controls, warnings } = read('FCCC-CP-2023-11-Add.2');
    expect(controls).toMatchObject({ compared: 132, agreeing: 121 });
    const queries = warnings.filter(({ severity }) => severity === 'query').map(({ message }) => message);
    expect(queries).toMatchInlineSnapshot(`
      [
        "Table 1, Conference Affairs, 2024–2025: 3 051 731 stated (FCCC/CP/2023/11/Add.2, decision 19/CP.28, table 1), 3 051 730 from its columns, a difference of 1.",
        "Table 1, Means of Implementation, 2024–2025: 7 428 571 stated (FCCC/CP/2023/11/Add.2, decision 19/CP.28, table 1), 7 428 572 from its columns, a difference of -1.",
        "Table 1, Operations, 2024–2025: 15 434 359 stated (FCCC/CP/2023/11/Add.2, decision 19/CP.28, table 1), 15 434 358 from its rows, a difference of 1.",
        "Table 1, Programmes, 2024–2025: 35 332 615 stated (FCCC/CP/2023/11/Add.2, decision 19/CP.28, table 1), 35 332 616 from its rows, a difference of -1.",
        "Table 1, Required contributions (A + B + C), 2025: 37 066 289 stated (FCCC/CP/2023/11/Add.2, decision 19/CP.28, table 1), 37 066 290 from its rows, a difference of -1.",
        "Table 3, Meetings services support, 2024–2025: 200 092 stated (FCCC/CP/2023/11/Add.2, decision 19/CP.28, table 3), 200 093 from its columns, a difference of -1.",
        "Table 3, Services, 2024–2025: 7 919 305 stated (FCCC/CP/2023/11/Add.2, decision 19/CP.28, table 3), 7 919 306 from its rows, a difference of -1.",
        "Table 3, Total, 2024–2025: 9 325 679 stated (FCCC/CP/2023/11/Add.2, decision 19/CP.28, table 3), 9 325 681 from its rows, a difference of -2.",
        "Table 3, Working capital reserve, 2024–2025: 376 864 stated (FCCC/CP/2023/11/Add.2, decision 19/CP.28, table 3), 376 865 from its columns, a difference of -1.",
        "Table 4, Contributions from all Parties, 2024–2025: 73 060 562 stated (FCCC/CP/2023/11/Add.2, decision 19/CP.28, table 1), 73 060 561 from its columns, a difference of 1.",
        "Table 4, Total income, 2024–2025: 74 594 438 stated (FCCC/CP/2023/11/Add.2, decision 19/CP.28, table 1), 74 594 437 from its rows, a difference of 1.",
      ]
    `);
  });
});

describe('the core budget of decision 19/CP.28', () => {
  it('prints in the order and with the sums of the document', () => {
    expect(tablesText(read('FCCC-CP-2023-11-Add.2'))).toMatchInlineSnapshot(`
      "Table 1
      2024–2025 core budget by appropriation line (core budget)
      (EUR)

      Appropriation line                                                    2024        2025   2024–2025
      --------------------------------------------------------------------------------------------------
      A. Appropriations
        Executive                                                      2 268 253   2 268 253   4 536 506
        Programmes                                                    17 581 308  17 751 308  35 332 616
          Programmes Coordination                                        355 332     355 332     710 664
          Adaptation                                                   3 819 153   3 819 153   7 638 306
          Mitigation                                                   2 195 438   2 195 438   4 390 876
          Means of Implementation                                      3 629 286   3 799 286   7 428 572
          Transparency                                                 7 582 099   7 582 099  15 164 198
        Operations                                                     7 791 907   7 642 451  15 434 358
          Operations Coordination                                        789 167     789 167   1 578 334
          Secretariat-wide costs                                       1 793 946   1 793 946   3 587 892
          Administrative Services, Human Resources, and Information
            and Communication Technology                               2 227 701   2 227 701   4 455 402
          Conference Affairs                                           1 525 865   1 525 865   3 051 730
          Legal Affairs                                                1 455 228   1 305 772   2 761 000
        Cross-cutting                                                  4 893 554   4 893 554   9 787 108
          Intergovernmental Support and Collective Progress            2 479 003   2 479 003   4 958 006
          Communications and Engagement                                2 414 551   2 414 551   4 829 102
        Intergovernmental Panel on Climate Change                        244 755     244 755     489 510
        Total appropriations                                          32 779 777  32 800 321  65 580 098
      B. Programme support costs
        Programme support costs                                        4 261 371   4 264 042   8 525 413
      Total budget (A + B)                                            37 041 148  37 064 363  74 105 511
      C. Adjustment to working capital reserve
        Adjustment to working capital reserve                            487 000       1 927     488 927
      --------------------------------------------------------------------------------------------------
      Required contributions (A + B + C)                              37 528 148  37 066 290  74 594 438

      Table 2
      Secretariat-wide staffing funded from the core budget
      (number of posts)

      Category and level                                2023       2024       2025
      ----------------------------------------------------------------------------
      Professional category and above
        USG                                                1          1          1
        ASG                                                1          1          1
        D-2                                                2          2          2
        D-1                                                8          8          8
        P-5                                               18         18         18
        P-4                                               35         35         35
        P-3                                               44         44         44
        P-2                                               19         19         19
        Subtotal, Professional category and above        128        128        128
      General Service category                            53         53         53
      ----------------------------------------------------------------------------
      Total                                              181        181        181

      Table 3
      Resource requirements for the conference services contingency (core budget)
      (EUR)

      Object of expenditure                   2024       2025  2024–2025
      ------------------------------------------------------------------
      Conference services contingency
        Services
          Interpretation                 1 327 918  1 367 755  2 695 673
          Translation                    1 247 963  1 285 402  2 533 365
          Reproduction and distribution  1 226 687  1 263 488  2 490 175
          Meetings services support         98 568    101 525    200 093
        Subtotal                         3 901 136  4 018 170  7 919 306
        Overhead charge and working capital reserve
          Overhead charge                  507 148    522 362  1 029 510
          Working capital reserve          365 888     10 977    376 865
      ------------------------------------------------------------------
      Total                              4 774 172  4 551 509  9 325 681

      Table 4
      2024–2025 core budget: income (of table 1) (core budget)
      (EUR)

      Income                                       2024        2025   2024–2025
      -------------------------------------------------------------------------
      Contribution from the Host Government     766 938     766 938   1 533 876
      Contributions from all Parties         36 761 210  36 299 351  73 060 561
      -------------------------------------------------------------------------
      Total income                           37 528 148  37 066 289  74 594 437
      "
    `);
  });
});
