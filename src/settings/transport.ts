/**
 * By which way mail leaves the business system: SMTP, Microsoft Graph, Exchange Web Services, or the mail program on the
 * user's machine.
 */
export type Transport = 'smtp' | 'graph' | 'ews' | 'local-client';
