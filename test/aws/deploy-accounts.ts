import type { Template } from '../../infra/synthesize.ts';
import { all } from '../infra/templates.ts';
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
      EnabledMfas: ___,
      SmsVerificationMessage: ____,
      ...pool
    } = Properties;
    const { UserPool } = (await call('CreateUserPool', { PoolName: UserPoolName ?? 'rule153', ...pool })) as {
      UserPool: { Id: string };
    };
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

/**
 * Signs an account in for the first time, as Cognito's pages would: the password of the mail, then one of its own.
 *
 * @returns the ID token.
 */
export async function signInFirst(
  ask: AskMoto,
  { pool, client, username }: { pool: string; client: string; username: string },
): Promise<string> {
  const call = (operation: string, input: object) => ask('cognito-idp', `${cognito}.${operation}`, input);
  // The mail is not delivered by the emulator, so its password is set.
  const temporary = 'Temporary-Password-1';
  const chosen = 'A-Password-Of-My-Own-2';
  await call('AdminSetUserPassword', { UserPoolId: pool, Username: username, Password: temporary, Permanent: false });
  const started = (await call('AdminInitiateAuth', {
    UserPoolId: pool,
    ClientId: client,
    AuthFlow: 'ADMIN_NO_SRP_AUTH',
    AuthParameters: { USERNAME: username, PASSWORD: temporary },
  })) as { ChallengeName?: string; Session?: string };
  if (started.ChallengeName !== 'NEW_PASSWORD_REQUIRED')
    throw new Error("A first sign-in must ask for a password of one's own");
  const { AuthenticationResult } = (await call('RespondToAuthChallenge', {
    ClientId: client,
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: started.Session,
    ChallengeResponses: { USERNAME: username, NEW_PASSWORD: chosen },
  })) as { AuthenticationResult: { IdToken: string } };
  return AuthenticationResult.IdToken;
}
