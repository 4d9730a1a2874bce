import { EventEmitter } from 'node:events';
import { KeySplitter } from './key-splitter.ts';

const sideways = /^\p{Cc}.*[CD]$/u;

/** F12, which does nothing anywhere. */
const nothing = '\u001b[24~';

/**
 * Macrotasks from one key to the next. Ink takes one to tell Esc from a sequence; React draws in one and runs the effects
 * in another; the same again where effects change something. The others are for work that was under way before.
 */
const turns = 8;

/**
 * The terminal's keyboard as Ink may see it: one key at a time. Ink 6.8 takes everything that comes in one chunk for
 * one key, and input fields see what a key did to the text only when React has drawn it and run its effects. So each key
 * waits until that is done for the one before.
 * The keyboard is held only while Ink listens; then it is let go, so that the process can end.
 */
export function inkStdin(stdin: NodeJS.ReadStream): NodeJS.ReadStream {
  const splitter = new KeySplitter();
  const events = new EventEmitter();
  const waiting: string[] = [];
  let ready: string | null = null;
  let turn: NodeJS.Immediate | null = null;

  const listened = () => events.listenerCount('readable') > 0;
  const soon = (what: () => void) => {
    turn = setImmediate(what);
  };
  const queue = (keys: readonly string[]) => {
    for (const key of keys) {
      waiting.push(key);
      // ink-text-input 6.0 lets the cursor run over the ends of the text, and sees it only at the next key.
      if (sideways.test(key)) waiting.push(nothing);
    }
  };
  const rest = (left: number) => soon(() => (left > 1 ? rest(left - 1) : hand()));
  const hand = () => {
    turn = null;
    const key = waiting.shift();
    if (key !== undefined) {
      ready = key;
      events.emit('readable');
      if (listened()) rest(turns);
    } else if (splitter.holdsEscape) {
      soon(() => {
        queue(splitter.flush());
        hand();
      });
    }
  };
  const take = () => {
    for (let chunk: unknown = stdin.read(); chunk !== null; chunk = stdin.read()) queue(splitter.push(String(chunk)));
    if (turn === null) hand();
  };
  const listen = () => {
    stdin.on('readable', take);
    if (turn === null) soon(hand);
  };
  const letGo = () => {
    if (turn !== null) clearImmediate(turn);
    turn = null;
    stdin.off('readable', take);
    stdin.pause();
    stdin.unref();
  };
  const own: { readonly [name: PropertyKey]: unknown } = {
    addListener(name: string, listener: () => void) {
      if (name !== 'readable') stdin.addListener(name, listener);
      else if (events.on(name, listener).listenerCount(name) === 1) listen();
    },
    removeListener(name: string, listener: () => void) {
      if (name !== 'readable') stdin.removeListener(name, listener);
      else if (listened() && events.off(name, listener).listenerCount(name) === 0) letGo();
    },
    read() {
      const key = ready;
      ready = null;
      return key;
    },
    // Ink sets it again and again; each time the stream would forget the first bytes of a character that came in two.
    setEncoding() {},
  };
  stdin.setEncoding('utf8');
  return new Proxy(stdin, {
    get(target, name) {
      if (Object.hasOwn(own, name)) return own[name];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
