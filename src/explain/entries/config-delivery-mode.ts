import type { FindingArgs } from '../../findings/finding-args.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { deliveryModeDe } from '../phrases/delivery-mode-de.ts';
import { deliveryModeEn } from '../phrases/delivery-mode-en.ts';
import { settingAt } from '../phrases/setting-at.ts';
import { say } from '../say.ts';

type Reason = FindingArgs['config.delivery-mode']['reason'];

const points: { readonly [R in Reason]: readonly SettingKey[] } = {
  'windows-async': ['delivery', 'signInKind'],
  'windows-needs-exchange': ['signInKind', 'delivery'],
  'async-without-fallback': ['delivery'],
  'direct-for-com': ['delivery'],
  'ews-with-password': ['transport', 'delivery'],
  'starttls-only': ['port', 'security'],
  'logging-off': ['logging'],
  'sender-forced': ['forceSender'],
  'batch-without-server': ['host'],
  'com-without-sender': ['sender'],
  'no-global-sender': ['sender'],
  draft: ['transport'],
  'starttls-off': ['security'],
  'blind-copy': ['bccSender'],
  'one-account-for-all': ['user'],
};

/** A way of sending that the vendor advises against, or that cannot work in these surroundings. */
export const configDeliveryMode = defineEntry({
  code: 'config.delivery-mode',
  severity: 'warning',
  points: ['delivery', 'transport', 'signInKind'],
  pointsOf: ({ reason }) => points[reason],
  words: {
    en: {
      title: 'The vendor advises against this way of sending',
      titleOf: ({ reason }) => deliveryModeEn[reason].title,
      meaning: say`This setting works in some surroundings only, or it has a side effect that is easily overlooked.`,
      cause: (args) => say`${settingAt(args, 'en', args.value)}: ${deliveryModeEn[args.reason].why}`,
      advice: (args) =>
        args === null
          ? adviceLines(say`Compare the way of sending with the recommendation in the vendor's manual.`)
          : adviceLines(...deliveryModeEn[args.reason].todo(args.name)),
      ask: (args) => (args === null ? undefined : deliveryModeEn[args.reason].ask),
    },
    de: {
      title: 'Der Hersteller rät von dieser Versandart ab',
      titleOf: ({ reason }) => deliveryModeDe[reason].title,
      meaning: say`Diese Einstellung funktioniert nur unter bestimmten Umständen, oder sie hat eine Nebenwirkung, die leicht übersehen wird.`,
      cause: (args) => say`${settingAt(args, 'de', args.value)}: ${deliveryModeDe[args.reason].why}`,
      advice: (args) =>
        args === null
          ? adviceLines(say`Vergleichen Sie die Versandart mit der Empfehlung in der Anleitung des Herstellers.`)
          : adviceLines(...deliveryModeDe[args.reason].todo(args.name)),
      ask: (args) => (args === null ? undefined : deliveryModeDe[args.reason].ask),
    },
  },
});
