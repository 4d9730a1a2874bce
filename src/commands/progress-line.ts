import type { Locale } from '../settings/locale.ts';

/** Milliseconds between two drawings. */
const interval = 250;
/** Cells of the bar. */
const cells = 20;

const labels = {
  en: { rate: '/s', left: (time: string) => `${time} left`, decimal: ',' },
  de: { rate: '/s', left: (time: string) => `noch ${time}`, decimal: '.' },
};

/** `75 s` or `4:05 min`. */
function span(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return whole < 100 ? `${whole} s` : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} min`;
}

/**
 * One line on the error output that tells how far something long has come: a bar where the whole is known, the count, the
 * rate and the time that is left. Only on a terminal: a log file wants none.
 */
export class ProgressLine {
  readonly #out: NodeJS.WriteStream;
  readonly #locale: Locale;
  readonly #began = performance.now();
  #drawn: number | null = null;

  constructor(out: NodeJS.WriteStream, locale: Locale) {
    this.#out = out;
    this.#locale = locale;
  }

  /** `done`: the part that is done, 0 to 1; null: the whole is not known. `unit`: a word behind the count. */
  show(count: number, done: number | null, unit = ''): void {
    const now = performance.now();
    if (!this.#out.isTTY || (this.#drawn !== null && now - this.#drawn < interval)) return;
    this.#drawn = now;
    const seconds = (now - this.#began) / 1000;
    const { rate, left, decimal } = labels[this.#locale];
    const grouped = (number: number) => String(Math.round(number)).replace(/\B(?=(?:\d{3})+$)/g, decimal);
    const part = done === null ? null : Math.min(1, done);
    const bar =
      part === null ? '' : `[${'#'.repeat(Math.round(part * cells)).padEnd(cells, '.')}] ${Math.round(part * 100)} %  `;
    const perSecond = seconds === 0 ? 0 : count / seconds;
    const rest = part === null || part === 0 ? '' : `  ${left(span((seconds / part) * (1 - part)))}`;
    this.#out.write(`\r\x1b[K${bar}${grouped(count)}${unit}  ${grouped(perSecond)}${rate}${rest}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#drawn !== null) this.#out.write('\r\x1b[K');
  }
}
