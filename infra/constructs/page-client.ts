import { type IUserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { codeGrantTo, publicClient } from './sign-in.ts';

export type PageClientProps = {
  userPool: IUserPool;
  /** The public address, to which a sign-in leads back. */
  address: string;
};

/** The page's client of the user pool. It stands with the service, since only there the public address is known. */
export class PageClient extends Construct {
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, { userPool, address }: PageClientProps) {
    super(scope, id);
    this.client = new UserPoolClient(this, 'Client', {
      userPool,
      ...publicClient,
      oAuth: codeGrantTo([`${address}/`]),
    });
  }
}
