import type { Step } from '../step.ts';
import { graphCredentials } from './graph-credentials.ts';
import { graphDelivery } from './graph-delivery.ts';
import { graphSender } from './graph-sender.ts';
import { webRedirect } from './web-redirect.ts';
import { wayToServices } from './web-steps.ts';

/** The diagnosis of sending by Microsoft Graph. */
export const graphSteps: readonly Step[] = [
  ...wayToServices,
  graphCredentials,
  graphSender,
  webRedirect,
  graphDelivery,
];
