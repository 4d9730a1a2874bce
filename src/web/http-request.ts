/** One question to a web service. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: { readonly [name: string]: string };
  readonly body: string | null;
  /** What the transcript shows of the body; null: nothing. Must not hold a secret. */
  readonly shown: string | null;
  /** What the transcript shows of the answer's text; absent: all of it. Must leave out every secret. */
  readonly showAnswer?: (text: string) => string;
}
