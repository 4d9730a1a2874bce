/** Lines of the isps.cfg that goes with a fault; null: the line is left out. */
export interface PracticeSettings {
  readonly SMTPServer?: string;
  /** `TLS`: STARTTLS on this port; `SSL`: TLS from the first byte; `PLAIN`: no encryption. */
  readonly SMTPSecureMode?: 'TLS' | 'SSL' | 'PLAIN';
  readonly SMTPFromEmail?: string;
  readonly SMTPUser?: string | null;
  readonly SMTPPwd?: string | null;
  readonly SMTPVerifyCert?: '0' | '1' | null;
}
