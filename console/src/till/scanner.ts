/** A key as the browser tells it. `code` is the key on the board, whatever an input method makes of it. */
export type Stroke = { code: string; key: string; shift: boolean; ctrl: boolean; at: number };

/** What to do with a key: nothing, keep it from the page, or take the code that it has ended. */
export type Heard = { is: 'typing' } | { is: 'burst' } | { is: 'scan'; code: string };

/** Between two keys of a scanner lie less than so many milliseconds. Nobody types so fast. */
const TEMPO_MS = 40;

/** Shorter codes are not told from two keys that were hit at once. */
const SHORTEST = 4;

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
  private last = Number.NEGATIVE_INFINITY;

  /** Whether the key that was heard last may be the first one of a code. */
  get isBeginning(): boolean {
    return this.text.length <= 1;
  }

  hear(stroke: Stroke): Heard {
    const isFast = stroke.at - this.last < TEMPO_MS;
    if (/^(Shift|Control)/.test(stroke.code)) {
      return { is: 'typing' }; // keys beside others, which do not end a burst
    }
    this.last = stroke.at;
    if (stroke.code === 'Enter' || stroke.code === 'NumpadEnter' || stroke.code === 'Tab') {
      const code = this.text;
      this.text = '';
      return isFast && code.length >= SHORTEST ? { is: 'scan', code } : { is: 'typing' };
    }
    const character = characterOf(stroke);
    if (character === undefined) {
      this.text = '';
      return { is: 'typing' };
    }
    this.text = isFast ? this.text + character : character;
    return this.text.length >= SHORTEST ? { is: 'burst' } : { is: 'typing' };
  }
}

/**
 * Listens to a scanner that types. Where a field has the focus, the first keys of a scan have got into it: they are
 * taken out again. Answers what ends the listening.
 */
export function listen(onScan: (code: string, startedAt: number) => void): () => void {
  const scanner = new Scanner();
  let startedAt = 0;
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
        startedAt = event.timeStamp;
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
        onScan(heard.code, startedAt);
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

/** As if somebody had typed it, so that whoever has rendered the field learns of it. */
function write(field: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
