/** A question to a practice web service, with its body. */
export interface WebQuestion {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  readonly body: string;
  readonly tls: boolean;
  /** The connection that it came over: the same one for questions that follow each other there. */
  readonly connection: object;
}

/** What it answers. */
export interface WebAnswer {
  readonly status: number;
  readonly headers?: { readonly [name: string]: string };
  /** JSON unless `headers` say otherwise. */
  readonly body: string;
}

/** Answers the questions of one service. */
export type WebService = (question: WebQuestion) => WebAnswer;

/** An answer in JSON. */
export function json(status: number, data: unknown, headers: WebAnswer['headers'] = {}): WebAnswer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(data),
  };
}
