import type { JournalFindingKind } from '../generated/documents.ts';

/** What can be wrong with a journal; what has facts held first. */
export const KINDS = [
  'FORK',
  'SIGNATURE',
  'OTHER_COMMAND',
  'REVOKED',
  'UNKNOWN_DEVICE',
  'GAP',
  'CLOCK',
] as const satisfies readonly JournalFindingKind[];

const HELD: ReadonlySet<JournalFindingKind> = new Set(['FORK', 'SIGNATURE', 'OTHER_COMMAND', 'REVOKED']);

/** Whether sales and returns that came with it are held until somebody has looked. */
export function isHeld(kind: JournalFindingKind): boolean {
  return HELD.has(kind);
}
