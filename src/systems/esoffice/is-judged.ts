import type { Finding } from '../../findings/finding.ts';
import { foldKey } from '../fold-key.ts';
import { esofficeKeys } from './esoffice-keys.ts';
import type { EsofficeFields } from './resolve-esoffice.ts';

const { smtp, exchange, common } = esofficeKeys;

function fold(names: object): ReadonlySet<string> {
  return new Set(
    Object.values(names)
      .flat()
      .map((name) => foldKey(String(name))),
  );
}

const ofSmtp = fold(smtp);
const ofExchange = fold(exchange);
const switchName = foldKey(common.enabled);

/**
 * Whether a fault of a line of `[Postausgangsserver]` is one that the product would run into: not in the fields of the
 * other server type, and while sending is off in the switch alone.
 */
export function isJudged(found: Finding, type: EsofficeFields['type'], disabled: boolean): boolean {
  if (found.code !== 'config.syntax' && found.code !== 'config.duplicate') return true;
  const name = foldKey((found.code === 'config.syntax' ? found.args.after : found.args.name) ?? '');
  if (disabled) return name === switchName;
  return !(type === 'SMTP' ? ofExchange : ofSmtp).has(name);
}
