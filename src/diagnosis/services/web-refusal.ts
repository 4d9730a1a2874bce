import type { Refusal } from '../../findings/refusal.ts';

/** A web service's answer in the form of a server's reply, as evidence. */
export function webRefusal(answer: {
  readonly command: string;
  readonly status: number;
  readonly error?: string | null;
  readonly text: string;
}): Refusal {
  const { command, status, error = null, text } = answer;
  // Microsoft Entra repeats its number at the start of the text.
  const line = error === null || text.startsWith(error) ? text : `${error}: ${text}`;
  return { command, code: status, enhanced: null, lines: line === '' ? [] : [line.slice(0, 500)], http: true };
}
