import type { Template } from '../../infra/synthesize.ts';
import { all } from '../infra/templates.ts';
import { currentCode } from './one-time-password.ts';
import type { Physical } from './resolve-values.ts';
import type { AskMoto } from './start-moto.ts';

const cognito = 'AWSCognitoIdentityProviderService';

/**
 * Makes what a template says of accounts in the emulator: the pool, its groups, clients and domain. Adds to `physical`
 * what each is called.
 */
export async function deployAccounts(
  ask: AskMoto,
  template: Template,
  physical: Map<string, Physical>,
  resolve: (value: unknown) => unknown,
): Promise<void> {
  const call = (operation: string, input: object) => ask('cognito-idp', `${cognito}.${operation}`, input);
  for (const [id, { Properties = {} }] of all(template, 'AWS::Cognito::UserPool')) {
    const {
      UserPoolName,
      UserPoolAddOns: _,
      UserPoolTier: __,
      EnabledMfas,
      SmsVerificationMessage: ___,
      ...pool
    } = Properties;
    const { UserPool } = (await call('CreateUserPool', { PoolName: UserPoolName ?? 'rule153', ...pool })) as {
      UserPool: { Id: string };
    };
    // CloudFormation sets the second factors by a call of their own.
    await call('SetUserPoolMfaConfig', {
      UserPoolId: UserPool.Id,
      MfaConfiguration: pool['MfaConfiguration'] ?? 'OFF',
      SoftwareTokenMfaConfiguration: {
        Enabled: (EnabledMfas as string[] | undefined)?.includes('SOFTWARE_TOKEN_MFA') === true,
      },
    });
    physical.set(id, {
      ref: UserPool.Id,
      attributes: { Arn: `arn:aws:cognito-idp:eu-central-1:123456789012:userpool/${UserPool.Id}` },
    });
  }
  for (const [, { Properties = {} }] of all(template, 'AWS::Cognito::UserPoolGroup'))
    await call('CreateGroup', resolve(Properties) as object);
  for (const [id, { Properties = {} }] of all(template, 'AWS::Cognito::UserPoolClient')) {
    const { UserPoolClient } = (await call('CreateUserPoolClient', {
      ClientName: id,
      ...(resolve(Properties) as object),
    })) as {
      UserPoolClient: { ClientId: string };
    };
    physical.set(id, { ref: UserPoolClient.ClientId });
  }
  for (const [id, { Properties = {} }] of all(template, 'AWS::Cognito::UserPoolDomain')) {
    const domain = resolve(Properties) as { Domain: string };
    await call('CreateUserPoolDomain', domain);
    physical.set(id, { ref: domain.Domain });
  }
}

type Challenge = { ChallengeName?: string; Session?: string; AuthenticationResult?: { IdToken: string } };

/** What a first sign-in gave, and what was asked on the way; the secret of the app where a second factor was set up. */
export type SignedIn = { idToken: string; secret: string; asked: (string | undefined)[] };

/**
 * Signs an account in for the first time, as Cognito's pages would: the password of the mail, one of its own, and where
 * the stage asks for a second factor the secret for an app and the first code of it.
 */
export async function signInFirst(
  ask: AskMoto,
  { pool, client, username }: { pool: string; client: string; username: string },
): Promise<SignedIn> {
  const call = (operation: string, input: object) => ask('cognito-idp', `${cognito}.${operation}`, input);
  // The mail is not delivered by the emulator, so its password is set.
  const temporary = 'Temporary-Password-1';
  await call('AdminSetUserPassword', { UserPoolId: pool, Username: username, Password: temporary, Permanent: false });
  const started = await beginSignIn(ask, { pool, client, username, password: temporary });
  const respond = async (
    name: string | undefined,
    session: string | undefined,
    more: object = {},
  ): Promise<Challenge> =>
    await call('RespondToAuthChallenge', {
      ClientId: client,
      ChallengeName: name,
      Session: session,
      ChallengeResponses: { USERNAME: username, ...more },
    });
  const chosen = await respond(started.ChallengeName, started.Session, { NEW_PASSWORD: ownPassword });
  const asked = [started.ChallengeName, chosen.ChallengeName];
  if (chosen.AuthenticationResult !== undefined)
    return { idToken: chosen.AuthenticationResult.IdToken, secret: '', asked };
  const { SecretCode: secret } = (await call('AssociateSoftwareToken', { Session: chosen.Session })) as {
    SecretCode: string;
  };
  const code = { Session: chosen.Session, UserCode: await currentCode(secret) };
  const { Session: session } = (await call('VerifySoftwareToken', code)) as Challenge;
  const { AuthenticationResult } = await respond(chosen.ChallengeName, session);
  return { idToken: AuthenticationResult?.IdToken ?? '', secret, asked };
}

/** The password that every account of the tests chooses. */
const ownPassword = 'A-Password-Of-My-Own-2';

/** The first step of a sign-in: what is asked next. */
export async function beginSignIn(
  ask: AskMoto,
  {
    pool,
    client,
    username,
    password = ownPassword,
  }: { pool: string; client: string; username: string; password?: string },
): Promise<Challenge> {
  const input = {
    UserPoolId: pool,
    ClientId: client,
    AuthFlow: 'ADMIN_NO_SRP_AUTH',
    AuthParameters: { USERNAME: username, PASSWORD: password },
  };
  return await ask('cognito-idp', `${cognito}.AdminInitiateAuth`, input);
}

/** Answers the question for a code of the app. @throws Error as the emulator refuses it. */
export async function showCode(
  ask: AskMoto,
  { client, username, session }: { client: string; username: string; session: string },
  code: string,
): Promise<Challenge> {
  return await ask('cognito-idp', `${cognito}.RespondToAuthChallenge`, {
    ClientId: client,
    ChallengeName: 'SOFTWARE_TOKEN_MFA',
    Session: session,
    ChallengeResponses: { USERNAME: username, SOFTWARE_TOKEN_MFA_CODE: code },
  });
}
