import type { SettingKey } from '../../settings/mail-settings.ts';
import type { KeyNames } from '../read-section.ts';

/** The parameters of the box for the mail server in the support tool. */
export const mailserverKeys = {
  host: 'MailserverHostaddress',
  port: 'MailserverPort',
  user: 'MailserverUser',
  password: 'MailserverPassword',
  senderDomain: 'EmailDomain',
} as const satisfies KeyNames;

/** maildiag's own: a PEM export of the roots that agorum core's Java trusts, whose store it cannot read. */
export const truststore = 'Truststore';

/** The two entries of the MetaDB, since 11.8.5. */
export const disableStarttls = 'DisableSTARTTLS';
export const forceSsl = 'ForceSSL';

/** Parameters that no step uses. */
export const mailserverExtras: readonly string[] = ['MailCreator', 'AllowedMailAttachmentObjects'];

/** The relay for mail clients; `Host` is maildiag's own: where agorum core runs. */
export const relayKeys = { host: 'Host', port: 'Port', sslPort: 'SSLPort', accessList: 'RelayAcl' } as const;

/** Who may write and send mails. */
export const createAcl = 'ACL_standard_mail_create';

/** The sections of a profile: the boxes of the support tool, and paths as the MetaDB and the lists of ACLs have them. */
export const agorumSections = {
  product: 'agorum core',
  mailserver: 'support tool/Mailserver',
  relay: 'support tool/Relay',
  metaDb: 'MAIN_MODULE_MANAGEMENT/roi/control/mail',
  acl: 'standard/mail',
} as const;

/** Where agorum core keeps each setting; the encryption is kept in two entries and has no single place. */
export const homes: { readonly [Key in SettingKey]?: { readonly section: string; readonly key: string } } = {
  host: { section: agorumSections.mailserver, key: mailserverKeys.host },
  port: { section: agorumSections.mailserver, key: mailserverKeys.port },
  user: { section: agorumSections.mailserver, key: mailserverKeys.user },
  password: { section: agorumSections.mailserver, key: mailserverKeys.password },
  senderDomain: { section: agorumSections.mailserver, key: mailserverKeys.senderDomain },
  caFile: { section: agorumSections.product, key: truststore },
};
