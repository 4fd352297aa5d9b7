import { type Amendment, amendmentSchema } from '../../../shared/paragraphs/amendment.ts';
import { parse } from '../../../shared/model/parse.ts';
import { type EngagementTerms, engagementTermsSchema } from '../../../shared/engagements/engagement-terms.ts';
import { type PostProfile, postProfileSchema } from '../../../shared/posts/post-profile.ts';
import type { Kind } from '../../documents/kinds/kind.ts';
import { engagementKind, postProfileKind } from '../../documents/kinds/kinds.ts';
import type { DocumentSource } from './find-document.ts';

export const profileSource: DocumentSource<PostProfile> & { kind: Kind } = {
  kind: postProfileKind,
  noun: 'post profile',
  folder: 'posts',
  schema: 'rule153/post-profile/1',
  collection: 'post-profiles',
  listedBy: 'posts',
  read: (value) => parse(postProfileSchema, value),
};

export const termsSource: DocumentSource<EngagementTerms> & { kind: Kind } = {
  kind: engagementKind,
  noun: 'engagement',
  folder: 'engagements',
  schema: 'rule153/engagement-terms/1',
  collection: 'engagements',
  listedBy: 'engagements',
  read: (value) => parse(engagementTermsSchema, value),
};

export const amendmentSource: DocumentSource<Amendment> = {
  noun: 'amendment',
  folder: 'amendments',
  schema: 'rule153/amendment/1',
  listedBy: 'paragraphs',
  read: (value) => parse(amendmentSchema, value),
};
