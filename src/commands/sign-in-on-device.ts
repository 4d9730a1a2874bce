import { harmless } from '../border/harmless.ts';
import { emptyKnowledge } from '../diagnosis/knowledge.ts';
import { proxiedWorld } from '../diagnosis/proxied-world.ts';
import { type DeviceEvent, type DeviceSignIn, deviceSignIn } from '../diagnosis/services/device-sign-in.ts';
import type { StepContext } from '../diagnosis/step-context.ts';
import { explainFinding } from '../explain/explain-finding.ts';
import { severityOf } from '../explain/severity-of.ts';
import { explanationLines, titleLine } from '../report/explanation-lines.ts';
import { tone, wrap } from '../report/text-style.ts';
import type { MailSettings } from '../settings/mail-settings.ts';
import { genericVocabulary } from '../systems/generic/generic-vocabulary.ts';
import { deviceWords } from '../words/device-words.ts';
import type { CommandLine } from './command-line.ts';
import { countdownLine } from './countdown-line.ts';
import type { DeviceParts } from './device-parts.ts';
import type { DeviceWish } from './device-wish.ts';
import { diagnosisOptions } from './prepare.ts';
import type { Surroundings } from './surroundings.ts';
import { textStyleOf } from './text-style-of.ts';

/** To submit mail for the user who signs in, and to go on without him (Microsoft, "Authenticate an IMAP, POP or SMTP connection using OAuth"). */
const scope = 'https://outlook.office.com/SMTP.Send offline_access';

/** Goes through the sign-in; findings, code and countdown are told as they come. */
export async function signInOnDevice(
  { address, clientId, tenant }: DeviceWish,
  line: CommandLine,
  around: Surroundings,
  { world: outside, redactor, print, tell, signal }: DeviceParts,
): Promise<DeviceSignIn> {
  const say = deviceWords[line.locale];
  const style = textStyleOf(line, around);
  const options = diagnosisOptions(line, around);
  const world = proxiedWorld(outside, options.proxy);
  const epoch = world.now();
  const setting = <T>(value: T) => ({ value, name: '', written: null, origin: null, from: 'command-line' }) as const;
  const settings: MailSettings = {
    ...{ system: 'generic', file: null, trust: null },
    values: {
      ...{ signInKind: setting('oauth' as const), user: setting(address.whole) },
      ...{ tenantId: setting(tenant), clientId: setting(clientId) },
    },
  };
  const context: StepContext = {
    ...{ settings, vocabulary: genericVocabulary, configuration: [], options, world, redactor },
    ...{ knowledge: emptyKnowledge(), blocked: [], severity: severityOf },
    wire: {
      now: () => Math.round(world.now() - epoch),
      ...{ timeoutMs: options.timeoutMs, signal },
      connect: (to, port) => world.connect(to, port),
    },
  };
  const authority = line.ways.services.authority?.host ?? 'login.microsoftonline.com';
  print([...wrap(harmless(say.title(address.whole, authority)), style.width), '']);
  const clock = countdownLine(around, line);
  const show = (event: DeviceEvent) => {
    if (event.type === 'countdown') clock.show(event.seconds);
    if (event.type === 'code') {
      const { userCode, address: place, expiresIn } = event.code;
      print([
        ...wrap(say.type, style.width),
        ...['', `    ${harmless(place)}`, `    ${tone(style, 'bold', harmless(userCode))}`],
        ...(clock.isShown ? ['', say.stop] : []),
        '',
      ]);
      tell({ type: 'code', userCode, address: place, expiresIn });
    }
    if (event.type === 'finding') {
      const words = explainFinding(event.finding, { locale: line.locale, vocabulary: genericVocabulary, settings });
      print([titleLine(words, style), ...explanationLines(words, line.locale, style)]);
      tell({ type: 'finding', id: event.finding.code, evidence: event.finding.args });
    }
  };
  try {
    const going = deviceSignIn({ tenant, clientId, scope }, context);
    let next = await going.next();
    while (!next.done) {
      show(next.value);
      next = await going.next();
    }
    return next.value;
  } finally {
    clock.clear();
    for (const { link } of context.knowledge.services) link?.close();
  }
}
