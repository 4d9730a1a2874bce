import type { ServiceArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';
import { excerpt } from './excerpt.ts';
import { serviceCode } from './service-code.ts';
import { serviceHost } from './service-host.ts';

/** What a web service answered, without a full stop: `login.microsoftonline.com answered 401 AADSTS7000215`. */
export function serviceAnswer(args: ServiceArgs, locale: Locale): Rich {
  const host = value(serviceHost(args.endpoint));
  const code = serviceCode(args);
  const german = locale === 'de';
  if (code === '') return german ? say`${host} hat abgelehnt` : say`${host} refused`;
  return german ? say`${host} antwortet ${literal(excerpt(code))}` : say`${host} answered ${literal(excerpt(code))}`;
}
