import { implicitTls } from '../encryption/implicit-tls.ts';
import { plainFacts } from '../encryption/plain-facts.ts';
import { startTls } from '../encryption/start-tls.ts';
import { defineStep } from '../step.ts';

/** Encrypts the open conversation the way the settings say, and finds out which TLS versions the server takes. */
export const encryption = defineStep({
  id: 'encryption',
  needs: ['port'],
  uses: ['security', 'verifyCertificate', 'caFile'],
  async *run(context) {
    const { settings, knowledge } = context;
    knowledge.tls = null;
    knowledge.mode = null;
    switch (settings.values.security?.value) {
      case undefined:
        return { skipped: { why: 'needs', step: 'configuration' } };
      case 'none':
        knowledge.mode = 'none';
        yield { type: 'facts', step: 'encryption', facts: plainFacts };
        return 'done';
      case 'starttls':
        yield* startTls(context, true);
        return 'done';
      case 'starttls-optional':
        yield* startTls(context, false);
        return 'done';
      case 'tls':
        yield* implicitTls(context, null);
        return 'done';
      case 'ambiguous':
        yield* implicitTls(context, () => startTls(context, true));
        return 'done';
    }
  },
});
