import type { Locale } from '../settings/locale.ts';

/** Words that German titles begin with and that are no nouns. */
const germanStarts =
  /^(?:Der|Die|Das|Den|Dieser|Diese|Dieses|Dieselbe|Ein|Eine|Einige|Kein|Keine|Etwas|Auf|An|Es|Im|In|Zu|Zum|Zur|Andere|Für|Unterwegs|Dem|Vor|So|Jede|Scheitert|Über|Gesendet)\b/;

/** A title as it stands behind a colon: "The server …" becomes "the server …"; names and German nouns keep their capital. */
export function withinSentence(title: string, locale: Locale): string {
  const changes =
    locale === 'de' ? germanStarts.test(title) : !/^(?:[A-Z]{2}|STARTTLS|Microsoft|Exchange|Com\b|I\b)/.test(title);
  return changes ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
