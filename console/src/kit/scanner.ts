import { useEffect, useRef } from 'react';

/** A key that went down: what it writes, and when, in milliseconds. */
export type Stroke = { character: string | undefined; isEnter: boolean; at: number };

/** Nobody types so fast, and no scanner is slower. */
const TEMPO_MS = 50;

/** Shorter ones are of hands. */
const LEAST = 4;

/**
 * Tells the codes of a scanner, which types them like a keyboard and ends them by Enter, from what hands type. Answers
 * the code that a stroke has completed.
 */
export class Bursts {
  private text = '';
  private last = Number.NEGATIVE_INFINITY;

  stroke({ character, isEnter, at }: Stroke): string | undefined {
    const isFast = at - this.last <= TEMPO_MS;
    if (isEnter) {
      const code = isFast && this.text.length >= LEAST ? this.text : undefined;
      this.text = '';
      return code;
    }
    if (character !== undefined) {
      this.text = isFast ? this.text + character : character;
      this.last = at;
    }
    return undefined;
  }
}

/** The separator in element strings of GS1. Scanners send it as itself or as Ctrl-]. */
const SEPARATOR = '\u001d';

/** What is at a key where an input method hides what it writes. */
const SIGNS: Readonly<Record<string, string>> = {
  Minus: '-',
  Period: '.',
  NumpadDecimal: '.',
  NumpadSubtract: '-',
  Slash: '/',
  Semicolon: ':',
};

/** What a key writes: by its place on the keyboard where an input method has taken it. */
export function characterOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey'>): string | undefined {
  if (event.ctrlKey) {
    return event.code === 'BracketRight' ? SEPARATOR : undefined;
  }
  if (event.key.length === 1) {
    return event.key;
  }
  if (event.key !== 'Process' && event.key !== 'Unidentified') {
    return undefined;
  }
  const plain = /^(?:Digit|Numpad|Key)([0-9A-Z])$/.exec(event.code);
  return plain?.[1] ?? SIGNS[event.code];
}

/** Hears a scanner, wherever the focus is. Its Enter presses nothing, and a field keeps nothing of the code. */
export function useScanner(onCode: (code: string) => void, isOn = true): void {
  const heard = useRef(onCode);
  useEffect(() => {
    heard.current = onCode;
  });
  useEffect(() => {
    if (!isOn) {
      return;
    }
    const bursts = new Bursts();
    function onKey(event: KeyboardEvent): void {
      const isEnter = event.key === 'Enter' || event.code === 'Enter' || event.code === 'NumpadEnter';
      const code = bursts.stroke({ character: characterOf(event), isEnter, at: event.timeStamp });
      if (code !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        heard.current(code);
      }
    }
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [isOn]);
}
