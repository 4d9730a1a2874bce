import type { WireEvent } from '../mail/wire-event.ts';
import type { HttpLink } from './http-link.ts';

/** A `fetch` for libraries that asks over one open connection and tells what happens there. */
export interface FetchOver {
  readonly fetch: (url: string, init: FetchInit) => Promise<Response>;
  /** Tells the wire's events as they come while something asks with `fetch`, and gives what comes of it. */
  during<T>(work: () => Promise<T>): AsyncGenerator<WireEvent, T>;
}

/** What libraries ask with. */
export interface FetchInit {
  readonly method: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: URLSearchParams | undefined;
}

/** What the transcript shows; both must leave out every secret. */
export interface Showing {
  readonly body: (body: URLSearchParams) => string;
  readonly answer: (text: string) => string;
}

/** Makes one. The library's own deadlines are not needed: the link has them. */
export function fetchOver(link: HttpLink, showing: Showing): FetchOver {
  let events: WireEvent[] = [];
  let wake = () => {};
  const tell = (event: WireEvent) => {
    events.push(event);
    wake();
  };
  const take = () => {
    const taken = events;
    events = [];
    return taken;
  };
  return {
    async fetch(address, { method, headers, body }) {
      const asking = link.ask({
        method: method === 'GET' ? 'GET' : 'POST',
        url: new URL(address),
        headers,
        body: body === undefined ? null : body.toString(),
        shown: body === undefined ? null : showing.body(body),
        showAnswer: showing.answer,
      });
      let next = await asking.next();
      while (!next.done) {
        tell(next.value);
        next = await asking.next();
      }
      const { status, reason, headers: answered, text } = next.value;
      // These have no body (RFC 9110 section 15), and Response refuses one.
      const isEmpty = [204, 205, 304].includes(status);
      return new Response(isEmpty ? null : text, { status, statusText: reason, headers: [...answered] });
    },
    async *during(work) {
      let isOver = false;
      const end = () => {
        isOver = true;
        wake();
      };
      const working = work();
      working.then(end, end);
      while (!isOver) {
        yield* take();
        if (isOver) break;
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (isOver || events.length > 0) resolve();
        });
      }
      yield* take();
      return working;
    },
  };
}
