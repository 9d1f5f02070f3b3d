import { type RefObject, useEffect } from 'react';

/** `j` and `k` go from row to row of a table, Enter opens the row, as it is a link. */
export function useRowKeys(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) {
        return;
      }
      const rows = Array.from(region.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []);
      const at = rows.indexOf(document.activeElement as HTMLElement);
      rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [region]);
}

/** Whether a key is a letter of a text, one that is being composed included. */
export function isWriting(event: KeyboardEvent): boolean {
  const at = event.target;
  return (
    event.isComposing ||
    (at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)))
  );
}
