import { request } from '../ledger/door.ts';
import type { Rejection } from '../ledger/problem.ts';
import type { en } from './words.ts';

type Words = typeof en.imports;

export type Kind = keyof Words['kinds'];
export type State = keyof Words['states'];
export type StopReason = keyof Words['stop'];

/** What a file can hold. */
export type FileKind = {
  kind: Kind;
  columns: readonly string[];
  optional?: readonly string[];
  /** Whether it is told what would change; else only which lines can be read. */
  preview: boolean;
  permitted: boolean;
};

export type Figures = {
  percent: number;
  linesTaken: number;
  linesRejected: number;
  accepted: number;
  repeated: number;
  refused: number;
};

export type Summary = {
  id: string;
  kind: Kind;
  label: string;
  name: string;
  state: State;
  begunAt: string;
  removedAt: string;
  figures: Figures;
  stop?: { reason: StopReason; detail?: string; permission?: string };
};

/** What holds before or after a line is taken. */
export type Told =
  | { kind: 'PRICE'; minor: number }
  | { kind: 'RATE'; bp: number }
  | { kind: 'CARD_VALUE'; paidMinor: number; bonusMinor: number }
  | { kind: Exclude<keyof Words['told'], 'CARD_VALUE'> };

export type Finding = { line: number; reason: string; rejection?: Rejection };

export type Import = Summary & {
  preview?: {
    changing: number;
    staying: number;
    refused: number;
    lines: readonly { line: number; what: string; before: Told; after: Told }[];
  };
  findings: readonly Finding[];
};

export type Imports = { maxBytes: number; kinds: readonly FileKind[]; imports: readonly Summary[] };

const ADDRESS = '/v1/imports';

export const rejectsOf = (id: string) => `${ADDRESS}/${encodeURIComponent(id)}/rejects`;

export async function readImports(): Promise<Imports> {
  return (await request('GET', ADDRESS)) as Imports;
}

export async function readImport(id: string): Promise<Import> {
  return (await request('GET', `${ADDRESS}/${encodeURIComponent(id)}`)) as Import;
}

/** Has a file checked. Where no answer comes it can be sent again: nothing of it is taken before it is started. */
export async function upload(file: File, kind: Kind, encoding: string, label: string): Promise<Import> {
  const asked = new URLSearchParams({ kind, encoding, label, preview: 'true' });
  const table = file.slice(0, file.size, 'text/csv'); // systems call it otherwise, or do not know
  return (await request('POST', `${ADDRESS}?${asked}`, table, {
    'X-File-Name': encodeURIComponent(file.name),
  })) as Import;
}

/** Has an import begin or go on, or gives it up. */
export async function change(id: string, to: 'start' | 'cancel'): Promise<Import> {
  return (await request('POST', `${ADDRESS}/${encodeURIComponent(id)}/${to}`)) as Import;
}

/** Whether the server is at it, so that its figures change. */
export function isInWork(state: State | undefined): boolean {
  return state === 'CHECKING' || state === 'WAITING' || state === 'RUNNING';
}

/** Why a line cannot be taken, by the column that the server names; its English stays only where it says more. */
export type Reason =
  | { is: 'required' | 'earlier'; column: string }
  | { is: 'fields'; has: number; named: number }
  | { is: 'sameAs'; line: string; column: string }
  | { is: 'column'; column: string; reason: string }
  | { is: 'reach' }
  | { is: 'other'; reason: string };

/** Reads what the server says of a line that no rule has refused. */
export function reasonOf(text: string, columns: readonly string[]): Reason {
  const fields = /^has (\d+) fields, the header has (\d+)$/.exec(text);
  if (fields) {
    return { is: 'fields', has: Number(fields[1]), named: Number(fields[2]) };
  }
  const same = /^line (\d+) of the same (\w+) cannot be taken$/.exec(text);
  if (same) {
    return { is: 'sameAs', line: same[1] ?? '', column: same[2] ?? '' };
  }
  if (text.startsWith('You may do this, but not at all locations')) {
    return { is: 'reach' };
  }
  const [column = '', ...rest] = text.split(' ');
  const reason = rest.join(' ');
  if (!columns.includes(column)) {
    return { is: 'other', reason: text };
  }
  return reason === 'is required'
    ? { is: 'required', column }
    : reason === 'stands on an earlier line too'
      ? { is: 'earlier', column }
      : { is: 'column', column, reason };
}
