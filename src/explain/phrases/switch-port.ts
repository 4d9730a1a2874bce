import type { Neighbour } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Advice } from '../entry.ts';
import { say } from '../say.ts';
import { assign, mode } from '../tokens.ts';

/** Safest first: encrypted from the first byte (RFC 8314), then STARTTLS; port 25 is for mail between servers, so it comes behind. */
function rank({ port, security }: Neighbour): number {
  const safety = security === 'tls' ? 0 : security === 'starttls' ? 10 : security === null ? 20 : 30;
  return safety + (port === 25 ? 5 : port === 2525 ? 2 : 0);
}

function advise({ port, security }: Neighbour, locale: Locale): Advice {
  const german = locale === 'de';
  if (security === 'tls') {
    return {
      text: german
        ? say`Setzen Sie ${mode('tls')} und ${assign('port', port)}: verschlüsselt ab dem ersten Byte.`
        : say`Set ${mode('tls')} and ${assign('port', port)}: encrypted from the first byte.`,
    };
  }
  if (security === 'starttls') {
    return {
      text: german
        ? say`Setzen Sie ${mode('starttls')} und ${assign('port', port)}: verschlüsselt nach STARTTLS.`
        : say`Set ${mode('starttls')} and ${assign('port', port)}: encrypted after STARTTLS.`,
    };
  }
  if (security === null) {
    return {
      text: german
        ? say`Setzen Sie ${assign('port', port)}: Dieser Port antwortet.`
        : say`Set ${assign('port', port)}: this port answers.`,
    };
  }
  return {
    text: german
      ? say`Zur Not ${mode('none')} und ${assign('port', port)}: Benutzer und Passwort sind dann unterwegs lesbar.`
      : say`If need be ${mode('none')} and ${assign('port', port)}: user and password are then readable on the way.`,
    lowersSecurity: true,
  };
}

/** What to set so that a port is used that answers: at most two ways, encrypted ones first. */
export function switchPort(neighbours: readonly Neighbour[], locale: Locale): readonly Advice[] {
  return neighbours
    .filter(({ state }) => state === 'answers')
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, 2)
    .map((neighbour) => advise(neighbour, locale));
}

/** The usual pairs of encryption and port, for where nothing is known of the server. */
export const usualPorts: readonly Neighbour[] = [
  { port: 465, state: 'answers', security: 'tls' },
  { port: 587, state: 'answers', security: 'starttls' },
];
