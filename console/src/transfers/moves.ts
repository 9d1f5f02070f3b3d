import type { TransferFullFragment } from '../generated/documents.ts';
import { quantityOf } from '../ledger/typed.ts';

export type TransferLine = TransferFullFragment['lines'][number];

/** What is typed for the lines of a transfer, by their numbers. */
export type Typed = ReadonlyMap<number, string>;

/** What can be done with a transfer next. */
export type Move = 'approve' | 'reject' | 'dispatch' | 'receive' | 'close';

export function movesOf(state: TransferFullFragment['state']): readonly Move[] {
  switch (state) {
    case 'REQUESTED':
      return ['approve', 'reject'];
    case 'APPROVED':
      return ['dispatch', 'reject'];
    case 'DISPATCHED':
      return ['receive', 'close'];
    case 'CLOSED':
    case 'REJECTED':
      return [];
  }
}

export const PERMISSIONS: Readonly<Record<Move, string>> = {
  approve: 'transfers.approve',
  reject: 'transfers.approve',
  dispatch: 'transfers.move',
  receive: 'transfers.move',
  close: 'transfers.close',
};

/** At which end of a transfer somebody has to have the right. Whoever has goods sent back needs it at both. */
export function endOf(move: Move): 'from' | 'to' {
  return move === 'receive' || move === 'close' ? 'to' : 'from';
}

/** How much of a line a move is about at most. */
export function mostOf(move: Move, line: TransferLine): number {
  switch (move) {
    case 'approve':
      return line.requested ?? 0;
    case 'dispatch':
      return line.approved ?? 0;
    case 'receive':
    case 'close':
      return line.inTransit.quantity;
    case 'reject':
      return 0;
  }
}

/** Lines a move is about. */
export function linesOf(move: Move, lines: readonly TransferLine[]): readonly TransferLine[] {
  return lines.filter(line => mostOf(move, line) > 0);
}

/** All there is of each line: what is typed before anybody has changed anything. */
export function allOf(move: Move, lines: readonly TransferLine[]): Typed {
  return new Map(linesOf(move, lines).map(line => [line.lineNo, String(mostOf(move, line))]));
}

/** As many of a line as were scanned so far, and so many more. A first scan begins at nought for all lines. */
export function scannedOf(typed: Typed | undefined, line: TransferLine, quantity: number): Typed {
  const before = quantityOf(typed?.get(line.lineNo) ?? '') ?? 0;
  const sum = Math.round((before + quantity) * 1000) / 1000;
  return new Map(typed).set(line.lineNo, String(sum));
}

/** Whether each line has a quantity that it may have, and there is something at all. */
export function canMove(move: Move, lines: readonly TransferLine[], typed: Typed): boolean {
  const quantities = linesOf(move, lines).map(line => ({
    quantity: quantityOf(typed.get(line.lineNo) ?? '0'),
    most: mostOf(move, line),
  }));
  return (
    quantities.every(({ quantity, most }) => quantity !== undefined && quantity <= most) &&
    quantities.some(({ quantity }) => quantity !== undefined && quantity > 0)
  );
}
