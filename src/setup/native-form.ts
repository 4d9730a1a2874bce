import type { SettingKey } from '../settings/mail-settings.ts';
import type { SystemId } from '../settings/system-id.ts';
import { agorumSample } from '../systems/agorum/agorum-sample.ts';
import { esofficeSample } from '../systems/esoffice/esoffice-sample.ts';
import { formcycleSample } from '../systems/formcycle/formcycle-sample.ts';
import { genericSample } from '../systems/generic/generic-sample.ts';
import { injixoSample } from '../systems/injixo/injixo-sample.ts';
import { ntcsSample } from '../systems/ntcs/ntcs-sample.ts';

/** How a business system's settings begin before anything is filled in. */
export interface NativeForm {
  readonly sample: string;
  /** Sections of the sample that a first setup needs; null: all. The others are examples of more. */
  readonly sections: readonly string[] | null;
  /** Keys of those sections that only hold examples. */
  readonly without: readonly string[];
  /** The system's words that make it send by SMTP with user and password, for files that say otherwise. */
  readonly ways: { readonly [Key in SettingKey]?: string };
}

/** By the names of the systems. */
export const nativeForms: { readonly [Id in SystemId]: NativeForm } = {
  injixo: { sample: injixoSample, sections: null, without: [], ways: {} },
  generic: { sample: genericSample, sections: null, without: [], ways: {} },
  formcycle: {
    sample: formcycleSample,
    sections: ['E-Mail-Server/System'],
    without: [],
    ways: { enabled: 'ja', signInKind: 'Benutzername und Passwort' },
  },
  esoffice: {
    sample: esofficeSample,
    sections: ['Postausgangsserver'],
    without: ['Weitere Absenderadressen', 'Zertifikat', 'Exchange Verbindung'],
    ways: { enabled: 'ja', transport: 'SMTP', signInKind: 'Passwort' },
  },
  agorum: {
    sample: agorumSample,
    sections: ['support tool/Mailserver', 'support tool/Relay', 'MAIN_MODULE_MANAGEMENT/roi/control/mail'],
    without: [],
    ways: {},
  },
  ntcs: {
    sample: ntcsSample,
    sections: ['Standard-E-Mail'],
    without: [],
    ways: { transport: 'SMTP', delivery: '0' },
  },
};

/** The file that a first setup starts from, with the sample's values still in it. */
export function blankFile({ sample, sections, without }: NativeForm): string {
  const kept: string[] = [];
  let isKept = true;
  for (const line of sample.split('\n')) {
    const [, section] = /^\[(.+)\]$/.exec(line) ?? [];
    if (section !== undefined) isKept = sections === null || sections.includes(section);
    const [key = ''] = line.split('=');
    if (isKept && !without.includes(key.trim())) kept.push(line);
  }
  return `${kept.join('\n').trimEnd()}\n`;
}
