import { a1 } from './a1.ts';
import { allInkl } from './all-inkl.ts';
import { amazon } from './amazon.ts';
import { bluewin } from './bluewin.ts';
import { domainfactory } from './domainfactory.ts';
import { exchange } from './exchange.ts';
import { freenet } from './freenet.ts';
import { gmx } from './gmx.ts';
import { goneo } from './goneo.ts';
import { google } from './google.ts';
import { hetzner } from './hetzner.ts';
import { hostpoint } from './hostpoint.ts';
import { icloud } from './icloud.ts';
import { infomaniak } from './infomaniak.ts';
import { ionos } from './ionos.ts';
import type { MailProvider } from './mail-provider.ts';
import { mailboxOrg } from './mailbox-org.ts';
import { mailgun } from './mailgun.ts';
import { microsoft } from './microsoft.ts';
import { posteo } from './posteo.ts';
import { proton } from './proton.ts';
import { sendgrid } from './sendgrid.ts';
import { strato } from './strato.ts';
import { tOnline } from './t-online.ts';
import { vodafone } from './vodafone.ts';
import { webDe } from './web-de.ts';
import { yahoo } from './yahoo.ts';
import { yandex } from './yandex.ts';
import { zoho } from './zoho.ts';

/** All of them; the first whose words fit counts. */
export const mailProviders: readonly MailProvider[] = [
  microsoft,
  google,
  gmx,
  webDe,
  tOnline,
  ionos,
  strato,
  yahoo,
  icloud,
  amazon,
  sendgrid,
  mailgun,
  zoho,
  proton,
  a1,
  bluewin,
  posteo,
  vodafone,
  hetzner,
  domainfactory,
  freenet,
  goneo,
  mailboxOrg,
  hostpoint,
  allInkl,
  infomaniak,
  yandex,
  exchange,
];
