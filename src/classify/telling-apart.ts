/**
 * The question whose answer tells the candidates of one text apart; the words for it are written elsewhere.
 *
 * - `other-ports`: Do other ports of the same server answer from this machine? (a blocked port or a dead server)
 * - `where-it-runs`: Does the program run in a container or on another machine than the mail server?
 * - `resolver-works`: Does this machine resolve other names? (a wrong name or a dead resolver)
 * - `value-as-typed`: Is the value free of quotes, blanks and commas?
 * - `who-issued`: Who issued the certificate that the server shows? (the server itself, a scanner, a private authority)
 * - `names-shown`: Whose names does the certificate carry? (the right server under another name, or another server)
 * - `chain-sent`: Does the server send its intermediate certificates? (an incomplete chain or an unknown root)
 * - `trusted-file`: Does the program find its file of trusted certificates? (no file, or not this root in it)
 * - `tls-versions`: Which TLS versions do the program and the server speak?
 * - `tls-from-start`: Does the port speak TLS from the first byte, or only after STARTTLS?
 * - `offered-after-tls`: Does the server offer a sign-in once the connection is encrypted?
 * - `signed-in`: Did the program sign in before it sent?
 * - `second-factor`: Does the account use a second factor? (an app password is needed then)
 * - `same-password-elsewhere`: Do the same user and password work at the provider's web mail?
 * - `who-switched-off`: Is SMTP sign-in switched on for this mailbox, and do passwords count there at all?
 * - `sender-or-recipient`: Is the sender's address refused or the recipient's?
 * - `sender-sent`: Which envelope sender does the program really give? (none at all, or a foreign one)
 * - `mailbox-exists`: Does the mailbox exist, and does it take mail from others?
 * - `sender-records`: Do SPF, DKIM and DMARC of the sender's domain cover this way of sending?
 * - `pause-helps`: Does it work again after a pause? (a limit, or a lasting block)
 * - `permission-or-policy`: Does the token hold the permission? (if so, a policy limits it to certain mailboxes)
 * - `token-or-consent`: Is the token still valid, and does it carry the permission to send?
 * - `id-or-tenant`: Do client id and tenant id belong to the same directory?
 * - `phase`: At which step of the conversation did it happen?
 * - `whole-message`: The text is cut off; what does its rest say?
 */
export type TellingApart =
  | 'other-ports'
  | 'where-it-runs'
  | 'resolver-works'
  | 'value-as-typed'
  | 'who-issued'
  | 'names-shown'
  | 'chain-sent'
  | 'trusted-file'
  | 'tls-versions'
  | 'tls-from-start'
  | 'offered-after-tls'
  | 'signed-in'
  | 'second-factor'
  | 'same-password-elsewhere'
  | 'who-switched-off'
  | 'sender-or-recipient'
  | 'sender-sent'
  | 'mailbox-exists'
  | 'sender-records'
  | 'pause-helps'
  | 'permission-or-policy'
  | 'token-or-consent'
  | 'id-or-tenant'
  | 'phase'
  | 'whole-message';
