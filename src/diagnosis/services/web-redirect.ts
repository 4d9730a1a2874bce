import { finding } from '../../findings/finding.ts';
import { recipientsOf, usualRecipient } from '../recipients-of.ts';
import { redirectAddresses } from '../redirect-addresses.ts';
import { defineStep } from '../step.ts';

/**
 * What redirecting makes of the recipients where mail goes out by a web service: those say whether they take a recipient only
 * when a mail is sent.
 */
export const webRedirect = defineStep({
  id: 'redirect',
  needs: [],
  uses: ['redirect', 'redirectAddresses', 'bccSender'],
  async *run(context) {
    const { settings, configuration } = context;
    const { sender, bccSender, redirect, redirectAddresses: addresses } = settings.values;
    const after = redirectAddresses(settings);
    const to = usualRecipient(context);
    const bcc = bccSender?.value === true && sender !== undefined ? [sender.value] : [];
    yield {
      type: 'facts',
      step: 'redirect',
      facts: {
        active: after !== null,
        before: { to, bcc },
        after: after ?? (to === null ? [] : [to]),
        addresses: (after ?? []).map((address) => ({ address, reply: null })),
      },
    };
    if (redirect === undefined) return { skipped: { why: 'no-redirect-mode' } };
    const { reason } = after === null ? { reason: null } : recipientsOf(context);
    if (reason === null) return 'done';
    const isSaid = configuration.some(
      ({ code }) => code === 'redirect.address-missing' || code === 'redirect.address-invalid',
    );
    if (reason.why === 'redirect-without-address' && !isSaid) {
      const { name, origin } = addresses ?? redirect;
      const place = { name, file: origin?.file ?? null, line: origin?.line ?? null };
      const would = `${settings.whose?.user ?? '<USER>'}@test-dummy.at`;
      yield { type: 'finding', finding: finding('redirect.address-missing', { ...place, would }) };
    }
    return { skipped: reason };
  },
});
