import { App } from 'aws-cdk-lib';
import { buildApp } from './build-app.ts';

// What belongs in this folder: the infrastructure on AWS, as an app of the CDK. Nothing here runs when the service
// does.

buildApp(new App());
