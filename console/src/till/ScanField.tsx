import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';

/** After so many milliseconds without another character a code is whole. */
const SILENCE_MS = 80;

/**
 * Keyboards of Android tell no keys: what a scanner types there arrives as text only. This field takes it while no other
 * has the focus; it asks for no keyboard on the screen.
 */
export function ScanField({ onScan }: { onScan: (code: string) => unknown }) {
  const t = useTranslations('till');
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (!matchMedia('(pointer: coarse)').matches) {
      return;
    }
    const take = () => {
      if (document.activeElement === document.body) {
        field.current?.focus({ preventScroll: true });
      }
    };
    take();
    const watch = setInterval(take, 500);
    return () => clearInterval(watch);
  }, []);

  function onInput(): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const code = field.current?.value.trim() ?? '';
      if (field.current) {
        field.current.value = '';
      }
      if (code.length >= 4) {
        onScan(code);
      }
    }, SILENCE_MS);
  }

  return (
    <input
      ref={field}
      className="unseen"
      inputMode="none"
      tabIndex={-1}
      aria-label={t('scanField')}
      onInput={onInput}
      autoComplete="off"
    />
  );
}
