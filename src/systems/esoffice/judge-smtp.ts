import { finding } from '../../findings/finding.ts';
import { judgeHost } from '../judge-host.ts';
import { judgeRetiredSignIn } from '../judge-retired-sign-in.ts';
import { judgeSender } from '../judge-sender.ts';
import { judgeSignIn } from '../judge-sign-in.ts';
import { judgeSwitch } from '../judge-switch.ts';
import type { Judgement } from '../judgement.ts';
import { demandsSignIn } from './demands-sign-in.ts';
import { judgeEncryption } from './judge-encryption.ts';
import { signInWords } from './sign-in-words.ts';

/** Only with `Passwort` the product looks at user and password. */
function judgeAuthentication(judgement: Judgement): void {
  const text = judgement.text('signInKind');
  const kind = text === null ? null : signInWords.main(text);
  if (text === null) {
    judgement.missing('signInKind');
    judgeSignIn(judgement);
  } else if (kind === null) {
    judgement.reject('signInKind', 'Keine, Windows, Passwort (OAuth: Server-Typ=Exchange)');
  } else {
    judgement.accept('signInKind', kind);
  }
  if (kind !== 'password') return;
  judgeSignIn(judgement);
  if (judgement.text('user') !== null || judgement.secret('password') !== null) return;
  judgement.missing('user');
  judgement.missing('password');
}

/** What the manual asks to keep in mind about a kind of sign-in. */
function remind(judgement: Judgement): void {
  const value = judgement.text('signInKind');
  const kind = value === null ? null : signInWords.main(value);
  const oauth = value !== null && signInWords.connection(value) === 'oauth';
  const note = kind === 'windows' ? 'esoffice-windows-account' : oauth ? 'esoffice-oauth' : null;
  if (note === null) return;
  judgement.add(finding('config.undocumented', { ...judgement.place('signInKind'), note, value }));
}

/** What is known of the mail server without asking it. */
function judgeProvider(judgement: Judgement): void {
  const { host, signInKind } = judgement.values;
  if (host === undefined || signInKind === undefined) return;
  judgeRetiredSignIn(judgement, 'signInKind');
  if (signInKind.value !== 'password' && demandsSignIn(host.value)) judgement.suspect('signInKind', 'no-sign-in');
}

/** The fields of the server type SMTP but S/MIME. `others`: sender addresses that eserp can use beside the usual one. */
export function judgeSmtp(judgement: Judgement, others: readonly string[]): void {
  judgeHost(judgement);
  judgeAuthentication(judgement);
  remind(judgement);
  judgeSender(judgement);
  if (others.length > 0 && judgement.values.signInKind?.value === 'password') {
    const value = judgement.text('user') ?? '';
    const args = { ...judgement.place('user'), value, reason: 'one-account-for-all' } as const;
    judgement.add(finding('config.delivery-mode', args));
  }
  if (judgeSwitch(judgement, 'bccSender', null) === true) {
    const value = judgement.text('bccSender') ?? '';
    const args = { ...judgement.place('bccSender'), value, reason: 'blind-copy' } as const;
    judgement.add(finding('config.delivery-mode', args));
  }
  judgeProvider(judgement);
  judgeEncryption(judgement);
}
