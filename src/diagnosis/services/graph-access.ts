import type { Secret } from '../../settings/secret.ts';
import type { HttpLink } from '../../web/http-link.ts';
import { tokenClaims } from '../../web/token-claims.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import type { SkipReason } from '../skip-reason.ts';
import type { StepContext } from '../step-context.ts';
import { fetchToken } from './fetch-token.ts';
import { type GraphPermissions, graphPermissions } from './graph-permissions.ts';
import { openService } from './open-service.ts';
import type { Service } from './service.ts';

/** Microsoft Graph, and what opens it. */
export interface GraphAccess {
  readonly service: Service;
  readonly token: Secret;
  readonly permissions: GraphPermissions;
}

/** What the steps before have brought; else why Graph cannot be asked. */
export function graphAccess({ knowledge, settings }: StepContext): GraphAccess | { readonly skipped: SkipReason } {
  const service = knowledge.services.find(({ role }) => role === 'graph');
  const { token } = knowledge;
  if ((settings.values.sender?.value ?? '') === '') return { skipped: { why: 'needs', step: 'configuration' } };
  if (service === undefined || token === null) return { skipped: { why: 'needs', step: 'credentials' } };
  return { service, token, permissions: graphPermissions(tokenClaims(token.reveal()), settings) };
}

/**
 * The same with a new token where the old one has run out: a diagnosis goes on from a later step hours after it began. Where
 * there is none any more, the old one stays, and Graph's refusal is the finding.
 */
export async function* renewed(access: GraphAccess, context: StepContext): AsyncGenerator<StepEvent, GraphAccess> {
  const expires = tokenClaims(access.token.reveal())?.expires ?? null;
  if (expires === null || expires * 1000 > context.world.today().getTime()) return access;
  const { token, claims } = yield* fetchToken(scopeOf(access.service), context, false);
  if (token === null) return access;
  context.knowledge.token = token;
  return { ...access, token, permissions: graphPermissions(claims, context.settings) };
}

/** All permissions of the application that somebody has consented to. */
export function scopeOf({ url }: Service): string {
  return `${url.origin}/.default`;
}

/** The connection to Graph; the token only goes where the certificate is right. */
export function openGraph({ service }: GraphAccess, context: StepContext): AsyncGenerator<StepEvent, HttpLink> {
  return openService(service, context);
}
