/** A key as the browser tells it. `code` is the key on the board, whatever an input method makes of it. */
export type Stroke = { code: string; key: string; shift: boolean; ctrl: boolean; at: number };

/** What to do with a key: nothing, keep it from the page, or take the code that it has ended. */
export type Heard = { is: 'typing' } | { is: 'burst' } | { is: 'scan'; code: string };

/** Between most keys of a scanner lie less than so many milliseconds. Nobody types so fast. */
const TEMPO_MS = 40;

/** A scanner, or the machine, may falter once, but not for longer. */
const FALTER_MS = 150;

/** Shorter codes are not told from an amount that somebody types as fast as they can. */
const SHORTEST = 6;

const SHIFTED: Record<string, string> = { Digit8: '*', Minus: '_', Semicolon: ':', Digit1: '!', Digit5: '%' };
const PLAIN: Record<string, string> = { Minus: '-', Period: '.', Slash: '/', Space: ' ', Equal: '=', Semicolon: ';' };

/** The character of a key; undefined for those that write none. */
export function characterOf({ code, key, shift, ctrl }: Stroke): string | undefined {
  if (ctrl) {
    return code === 'BracketRight' ? '\u001d' : undefined; // what scanners send between elements of GS1
  }
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !(shift && code.startsWith('Digit'))) {
    return digit;
  }
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) {
    return shift ? letter : letter.toLowerCase();
  }
  const named = shift ? SHIFTED[code] : PLAIN[code];
  return named ?? (key.length === 1 ? key : undefined);
}

/** Tells the keys of a scanner from those of a person by their tempo. */
export class Scanner {
  private text = '';
  private gaps: number[] = [];
  private last = Number.NEGATIVE_INFINITY;

  /** Whether the key that was heard last may be the first one of a code. */
  get isBeginning(): boolean {
    return this.text.length <= 1;
  }

  hear(stroke: Stroke): Heard {
    if (/^(Shift|Control)/.test(stroke.code)) {
      return { is: 'typing' }; // keys beside others, which do not end a burst
    }
    const gap = stroke.at - this.last;
    this.last = stroke.at;
    if (gap > FALTER_MS) {
      this.forget();
    } else {
      this.gaps.push(gap);
    }
    if (stroke.code === 'Enter' || stroke.code === 'NumpadEnter' || stroke.code === 'Tab') {
      const code = this.text;
      const isScan = this.isFast && code.length >= SHORTEST;
      this.forget();
      return isScan ? { is: 'scan', code } : { is: 'typing' };
    }
    const character = characterOf(stroke);
    if (character === undefined) {
      this.forget();
      return { is: 'typing' };
    }
    this.text += character;
    return this.text.length >= SHORTEST && this.isFast ? { is: 'burst' } : { is: 'typing' };
  }

  private get isFast(): boolean {
    const sorted = [...this.gaps].sort((one, other) => one - other);
    const median = sorted[Math.floor(sorted.length / 2)];
    return median !== undefined && median < TEMPO_MS;
  }

  private forget(): void {
    this.text = '';
    this.gaps = [];
  }
}

/** Whether a field that has the focus takes codes, such as that of a coupon; fields for figures do not. */
export function codeField(): HTMLInputElement | undefined {
  const field = document.activeElement;
  return field instanceof HTMLInputElement && field.inputMode !== 'decimal' && field.inputMode !== 'none'
    ? field
    : undefined;
}

/**
 * Listens to a scanner that types. Where a field has the focus, the first keys of a scan have got into it: they are
 * taken out again. Where `onScan` does not take the code, a field for codes gets it, and is done. Answers what ends the
 * listening.
 */
export function listen(onScan: (code: string) => boolean): () => void {
  const scanner = new Scanner();
  let before: { field: HTMLInputElement; value: string } | undefined;

  function onKey(event: KeyboardEvent): void {
    if (event.repeat) {
      return;
    }
    const heard = scanner.hear({
      code: event.code,
      key: event.key,
      shift: event.shiftKey,
      ctrl: event.ctrlKey,
      at: event.timeStamp,
    });
    switch (heard.is) {
      case 'typing':
        if (event.target instanceof HTMLInputElement && event.code !== 'Enter') {
          before = previous(event.target, before, scanner);
        }
        return;
      case 'burst':
        event.preventDefault();
        event.stopPropagation();
        return;
      case 'scan':
        event.preventDefault();
        event.stopPropagation();
        if (before && document.activeElement === before.field) {
          write(before.field, before.value);
        }
        before = undefined;
        if (!onScan(heard.code)) {
          fill(codeField(), heard.code);
        }
    }
  }

  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}

/** What a field had in it before the burst that may begin here. */
function previous(
  field: HTMLInputElement,
  before: { field: HTMLInputElement; value: string } | undefined,
  scanner: Scanner,
): { field: HTMLInputElement; value: string } | undefined {
  return scanner.isBeginning || before?.field !== field ? { field, value: field.value } : before;
}

function fill(field: HTMLInputElement | undefined, code: string): void {
  if (field) {
    write(field, code);
    field.form?.requestSubmit();
  }
}

/** As if somebody had typed it, so that whoever has rendered the field learns of it. */
function write(field: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
