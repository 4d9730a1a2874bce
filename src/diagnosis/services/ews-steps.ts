import type { Step } from '../step.ts';
import { redirect } from '../steps/redirect.ts';
import { ewsCredentials } from './ews-credentials.ts';
import { ewsDelivery } from './ews-delivery.ts';
import { ewsSender } from './ews-sender.ts';
import { wayToServices } from './web-steps.ts';

/** The diagnosis of sending by Exchange Web Services. */
export const ewsSteps: readonly Step[] = [...wayToServices, ewsCredentials, ewsSender, redirect, ewsDelivery];
