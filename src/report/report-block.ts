import type { Spans } from '../explain/explanation.ts';
import type { Severity } from '../findings/severity.ts';
import type { Locale } from '../settings/locale.ts';

/** Text of a table's cell; `code`: a name, a code or a value as it is written somewhere. */
export type Cell = string | { readonly code: string };

/** One item of a list: a piece of code that it is about, what is said about it, a remark at its end. */
export interface ListItem {
  readonly code: string | null;
  readonly spans: Spans;
  readonly remark: string | null;
}

/** A piece of a report that is read by people, without a form yet. No text in it is escaped. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  /** The heading of a finding. */
  | { readonly kind: 'finding'; readonly severity: Severity; readonly text: string; readonly code: string }
  | { readonly kind: 'text'; readonly spans: Spans }
  | {
      readonly kind: 'table';
      readonly caption: string | null;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  /** Lines that are shown as they are: a server's reply, the transcript. */
  | { readonly kind: 'literal'; readonly name: string; readonly lines: readonly string[] }
  /** A sentence to pass on. */
  | { readonly kind: 'quote'; readonly spans: Spans };

/** A whole report: Markdown and HTML are made of the same one. */
export interface ReportDocument {
  readonly locale: Locale;
  readonly title: string;
  readonly verdict: { readonly text: string; readonly severity: Severity };
  /** What the report is about, one line each. */
  readonly about: readonly string[];
  readonly blocks: readonly ReportBlock[];
  /** How it was made. */
  readonly footer: string;
}
