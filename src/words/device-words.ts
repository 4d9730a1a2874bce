import type { Locale } from '../settings/locale.ts';

/** What the sign-in on another device says. */
export interface DeviceWords {
  readonly title: (address: string, authority: string) => string;
  /** Address and code follow on lines of their own. */
  readonly type: string;
  readonly left: (minutes: number, seconds: number) => string;
  readonly stop: string;
  readonly signedIn: (token: string) => string;
  readonly renews: string;
  readonly doesNotRenew: string;
  readonly declined: string;
  readonly expired: string;
  readonly trying: (server: string, address: string) => string;
  readonly keptNowhere: (product: string) => string;
  readonly written: (path: string) => string;
  readonly needsClient: string;
  readonly needsServer: string;
}

const padded = (seconds: number) => String(seconds).padStart(2, '0');

export const deviceWords: { readonly [L in Locale]: DeviceWords } = {
  en: {
    title: (address, authority) => `Sign-in for ${address} at ${authority}, on another device`,
    type: 'Open this address in a browser, on any device, and enter the code there:',
    left: (minutes, seconds) => `waiting for you, ${minutes}:${padded(seconds)} left`,
    stop: 'Ctrl-C or Esc ends it.',
    signedIn: (token) => `signed in: ${token}`,
    renews: 'the sign-in was renewed once without you, as a system would do it',
    doesNotRenew: 'no refresh token came: the sign-in ends with this token (the scope offline_access is missing)',
    declined: 'The sign-in was declined on the other device. Nothing was changed.',
    expired: 'The code has expired before anybody entered it. Begin again for a new one.',
    trying: (server, address) => `Now signing in at ${server} as ${address} with that token`,
    keptNowhere: (product) =>
      `The tokens are kept nowhere: ${product} has no setting for a refresh token. They end with this run.`,
    written: (path) => `Settings written to ${path}, without the token.`,
    needsClient:
      '--device-code needs --client-id ID: the application that signs in (Entra admin center, App registrations).',
    needsServer: 'With this authority name the mail server as well: --set server=HOST --set port=PORT',
  },
  de: {
    title: (address, authority) => `Anmeldung für ${address} bei ${authority} auf einem anderen Gerät`,
    type: 'Öffnen Sie diese Adresse in einem Browser auf irgendeinem Gerät und geben Sie dort den Code ein:',
    left: (minutes, seconds) => `wartet auf Sie, noch ${minutes}:${padded(seconds)}`,
    stop: 'Strg-C oder Esc beendet es.',
    signedIn: (token) => `angemeldet: ${token}`,
    renews: 'die Anmeldung ließ sich einmal ohne Sie erneuern, wie ein System es täte',
    doesNotRenew:
      'kein Refresh-Token erhalten: Die Anmeldung endet mit diesem Token (der Bereich offline_access fehlt)',
    declined: 'Die Anmeldung wurde auf dem anderen Gerät abgelehnt. Es wurde nichts geändert.',
    expired: 'Der Code ist abgelaufen, bevor ihn jemand eingegeben hat. Beginnen Sie neu, dann gibt es einen neuen.',
    trying: (server, address) => `Anmeldung an ${server} als ${address} mit diesem Token`,
    keptNowhere: (product) =>
      `Die Token werden nirgends aufbewahrt: ${product} hat keine Einstellung für ein Refresh-Token. Sie enden mit diesem Lauf.`,
    written: (path) => `Einstellungen ohne das Token in ${path} geschrieben.`,
    needsClient:
      '--device-code braucht --client-id ID: die Anwendung, die sich anmeldet (Entra Admin Center, App-Registrierungen).',
    needsServer: 'Nennen Sie bei diesem Anmeldedienst auch den Mailserver: --set server=HOST --set port=PORT',
  },
};
