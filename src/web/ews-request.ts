/** One question to Exchange Web Services. */
export interface EwsRequest {
  /** `GetFolder`, `CreateItem`. */
  readonly operation: string;
  /** The SOAP message. */
  readonly body: string;
  /** What the transcript shows of it. */
  readonly shown: string;
  /** The mailbox that it is for, which front ends find its server by (X-AnchorMailbox); null: that of who signs in. */
  readonly mailbox: string | null;
}

/** A folder that every mailbox has. */
export type EwsFolder = 'inbox' | 'sentitems';

/** Namespaces and version: those that Exchange 2013 with its first service pack and all later ones know. */
const version = 'Exchange2013_SP1';
const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
const types = 'http://schemas.microsoft.com/exchange/services/2006/types';
const messages = 'http://schemas.microsoft.com/exchange/services/2006/messages';

/**
 * Asks for the id of a folder, which changes nothing (Microsoft, "GetFolder operation").
 *
 * @param mailbox the mailbox that an application acts for (ExchangeImpersonation); null: that of who signs in
 */
export function getFolder(folder: EwsFolder, mailbox: string | null): EwsRequest {
  const what =
    '<m:GetFolder><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape></m:FolderShape>' +
    `<m:FolderIds><t:DistinguishedFolderId Id="${folder}"/></m:FolderIds></m:GetFolder>`;
  return question('GetFolder', what, folder, mailbox);
}

/** A mail, ready to be handed over. */
export interface EwsMail {
  /** As on the wire of SMTP (RFC 5322). */
  readonly bytes: Buffer;
  /** Recipients that the header does not name. */
  readonly blindCopies: readonly string[];
}

/** Sends a mail and keeps no copy of it (Microsoft, "CreateItem operation", SendOnly). */
export function createItem({ bytes, blindCopies }: EwsMail, mailbox: string | null): EwsRequest {
  const blind = blindCopies.map(
    (address) => `<t:Mailbox><t:EmailAddress>${escaped(address)}</t:EmailAddress></t:Mailbox>`,
  );
  const what =
    '<m:CreateItem MessageDisposition="SendOnly"><m:Items><t:Message>' +
    `<t:MimeContent CharacterSet="UTF-8">${bytes.toString('base64')}</t:MimeContent>` +
    `${blind.length === 0 ? '' : `<t:BccRecipients>${blind.join('')}</t:BccRecipients>`}` +
    '</t:Message></m:Items></m:CreateItem>';
  return question('CreateItem', what, `SendOnly, MimeContent of ${bytes.length} bytes`, mailbox);
}

function question(operation: string, what: string, about: string, mailbox: string | null): EwsRequest {
  const impersonation =
    mailbox === null
      ? ''
      : `<t:ExchangeImpersonation><t:ConnectingSID><t:PrimarySmtpAddress>${escaped(mailbox)}</t:PrimarySmtpAddress>` +
        '</t:ConnectingSID></t:ExchangeImpersonation>';
  const body =
    '<?xml version="1.0" encoding="utf-8"?>' +
    `<s:Envelope xmlns:s="${soap}" xmlns:t="${types}" xmlns:m="${messages}">` +
    `<s:Header><t:RequestServerVersion Version="${version}"/>${impersonation}</s:Header>` +
    `<s:Body>${what}</s:Body></s:Envelope>`;
  const shown = `SOAP ${operation} (${about})${mailbox === null ? '' : `, ExchangeImpersonation: ${mailbox}`}`;
  return { operation, body, shown, mailbox };
}

/** Characters that XML 1.0 cannot hold are left out: no address has any. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
