import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  type OAuthSettings,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  type UserPoolClientProps,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { LOOPBACK_PORTS, loopbackAddress } from '../../functions/access/sign-in-place.ts';
import { ROLES } from '../../functions/access/principal.ts';
import type { StageConfiguration } from '../stage-configuration.ts';
import { acknowledge } from './acknowledge.ts';

/**
 * What every client of the pool is: one that can keep no secret, so that a code is worth nothing without the verifier
 * that it was asked for with (RFC 7636).
 */
export const publicClient = {
  authFlows: { userSrp: true },
  generateSecret: false,
  preventUserExistenceErrors: true,
  enableTokenRevocation: true,
  idTokenValidity: Duration.hours(1),
  accessTokenValidity: Duration.hours(1),
  refreshTokenValidity: Duration.hours(12),
  readAttributes: new ClientAttributes()
    .withStandardAttributes({ email: true, emailVerified: true, givenName: true, familyName: true, fullname: true })
    .withCustomAttributes('organization'),
  // Without a list a user could write every attribute, the organization of a new account included.
  writeAttributes: new ClientAttributes().withStandardAttributes({ givenName: true, familyName: true, fullname: true }),
} as const satisfies Partial<UserPoolClientProps>;

/** The issuer that tokens of the pool name. */
export function issuerOf({ userPool }: SignIn): string {
  return `https://cognito-idp.${Stack.of(userPool).region}.amazonaws.com/${userPool.userPoolId}`;
}

/** The one grant there is, leading back to these addresses. `profile` brings the name that histories show. */
export function codeGrantTo(addresses: string[]): OAuthSettings {
  return {
    flows: { authorizationCodeGrant: true },
    scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
    callbackUrls: addresses,
    logoutUrls: addresses,
  };
}

/**
 * Who may sign in: accounts that an administrator makes, each of one organization, with roles as groups. The tokens
 * name both, and the service trusts nothing else about a caller.
 */
export class SignIn extends Construct {
  readonly userPool: UserPool;
  /**
   * For the command line, which receives the code of a sign-in on a loopback address. The page has a client of its own,
   * see `PageClient`.
   */
  readonly client: UserPoolClient;
  /** Where the pages of the hosted sign-in are. */
  readonly domain: UserPoolDomain;

  constructor(scope: Construct, id: string, { name, isProtected }: Pick<StageConfiguration, 'name' | 'isProtected'>) {
    super(scope, id);
    this.userPool = new UserPool(this, 'UserPool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      // Fixed once given: an account does not move to another organization, it is closed and a new one made.
      customAttributes: { organization: new StringAttribute({ mutable: false, minLen: 1, maxLen: 100 }) },
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: isProtected ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: isProtected,
      removalPolicy: isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(isProtected
        ? { featurePlan: FeaturePlan.PLUS, standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION }
        : { featurePlan: FeaturePlan.ESSENTIALS }),
    });
    for (const role of ROLES) {
      new CfnUserPoolGroup(this, `Group-${role}`, { userPoolId: this.userPool.userPoolId, groupName: role });
    }
    this.client = this.userPool.addClient('Client', {
      ...publicClient,
      oAuth: codeGrantTo(LOOPBACK_PORTS.map((port) => loopbackAddress(port))),
    });
    // Taken by nobody else in the region: the name is one of all accounts.
    this.domain = this.userPool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `rule153-${name}-${Stack.of(this).account}` },
    });
    if (isProtected) return;
    acknowledge(
      this.userPool,
      'AwsSolutions-COG2',
      'A second factor is offered, not forced, where only invented statements are kept; in prod it is required.',
    );
    acknowledge(
      this.userPool,
      'AwsSolutions-COG8',
      'The plus plan with threat protection is charged per user; a stage with invented statements goes without, ' +
        'prod has it in full.',
    );
  }
}
