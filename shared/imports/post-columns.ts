import type { ImportColumn } from './import-table.ts';

/** The columns of a table of posts. */
export const POST_COLUMNS: readonly ImportColumn[] = [
  {
    name: 'requirement',
    required: true,
    also: ['id', 'posts'],
    about: 'the id of the requirement that lists the posts; a new one begins with its first row',
    example: 'secretariat-posts',
  },
  {
    name: 'number',
    required: true,
    also: ['count', 'no.', 'posts number'],
    about: 'how many of this row',
    example: '2',
  },
  { name: 'grade', required: true, also: ['level', 'grade level'], about: 'the grade', example: 'P-4' },
  {
    name: 'dutyStation',
    required: true,
    also: ['place', 'location', 'station'],
    about: 'the duty station',
    example: 'Vienna',
  },
  {
    name: 'title',
    required: true,
    also: ['functional title', 'post title'],
    about: 'the title of the posts',
    example: 'Programme Officer',
  },
  { name: 'category', about: 'professional or general-service, where the grade does not tell', example: '' },
  { name: 'subprogramme', about: 'shown in the annex', example: '' },
  {
    name: 'name',
    also: ['requirement title'],
    about: 'of a new requirement: what it is called',
    example: 'Posts of the secretariat',
  },
  { name: 'section', also: ['budget section'], about: 'of a new requirement: its section', example: '16' },
  {
    name: 'object',
    also: ['object of expenditure'],
    about: 'of a new requirement: Posts if left out',
    example: 'Posts',
  },
  { name: 'type', about: 'of a new requirement: established or temporary', example: 'established' },
  {
    name: 'action',
    about: 'what is done to the posts: establish if left out; of a requirement that is there, what it says',
    example: '',
  },
  {
    name: 'effective',
    also: ['effective from', 'start', 'from'],
    about: 'of a new requirement: a day or a year',
    example: '2027-01-01',
  },
  {
    name: 'source',
    also: ['document', 'symbol'],
    about: 'of a new requirement: documents, with semicolons between',
    example: 'A/C.3/81/L.1',
  },
  { name: 'paragraph', about: 'the place in the first of them', example: 'paragraph 5' },
  {
    name: 'gradeBefore',
    also: ['grade before', 'from grade'],
    about: 'of posts that are reclassified: the grade before',
    example: '',
  },
  {
    name: 'dutyStationBefore',
    also: ['duty station before', 'from duty station'],
    about: 'of posts that are redeployed: where they were before',
    example: '',
  },
  {
    name: 'titleBefore',
    also: ['title before', 'from title'],
    about: 'of posts that are reassigned: the title before',
    example: '',
  },
  {
    name: 'rateBefore',
    also: ['rate before'],
    about: 'of positions that are converted: what they cost before, as "code:" and the code of a rate card',
    example: '',
  },
  { name: 'begins', derived: true, about: 'when the posts begin, as the annex works it out', example: '' },
  { name: 'before', derived: true, about: 'what the posts were before, as the annex says it', example: '' },
];
