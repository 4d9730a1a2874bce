import type { StepId } from '../diagnosis/step-id.ts';
import type { Locale } from '../settings/locale.ts';

const titles: { readonly [L in Locale]: { readonly [Id in StepId]: string } } = {
  en: {
    configuration: 'Configuration',
    server: 'Server',
    port: 'Port',
    encryption: 'Encryption',
    certificate: 'Certificate',
    credentials: 'Credentials',
    sender: 'Sender',
    redirect: 'Redirect',
    delivery: 'Test mail',
  },
  de: {
    configuration: 'Konfiguration',
    server: 'Server',
    port: 'Port',
    encryption: 'Verschlüsselung',
    certificate: 'Zertifikat',
    credentials: 'Anmeldung',
    sender: 'Absender',
    redirect: 'Umleitung',
    delivery: 'Testmail',
  },
};

/** What a step is called on the screen. */
export function stepTitle(id: StepId, locale: Locale): string {
  return titles[locale][id];
}
