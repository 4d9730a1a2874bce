import { groupedNumber } from '../report/grouped-number.ts';
import type { Locale } from '../settings/locale.ts';

/** Milliseconds between two drawings. */
const interval = 250;
/** Cells of the bar. */
const cells = 20;
/** Columns of a terminal that does not tell how wide it is. */
const usualColumns = 80;

const labels = {
  en: { rate: '/s', left: (time: string) => `${time} left` },
  de: { rate: '/s', left: (time: string) => `noch ${time}` },
};

/** `75 s` or `4:05 min`. */
function span(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return whole < 100 ? `${whole} s` : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} min`;
}

/**
 * One line on the error output that tells how far something long has come: a bar where the whole is known, the count, the
 * rate and the time that is left. Only on a terminal: a log file wants none. It is drawn over with blanks, so every
 * terminal can show it.
 */
export class ProgressLine {
  readonly #out: NodeJS.WriteStream;
  readonly #locale: Locale;
  readonly #before: { readonly count: number; readonly done: number };
  readonly #began = performance.now();
  #drawn: number | null = null;
  #width = 0;

  /** `before`: what was done already when it began; neither rate nor time are judged by it. */
  constructor(out: NodeJS.WriteStream, locale: Locale, before = { count: 0, done: 0 }) {
    this.#out = out;
    this.#locale = locale;
    this.#before = before;
  }

  /** `done`: the part that is done, 0 to 1; null: the whole is not known. `unit`: a word behind the count. */
  show(count: number, done: number | null, unit = ''): void {
    const now = performance.now();
    if (!this.#out.isTTY || (this.#drawn !== null && now - this.#drawn < interval)) return;
    this.#drawn = now;
    const seconds = (now - this.#began) / 1000;
    const { rate, left } = labels[this.#locale];
    const grouped = (number: number) => groupedNumber(number, this.#locale);
    const part = done === null ? null : Math.min(1, done);
    const bar =
      part === null ? '' : `[${'#'.repeat(Math.round(part * cells)).padEnd(cells, '.')}] ${Math.round(part * 100)} %  `;
    const perSecond = seconds === 0 ? 0 : (count - this.#before.count) / seconds;
    const own = part === null ? 0 : part - this.#before.done;
    const rest = part === null || own <= 0 ? '' : `  ${left(span((seconds / own) * (1 - part)))}`;
    this.#draw(`${bar}${grouped(count)}${unit}  ${grouped(perSecond)}${rate}${rest}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#drawn === null) return;
    this.#draw('');
    this.#out.write('\r');
    this.#drawn = null;
  }

  #draw(text: string): void {
    const columns = this.#out.columns > 0 ? this.#out.columns : usualColumns;
    const cut = text.slice(0, columns - 1);
    this.#out.write(`\r${cut.padEnd(Math.min(this.#width, columns - 1))}`);
    this.#width = cut.length;
  }
}
