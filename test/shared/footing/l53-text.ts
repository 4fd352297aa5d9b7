/**
 * The figures of A/C.3/79/L.53 as a plain text with tables, for checks of documents that were not made here: tables 1
 * to 3, the amounts and posts of paragraphs 3 to 21, the annex. The sentences are the project's own. The row of section
 * 29F and the total of table 2 are those that paragraphs 15 and 19 and 4,400 a post and year (A/C.5/79/24) give; what
 * no document gives is not here.
 */
export const l53Text = `A/C.3/79/L.53

3. Further activities arise under the following programme plans:
(a) Programme 1 (A/79/6 (Sect. 2));
(b) Programme 13 (A/79/6 (Sect. 16));
(c) Programme 24 (A/79/6 (Sect. 28));
(d) Programme 25 (A/79/6 (Sect. 29C) and A/79/6 (Sect. 29F));
(e) Programme 28 (A/79/6 (Sect. 34)).

6. Conference management (section 2) would need other staff costs:
(b) Interpretation services:
(i) Five days for each session of the Conference (recurrent on a biennial basis);
(ii) Twenty days for the protocol and five days for the rules of procedure (non-recurrent).

7. The Office on Drugs and Crime (section 16) would need:
(a) 23 posts (1 P-5, 4 P-4, 9 P-3, 1 P-2 and 8 General Service (Other level)) effective 1 January 2025 and 2 posts (1 D-1 and 1 P-5) effective 1 January 2027, as listed in the annex;
(b) Other staff costs for overtime in servicing of the sessions (recurrent from 2026 onwards);
(c) Consultants for a guide (non-recurrent);
(d) Experts for workshops (non-recurrent);
(e) Travel of representatives (non-recurrent);
(g) Contractual services for:
(i) Audiovisual services (recurrent);
(ii) Webcast of the first meeting of each Conference (recurrent on a biennial basis);
(h) General operating expenses for 13 posts in New York and in the regional locations (recurrent);
(i) Furniture and equipment.

9. The Office at Vienna (section 29F) would need grants and contributions for 10 posts in Vienna effective 1 January 2025 and 2 posts in Vienna effective 1 January 2027 (recurrent).

Table 1
Conference services
(United States dollars)

Budget section\t2025\t2026\t2027\t2028\t2030 and biennially thereafter
Section 2, Conference management
Other staff costs
Documentation services\t69 800\t798 600\t363 900\t894 100\t594 100
Interpretation services\t–\t80 500\t161 000\t320 000\t161 000
Section 28, Global communications
Contractual services\t–\t–\t–\t5 900\t–
Section 29C, Information technology
Contractual services\t–\t–\t–\t28 900\t–
Section 34, Safety and security
Other staff costs\t–\t–\t–\t34 100\t–
General operating expenses\t–\t–\t–\t2 400\t–
Grants and contributions\t–\t21 100\t38 900\t21 100\t21 100
Total\t69 800\t900 200\t563 800\t1 306 500\t776 200

Table 2
Services other than conferences
(United States dollars)

Budget section\t2025\t2026\t2027\t2028\t2029 and thereafter
Section 16, Drug control and crime
Posts\t1 698 700\t3 017 400\t3 265 800\t3 514 200\t3 514 200
Other staff costs\t–\t1 200\t1 200\t2 400\t1 200
Consultants\t–\t84 000\t–\t–\t–
Experts\t23 900\t–\t–\t–\t–
Travel of representatives\t160 200\t127 700\t–\t–\t–
Travel of staff\t255 500\t306 500\t308 800\t349 200\t306 500
Contractual services\t221 000\t344 500\t252 600\t167 500\t167 500
General operating expenses\t37 500\t70 000\t70 600\t71 100\t71 100
Furniture and equipment\t58 400\t–\t12 600\t–\t–
Subtotal (section 16)\t2 455 200\t3 951 300\t3 911 600\t4 104 400\t4 060 500
Section 29F, Administration, Vienna
Grants and contributions\t44 000\t44 000\t52 800\t52 800\t52 800
Total\t2 499 200\t3 995 300\t3 964 400\t4 157 200\t4 113 300

15. The requirements for 2025, in the amount of $2,569,000, would fall under:
(a) Section 2, Conference management ($69,800);
(b) Section 16, Drug control and crime ($2,455,200);
(c) Section 29F, Administration, Vienna ($44,000).
16. A further amount of $238,300 would be required under section 36, Staff assessment.
17. The implications for 2025 amount to $2,807,300, as shown in table 3.

Table 3
Requirements
(United States dollars)

Budget section\t2025
Section 2, Conference management\t69 800
Section 16, Drug control and crime\t2 455 200
Section 29F, Administration, Vienna\t44 000
Section 36, Staff assessment\t238 300
Total, including staff assessment\t2 807 300

19. Additional requirements in the amount of $2,569,000 would arise under:
(a) Section 2, Conference management ($69,800);
(b) Section 16, Drug control and crime ($2,455,200);
(c) Section 29F, Administration, Vienna ($44,000).
20. The Assembly would approve 23 posts (1 P-5, 4 P-4, 9 P-3, 1 P-2 and 8 General Service (Other level)) effective 1 January 2025 and 2 posts (1 D-1 and 1 P-5) effective 1 January 2027.
21. An amount of $238,300 under section 36, Staff assessment, would be offset by an equivalent amount of $238,300 under income section 1.

Annex

Subprogramme\tPosts\tGrade\tDuty station
Subprogramme 1\t1\tP-5\tVienna
\t3\tP-4\tVienna
\t1\tP-4\tNew York
\t3\tP-3\tVienna
\t6\tP-3\tOne in each of the following duty stations: Panama City; Dakar; Cairo; Nairobi; Istanbul, Türkiye; and Bangkok
\t1\tP-2\tVienna
\t2\tGS (OL)\tVienna
\t6\tGS (OL)\tOne in each of the following duty stations: Panama City; Dakar; Cairo; Nairobi; Istanbul, Türkiye; and Bangkok
\t1\tD-1\tVienna
\t1\tP-5\tVienna
`;
