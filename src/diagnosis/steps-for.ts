import type { MailSettings } from '../settings/mail-settings.ts';
import { ewsSteps } from './services/ews-steps.ts';
import { graphSteps } from './services/graph-steps.ts';
import type { Step } from './step.ts';
import { steps } from './steps/index.ts';

/** The diagnosis of the way that mail takes: the same steps in the same order, each asking whom this way asks. */
export function stepsFor({ values }: MailSettings): readonly Step[] {
  switch (values.transport?.value) {
    case 'graph':
      return graphSteps;
    case 'ews':
      return ewsSteps;
    default:
      return steps;
  }
}
