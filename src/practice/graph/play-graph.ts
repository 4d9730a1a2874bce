import { randomUUID } from 'node:crypto';
import type { PracticeMail } from '../engine/server-notes.ts';
import type { Directory, DirectoryUser } from './directory.ts';
import { readToken } from './json-web-token.ts';
import type { Issuing } from './play-authority.ts';
import { json, type WebAnswer, type WebQuestion, type WebService } from './web-answer.ts';

/** An error as Graph writes it (Microsoft, "Microsoft Graph error responses and resource types"). */
function refused(status: number, code: string, message: string, headers: WebAnswer['headers'] = {}): WebAnswer {
  const id = randomUUID();
  const innerError = { date: new Date().toISOString().slice(0, 19), 'request-id': id, 'client-request-id': id };
  return json(status, { error: { code, message, innerError } }, headers);
}

const denied = () => refused(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
const forbidden = () =>
  refused(
    ...([403, 'ErrorAccessDenied'] as const),
    'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.',
  );
const noUser = (name: string) =>
  refused(
    ...([404, 'Request_ResourceNotFound'] as const),
    `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`,
  );
const noMailbox = () =>
  refused(
    ...([404, 'MailboxNotEnabledForRESTAPI'] as const),
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );
const invalidUser = (name: string) => refused(404, 'ErrorInvalidUser', `The requested user '${name}' is invalid.`);

const same = (one: string | null, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

/** Addresses that a header of a message names. */
function addressesIn(message: string, header: string): readonly string[] {
  const [head = ''] = message.split(/\r?\n\r?\n/, 1);
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const line = lines.find((each) => each.toLowerCase().startsWith(`${header}:`)) ?? '';
  return [...line.slice(header.length + 1).matchAll(/[^\s<>,;"]+@[^\s<>,;"]+/g)].map(([address]) => address);
}

/**
 * Plays the part of Microsoft Graph v1.0 that sending needs: users, the existence of an inbox, and sendMail with a message in
 * MIME format. Mail that it takes is handed to `take`.
 */
export function playGraph(directory: Directory, { key }: Issuing, take: (mail: PracticeMail) => void): WebService {
  let asked = 0;
  return (question) => {
    const { path, headers, method } = question;
    const token = /^Bearer (.+)$/.exec(String(headers.authorization ?? ''))?.[1] ?? '';
    const claims = readToken(token, key);
    if (claims === null) {
      return refused(401, 'InvalidAuthenticationToken', 'CompactToken parsing failed with error code: 80049217');
    }
    if (typeof claims.exp !== 'number' || claims.exp * 1000 < Date.now() + (directory.clockAhead ?? 0) * 1000) {
      return refused(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.');
    }
    if (claims.aud !== `https://${String(headers.host)}`) {
      return refused(401, 'InvalidAuthenticationToken', 'Access token validation failure. Invalid audience.');
    }
    asked += 1;
    if (directory.throttledAfter !== undefined && asked > directory.throttledAfter) {
      return refused(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
        'Retry-After': '17',
      });
    }
    const roles = Array.isArray(claims.roles) ? claims.roles : [];
    const may = (role: string) => roles.includes(role);
    const url = new URL(path, 'https://graph.microsoft.com');
    const [, name = '', rest = ''] = /^\/v1\.0\/users(?:\/([^/]+)(?:\/(.*))?)?$/.exec(url.pathname) ?? [];
    if (!url.pathname.startsWith('/v1.0/users'))
      return refused(400, 'BadRequest', 'Resource not found for the segment.');
    const address = decodeURIComponent(name);
    if (method === 'GET' && rest === '') {
      if (!may('User.Read.All')) {
        return refused(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
      }
      return name === '' ? search(directory, url.searchParams.get('$filter') ?? '') : user(directory, address);
    }
    const owner = directory.users.find(({ userPrincipalName, mail }) =>
      [userPrincipalName, mail].some((each) => same(each, address)),
    );
    if (method === 'GET' && rest === 'mailFolders/inbox') {
      if (!may('Mail.Read')) return denied();
      if (directory.policyForbids === true) return forbidden();
      if (owner === undefined) return invalidUser(address);
      return owner.mailbox === true ? json(200, { id: 'AAMkAGI0inbox' }) : noMailbox();
    }
    if (method !== 'POST' || rest !== 'sendMail') return refused(405, 'Request_BadRequest', 'Method not allowed.');
    if (!may('Mail.Send')) return denied();
    if (directory.policyForbids === true) return forbidden();
    if (owner === undefined) return invalidUser(address);
    return owner.mailbox === true ? send(question, owner, take) : noMailbox();
  };
}

/** What of a user is shown. */
function shown({ userPrincipalName, mail, userType = 'Member' }: DirectoryUser): object {
  return { id: '87d349ed-44d7-43e1-9a83-5f2406dee5bd', displayName: 'Practice', userPrincipalName, mail, userType };
}

function user({ users }: Directory, name: string): WebAnswer {
  // The directory knows users by id and by the name to sign in with, not by their addresses.
  const found = users.find(({ userPrincipalName }) => same(userPrincipalName, name));
  return found === undefined ? noUser(name) : json(200, shown(found));
}

function search({ users }: Directory, filter: string): WebAnswer {
  const wanted = /mail eq '([^']+)'/.exec(filter)?.[1] ?? '';
  const found = users.filter(({ mail, aliases = [] }) => [mail, ...aliases].some((each) => same(each, wanted)));
  return json(200, { value: found.map(shown) });
}

function send({ body, tls }: WebQuestion, owner: DirectoryUser, take: (mail: PracticeMail) => void): WebAnswer {
  const data = Buffer.from(body, 'base64').toString('utf8');
  const [from = ''] = addressesIn(data, 'from');
  const to = ['to', 'cc', 'bcc'].flatMap((header) => addressesIn(data, header));
  if (from === '' || to.length === 0) {
    return refused(400, 'ErrorMimeContentInvalid', 'The MIME content is invalid.');
  }
  const own = [owner.mail, ...(owner.aliases ?? [])];
  if (!own.some((each) => same(each, from))) {
    return refused(
      ...([403, 'ErrorSendAsDenied'] as const),
      'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account., Cannot submit message.',
    );
  }
  take({ from, to, data, tls });
  return { status: 202, body: '' };
}
