/** Mail providers whose special replies are known. */
export type Provider =
  | 'microsoft'
  | 'google'
  | 'gmx'
  | 't-online'
  | 'ionos'
  | 'strato'
  | 'yahoo'
  | 'icloud'
  | 'amazon'
  | 'sendgrid'
  | 'mailgun'
  | 'zoho'
  | 'proton'
  | 'yandex';
