import { defineStep } from '../step.ts';

/** What is known without a network: the findings of reading, and how much was read. */
export const configuration = defineStep({
  id: 'configuration',
  needs: [],
  uses: [],
  async *run({ settings, configuration: findings, severity }) {
    for (const finding of findings) yield { type: 'finding', finding };
    yield {
      type: 'facts',
      step: 'configuration',
      facts: {
        settings: Object.keys(settings.values).length,
        remarks: findings.filter(({ code }) => severity(code) !== 'info').length,
        // Without encryption nobody asks for trust.
        trustedCertificates:
          settings.values.security?.value === 'none' ? null : (settings.trust?.certificates.length ?? null),
      },
    };
    return 'done';
  },
});
