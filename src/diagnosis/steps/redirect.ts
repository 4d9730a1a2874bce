import { defineStep } from '../step.ts';

/** Whether all mail is redirected for tests. None of the systems that can be read so far has such a mode. */
export const redirect = defineStep({
  id: 'redirect',
  needs: [],
  uses: [],
  async *run() {
    yield { type: 'facts', step: 'redirect', facts: {} };
    return { skipped: { why: 'no-redirect-mode' } };
  },
});
