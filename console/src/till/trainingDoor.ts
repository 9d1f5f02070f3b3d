import type { TillDoor } from './door.ts';

/** Prices and finds as the door behind it does, and books nothing (培训模式). */
export function trainingDoor(door: TillDoor): TillDoor {
  let number = 0;
  return {
    ...door,
    send: async () => ({ is: 'kept' }),
    nextReceiptNo: async () => {
      number += 1;
      return `TRAINING-${number}`;
    },
  };
}
