import { offeredSchemes } from './ews-schemes.ts';
import { elementsNamed, readXml, type XmlElement } from './ews-xml.ts';
import type { HttpReply } from './http-reply.ts';
import { readableText } from './readable-text.ts';

/** What Exchange Web Services answered. */
export interface EwsAnswer {
  /** HTTP's. */
  readonly status: number;
  /** `NoError`, `ErrorSendAsDenied`; null: the answer has none, so it is not Exchange's own, or came before it looked at the question. */
  readonly code: string | null;
  /** What it said, at most 500 characters. */
  readonly text: string;
  /** Names of the ways to sign in that it offers (RFC 9110 section 11.6.1): `NTLM`, `Bearer`. */
  readonly schemes: readonly string[];
  /** Of Exchange, such as `15.2.1118.40`; null: not told. */
  readonly version: string | null;
  /** The front end that took the question; null: not told. */
  readonly frontEnd: string | null;
  /** Seconds after which to ask again; null: not told. */
  readonly retryAfter: number | null;
}

const longest = 500;

/** Reads an answer: SOAP 1.1 with the response codes of Exchange's messages schema, or what stands before the service. */
export function ewsAnswer({ status, reason, headers, text }: HttpReply): EwsAnswer {
  const document = readXml(text);
  const root = document?.name === 'Envelope' ? document : null;
  const version = root === null ? null : versionIn(root);
  const { code, said, wait } = root === null ? { code: null, said: '', wait: null } : responseIn(root);
  const header = headers.get('x-ms-diagnostics') ?? '';
  const diagnostics = /reason="([^"]{1,400})"/.exec(header)?.[1] ?? '';
  const fallback = root === null ? withoutStatus(readableText(text), status) || locationOf(headers) || reason : '';
  const parts = [...new Set([said, diagnostics].filter((part) => part !== ''))];
  return {
    status,
    code,
    text: (parts.join(' ') || fallback).slice(0, longest),
    schemes: offeredSchemes(headers.get('www-authenticate') ?? ''),
    version,
    frontEnd: headers.get('x-feserver') ?? null,
    retryAfter: wait ?? secondsOf(headers.get('retry-after')),
  };
}

/** What the transcript shows of an answer: its response code and its words. */
export function shownEwsAnswer(text: string): string {
  const root = readXml(text);
  if (root?.name !== 'Envelope') return readableText(text).slice(0, longest);
  const { code, said } = responseIn(root);
  return [code ?? '', said.slice(0, longest)].filter((part) => part !== '').join(': ');
}

interface Response {
  readonly code: string | null;
  readonly said: string;
  readonly wait: number | null;
}

/** The first refusal of the answer, else its first word; a fault of SOAP is told in the same way. */
function responseIn(root: XmlElement): Response {
  const first = (name: string): string => elementsNamed(root, name)[0]?.text ?? '';
  const codes = elementsNamed(root, 'ResponseCode').map(({ text }) => text);
  const fault = first('faultcode');
  const named = codes.find((code) => code !== 'NoError') ?? codes[0] ?? fault.slice(fault.indexOf(':') + 1);
  // Exchange says a fault twice; the detail names what it means.
  const said = first('MessageText') || first('faultstring') || first('Message');
  const values = elementsNamed(root, 'Value').flatMap(({ attributes, text }): [string, string][] => {
    const name = attributes.get('Name');
    return name === undefined ? [] : [[name, text]];
  });
  const wait = Number(new Map(values).get('BackOffMilliseconds') ?? '');
  const inner = new Map(values).get('InnerErrorMessageText') ?? '';
  return {
    code: /^[A-Za-z]{1,100}$/.test(named) ? named : null,
    said: [said, inner]
      .filter((part) => part !== '')
      .join(' ')
      .replace(/\s+/g, ' '),
    wait: Number.isFinite(wait) && wait > 0 ? Math.ceil(wait / 1000) : null,
  };
}

/** `15.2.1118.40` of the element ServerVersionInfo. */
function versionIn(root: XmlElement): string | null {
  const attributes = elementsNamed(root, 'ServerVersionInfo')[0]?.attributes;
  const numbers = ['MajorVersion', 'MinorVersion', 'MajorBuildNumber', 'MinorBuildNumber'].map((name) =>
    attributes?.get(name),
  );
  return numbers.every((number) => number !== undefined && /^\d{1,6}$/.test(number)) ? numbers.join('.') : null;
}

/** Pages for errors repeat their status in front of the words. */
function withoutStatus(text: string, status: number): string {
  return text.startsWith(String(status)) ? text.slice(String(status).length).replace(/^[\s:–-]+/, '') : text;
}

function locationOf(headers: ReadonlyMap<string, string>): string {
  const location = headers.get('location');
  return location === undefined ? '' : `Location: ${location}`;
}

function secondsOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}
