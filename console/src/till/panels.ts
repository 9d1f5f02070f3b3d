import { later } from './later.tsx';

export const ApprovalDialog = later(async () => (await import('./ApprovalDialog.tsx')).ApprovalDialog);
export const ReturnPanel = later(async () => (await import('./ReturnPanel.tsx')).ReturnPanel);
export const ShiftPanel = later(async () => (await import('./ShiftPanel.tsx')).ShiftPanel);
export const ShownCode = later(async () => (await import('./ShownCode.tsx')).ShownCode);

/** Loads them while nobody waits, so that they are there when the line is not. */
export function loadPanels(): () => void {
  const timer = setTimeout(() => {
    for (const panel of [ReturnPanel, ShiftPanel, ShownCode, ApprovalDialog]) {
      void panel.load();
    }
  }, 3000);
  return () => clearTimeout(timer);
}
