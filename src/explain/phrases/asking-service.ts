import type { ServiceArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Ask } from '../entry.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';
import { excerpt } from './excerpt.ts';
import { serviceCode } from './service-code.ts';
import { serviceHost } from './service-host.ts';

/** `401 AADSTS7000215: Invalid client secret …`; the service's code once, also where its text begins with it. */
function exactAnswer(args: ServiceArgs): string {
  const repeated = args.error !== null && args.error !== '' && args.text.startsWith(args.error);
  return `${serviceCode(repeated ? { ...args, error: null } : args)} ${args.text}`.trim();
}

/** Whom to ask, and the sentence for them with the service's exact answer behind it, where this run has one. */
export function askingService(args: ServiceArgs | null, locale: Locale, whom: Rich, sentence: Rich): Ask {
  const answer = args === null ? '' : exactAnswer(args);
  if (args === null || answer === '') return { whom, sentence };
  const host = value(serviceHost(args.endpoint));
  const exact = literal(excerpt(answer, 300));
  const evidence = locale === 'de' ? say` Antwort von ${host}: ${exact}` : say` Answer of ${host}: ${exact}`;
  return { whom, sentence: [...sentence, ...evidence] };
}
