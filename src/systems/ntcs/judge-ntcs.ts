import { finding } from '../../findings/finding.ts';
import type { FindingArgs } from '../../findings/finding-args.ts';
import type { GivenValues } from '../../settings/given.ts';
import { isAddress } from '../is-address.ts';
import { judgeSender } from '../judge-sender.ts';
import { judgeSwitch } from '../judge-switch.ts';
import { Judgement } from '../judgement.ts';
import { layOver } from '../lay-over.ts';
import { isGiven } from './effective-values.ts';
import { judgeConnection } from './judge-connection.ts';
import { judgeRedirect } from './judge-redirect.ts';
import { judgeSenderLevel } from './judge-sender-level.ts';
import { judgeSendingSystem } from './judge-sending-system.ts';
import { ntcsMenu } from './ntcs-menu.ts';
import type { NtcsReach } from './ntcs-reach.ts';
import { ntcsVocabulary } from './ntcs-vocabulary.ts';
import type { NtcsResolution } from './resolve-ntcs.ts';
import { type WayOfSending, wayOfSending } from './way-of-sending.ts';

type Local = Extract<WayOfSending, { kind: 'local-client' }>;

/** Mail goes through the mail program: nothing of the server is looked at. */
function judgeLocalClient(judgement: Judgement, { because }: Local, { user }: NtcsReach): void {
  const key = because === 'no-server' ? 'host' : 'transport';
  judgement.derive('transport', 'local-client', key);
  const place = judgement.place(key);
  const value = judgement.text(key) ?? '';
  if (because === 'draft') judgement.add(finding('config.delivery-mode', { ...place, value, reason: 'draft' }));
  else judgement.add(finding('config.local-client', { name: place.name, reason: because }));
  if (because === 'no-server' && user?.kind === 'batch') {
    judgement.add(finding('config.delivery-mode', { ...place, value, reason: 'batch-without-server' }));
  }
  const sender = judgement.text('sender');
  if (sender !== null && isAddress(sender)) judgement.accept('sender', sender);
  else if (sender !== null) judgement.reject('sender', 'name@example.com');
}

function judgeTransport(judgement: Judgement, way: Exclude<WayOfSending, Local>): void {
  if (way.kind === 'ews') judgement.derive('transport', 'ews', 'delivery');
  else if (way.option === 'absent') judgement.assume('transport', 'smtp');
  else judgement.accept('transport', 'smtp');
  if (way.option !== 'unknown') return;
  const place = judgement.place('transport');
  const value = judgement.text('transport');
  judgement.add(finding('config.undocumented', { ...place, note: 'ntcs-two-parameters', value }));
}

function judgeLogging(judgement: Judgement): void {
  if (judgeSwitch(judgement, 'logging', null) !== false) return;
  const place: Omit<FindingArgs['config.delivery-mode'], 'reason'> = {
    ...judgement.place('logging'),
    value: judgement.text('logging') ?? '',
  };
  judgement.add(finding('config.delivery-mode', { ...place, reason: 'logging-off' }));
}

/** The sign-in follows from the sending system: whoever names it means that. */
function asParameters({ signInKind, ...laid }: GivenValues): GivenValues {
  return signInKind === undefined || laid.delivery !== undefined ? laid : { ...laid, delivery: signInKind };
}

/** The way to a parameter that is missed: in the account that supplies server or sign-in, else in the settings for everybody. */
function menuOfMissing({ connectionAccount: account }: NtcsResolution): (name: string) => string {
  const { user, password } = ntcsVocabulary.keys;
  const isAccounts = (name: string) => isGiven(account?.given.host) || name === user || name === password;
  return (name) =>
    ntcsMenu(account !== null && isAccounts(name) ? account.level : { kind: 'global', name: null }, name);
}

/** All rules for the values that count for somebody's mail, with those of the command line or an edit over them. */
export function judgeNtcs(reach: NtcsReach, resolution: NtcsResolution, laid: GivenValues, file: string): Judgement {
  const over = asParameters(laid);
  const asBySmtp = layOver(resolution.given, over);
  const way = wayOfSending(asBySmtp);
  const { host, port, security, ...withoutServer } = resolution.given;
  const given = way.kind === 'ews' ? layOver({ ...withoutServer, ...resolution.exchange }, over) : asBySmtp;
  const judgement = new Judgement(ntcsVocabulary, given, { file, trust: null }, menuOfMissing(resolution));
  judgeRedirect(judgement, reach.user);
  if (way.kind === 'local-client') {
    judgeLocalClient(judgement, way, reach);
    return judgement;
  }
  judgeTransport(judgement, way);
  judgeSendingSystem(judgement, way.system, reach);
  judgeConnection(judgement, way);
  judgeSender(judgement);
  judgeSenderLevel(judgement, reach, resolution);
  judgeLogging(judgement);
  return judgement;
}
