import type { TillDoor } from '../door.ts';
import type { KeepingDoor } from './keepingDoor.ts';

export function isKeeping(door: TillDoor): door is KeepingDoor {
  return 'standing' in door;
}

/** Notes that a receipt was given to the printer, where the till keeps a journal. */
export function notePrinted(door: TillDoor, receiptNo: string): void {
  if (isKeeping(door)) {
    void door.printed(receiptNo).catch(() => undefined);
  }
}
