/** What injixo's documents leave open or ask to keep in mind. */
export type InjixoNote =
  | 'injixo-cloud'
  | 'injixo-defaults'
  | 'injixo-timeout'
  | 'injixo-tls-465'
  | 'injixo-lowers-security'
  | 'injixo-error-20'
  | 'injixo-trust-path'
  | 'injixo-trust-file'
  | 'injixo-status-report';

/** The same for FORMCYCLE. */
export type FormcycleNote =
  | 'formcycle-profile'
  | 'formcycle-system-server'
  | 'formcycle-stored-tenant-server'
  | 'formcycle-version-7-3-0'
  | 'formcycle-rfc-6532'
  | 'formcycle-azure-name'
  | 'formcycle-graph-sender'
  | 'formcycle-graph-permissions'
  | 'formcycle-client-secret'
  | 'formcycle-encryption-list'
  | 'formcycle-sign-in-list'
  | 'formcycle-system-sender'
  | 'formcycle-test-mail'
  | 'formcycle-support'
  | 'formcycle-without-server';

/** The same for esoffice and eserp. */
export type EsofficeNote =
  | 'esoffice-timeout'
  | 'esoffice-tls'
  | 'esoffice-smime-encrypts'
  | 'esoffice-certificate-purpose'
  | 'esoffice-certificate-store'
  | 'esoffice-exchange-sender'
  | 'esoffice-tooltips'
  | 'esoffice-self-signed'
  | 'esoffice-send-as-all'
  | 'esoffice-blind-copy'
  | 'esoffice-oauth'
  | 'esoffice-connections'
  | 'esoffice-windows-account'
  | 'esoffice-log-file'
  | 'esoffice-ask-administrator'
  | 'esoffice-not-judged';

/** The same for agorum core. */
export type AgorumNote =
  | 'agorum-profile'
  | 'agorum-port-25'
  | 'agorum-acl-table'
  | 'agorum-metadb-types'
  | 'agorum-half-credentials'
  | 'agorum-java-trust'
  | 'agorum-relay-needed'
  | 'agorum-incoming'
  | 'agorum-chain'
  | 'agorum-attachments'
  | 'agorum-access-lists'
  | 'agorum-mail-creator'
  | 'agorum-email-domain'
  | 'agorum-starttls-off'
  | 'agorum-defaults';

/** The same for BMD NTCS. */
export type NtcsNote =
  | 'ntcs-tls-version'
  | 'ntcs-last-level'
  | 'ntcs-async-windows'
  | 'ntcs-two-parameters'
  | 'ntcs-list-item-2'
  | 'ntcs-names'
  | 'ntcs-port-25'
  | 'ntcs-dotnet-465'
  | 'ntcs-ews-password'
  | 'ntcs-crm-default'
  | 'ntcs-redirect-separator'
  | 'ntcs-address-formats'
  | 'ntcs-redirect-recommended'
  | 'ntcs-com-users'
  | 'ntcs-batch-server'
  | 'ntcs-responsible'
  | 'ntcs-find-server'
  | 'ntcs-limits'
  | 'ntcs-places'
  | 'ntcs-sending-system'
  | 'ntcs-windows-exchange-only'
  | 'ntcs-accounts'
  | 'ntcs-employee-addresses'
  | 'ntcs-start-phase'
  | 'ntcs-html'
  | 'ntcs-several-servers'
  | 'ntcs-smtp-ok'
  | 'ntcs-async-flow'
  | 'ntcs-diagnose-again'
  | 'ntcs-resend'
  | 'ntcs-error-codes'
  | 'ntcs-diagnosis-first'
  | 'ntcs-partial-levels'
  | 'ntcs-forced-sender';

/** Something that a vendor's documents contradict themselves about, leave open, or ask to keep in mind. */
export type NoteId = InjixoNote | FormcycleNote | EsofficeNote | AgorumNote | NtcsNote;
