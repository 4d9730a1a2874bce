import { harmless } from '../border/harmless.ts';
import { explainFinding } from '../explain/explain-finding.ts';
import { explanationLines, titleLine } from '../report/explanation-lines.ts';
import type { FindingWithWords } from '../report/finding-with-words.ts';
import { findingsWithWords } from '../report/findings-with-words.ts';
import { rootCause } from '../report/root-cause.ts';
import { glyph, type TextStyle, tone, wrap } from '../report/text-style.ts';
import type { Locale } from '../settings/locale.ts';
import { productName } from '../settings/product-name.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import type { Candidate } from '../setup/candidate.ts';
import type { CandidateState } from '../setup/candidate-state.ts';
import type { Proposal } from '../setup/propose-settings.ts';
import type { SetupEvent } from '../setup/setup-event.ts';
import type { FoundSettings, NothingFound, SetupResult } from '../setup/setup-result.ts';
import { type SetupWords, setupWords } from '../words/setup-words.ts';

/** What the lines are about. */
export interface SetupSpeech {
  readonly locale: Locale;
  readonly style: TextStyle;
  readonly vocabulary: Vocabulary;
  readonly domain: string;
}

/** States that are worth no line: under way, or of no consequence, as is a usual name that this domain does not have. */
const untold: readonly CandidateState[] = ['listed', 'probing', 'answers', 'not-needed'];

function isUntold({ state, candidate }: Extract<SetupEvent, { readonly type: 'candidate' }>): boolean {
  return untold.includes(state) || (state === 'no-such-host' && candidate.source === 'usual-name');
}

/** The lines of one event; none for most of them. */
export function eventLines(event: SetupEvent, speech: SetupSpeech): readonly string[] {
  const { style, domain } = speech;
  const say = setupWords[speech.locale];
  switch (event.type) {
    case 'search':
      if (event.state === 'asking') return [];
      return wrap(harmless(say.named(say.places[event.place], event.hosts.join(', '))), style.width, '  ', '    ');
    case 'provider': {
      const { name, remarks } = event.provider;
      const lines = remarks.flatMap((remark) => wrap(say.remarks[remark], style.width, '  ! ', '    '));
      return [`  ${say.provider(name)}`, ...lines];
    }
    case 'autoconfig-elsewhere':
      return wrap(harmless(say.autoconfigElsewhere(domain, event.host)), style.width, '  ', '    ');
    case 'candidate':
      return isUntold(event) ? [] : [candidateLine(event.candidate, event.state, say, style)];
    case 'sign-in':
      return signInLines(event, speech, say);
    case 'diagnosis':
      return [];
  }
}

function candidateLine(candidate: Candidate, state: CandidateState, say: SetupWords, style: TextStyle): string {
  const mark = glyph(style, state === 'tls-ok' ? 'passed' : state === 'wrong-certificate' ? 'failed' : 'skipped');
  const place = `${harmless(candidate.host)}:${candidate.port}`;
  return `${mark} ${place.padEnd(36)} ${say.security[candidate.security].padEnd(9)} ${say.states[state]}`;
}

function signInLines(
  { candidate, user, state }: Extract<SetupEvent, { readonly type: 'sign-in' }>,
  { style, domain }: SetupSpeech,
  say: SetupWords,
): readonly string[] {
  if (state === 'accepted') return [`${glyph(style, 'passed')} ${say.signIn.accepted}`];
  if (state === 'refused') return [`${glyph(style, 'failed')} ${say.signIn.refused}`];
  if (state === 'not-tried') return [`${glyph(style, 'skipped')} ${say.signIn['not-tried']}`];
  const place = `${candidate.host}:${candidate.port}`;
  const remark = candidate.elsewhere ? [say.signIn.elsewhere(candidate.host, domain)] : [];
  const lines = [...remark, say.signIn.begins(place, user)];
  return ['', ...lines.flatMap((text) => wrap(harmless(text), style.width))];
}

/** The finding that stands in the way, in words; null: there is none. */
export function obstacleOf({ diagnosis, settings }: SetupResult, speech: SetupSpeech): FindingWithWords | null {
  if (diagnosis === null) return null;
  const { locale, vocabulary } = speech;
  return rootCause(findingsWithWords(diagnosis, (found) => explainFinding(found, { locale, vocabulary, settings })));
}

/** Why no settings were found. */
export function nothingLines(result: NothingFound, speech: SetupSpeech): readonly string[] {
  const { style, domain, vocabulary, locale } = speech;
  const obstacle = obstacleOf(result, speech);
  const reason = setupWords[locale].reasons[result.reason](domain, productName(vocabulary, locale));
  return [
    '',
    ...wrap(`${glyph(style, 'failed')} ${reason}`, style.width, '', '  '),
    ...(obstacle === null
      ? []
      : ['', titleLine(obstacle.words, style), ...explanationLines(obstacle.words, locale, style)]),
  ];
}

/** What was proved, and the settings in the system's own words. */
export function foundLines(
  { diagnosis }: FoundSettings,
  { parameters, testOperation }: Proposal,
  sender: string,
  { locale, style, vocabulary }: SetupSpeech,
): readonly string[] {
  const say = setupWords[locale];
  const sent = diagnosis.steps.find((step) => step.id === 'delivery');
  const accepted = sent?.id === 'delivery' && sent.status === 'passed' ? sent.facts : null;
  const heading = vocabulary.menu === undefined ? say.settings : say.typeIn;
  const redirect = parameters.find(({ key }) => key === 'redirect');
  return [
    `${glyph(style, 'passed')} ${harmless(say.senderAccepted(sender))}`,
    ...(accepted === null ? [] : [`${glyph(style, 'passed')} ${harmless(say.testMailAccepted(accepted.recipient))}`]),
    ...['', tone(style, 'bold', heading(productName(vocabulary, locale)))],
    ...parameters.flatMap(({ name, text, place }) => [
      `  ${harmless(name)}${vocabulary.assignment}${text === null ? say.passwordAsGiven : harmless(text)}`,
      ...(place === null ? [] : [tone(style, 'dim', `    @ ${harmless(place)}`)]),
    ]),
    ...(testOperation && redirect !== undefined
      ? ['', ...wrap(harmless(say.testOperation(redirect.name, redirectedTo(parameters))), style.width)]
      : []),
    '',
  ];
}

function redirectedTo(parameters: Proposal['parameters']): string {
  return parameters.find(({ key }) => key === 'redirectAddresses')?.text ?? '';
}
