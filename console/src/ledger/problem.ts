import type { Problem as ProblemDocument } from '../generated/commands.ts';

/** Why the server has not done what was asked of it. */
export type Trouble =
  /** A document of RFC 9457; `kind` is the end of its type. */
  | {
      is: 'problem';
      kind: string;
      status: number;
      detail: string;
      fields: readonly FieldFault[];
      retryAfter?: number;
      file?: FileFault;
    }
  /** A business rule has said no. */
  | { is: 'refused'; rejection: Rejection; detail: string }
  /** GraphQL has found a fault; `code` is of its extensions. */
  | { is: 'question'; code: string; detail: string }
  /** No answer came. */
  | { is: 'unreachable' };

/** What may come instead of what was asked for. */
type Answer = Partial<ProblemDocument> & { rejection?: Rejection; errors?: readonly FieldFault[]; file?: FileFault };

export type Rejection = { type: string } & Record<string, unknown>;

/** What is amiss with one field of what was sent: `pointer` is a JSON pointer. */
export type FieldFault = { pointer: string; detail: string };

/** Why a file cannot be taken. */
export type FileFault =
  | { fault: 'COLUMNS'; lacking: readonly string[]; unknown: readonly string[] }
  | { fault: 'ENCODING'; line: number; likely?: string }
  | { fault: 'NO_CSV' | 'UNREADABLE' };

/** A trouble on its way to whoever shows it. */
export class Failure extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.is === 'unreachable' ? trouble.is : trouble.detail);
    this.name = 'Failure';
    this.trouble = trouble;
  }
}

/** The trouble that something failed with; one of the page itself where it is none of the server's. */
export function troubleIn(failure: unknown): Trouble {
  return failure instanceof Failure
    ? failure.trouble
    : { is: 'problem', kind: 'page', status: 0, detail: '', fields: [] };
}

const PREFIX = 'urn:tillbook:problem:';

/** What an answer that is not as it should be tells. */
export function troubleOf(status: number, body: unknown, retryAfter?: string | null): Trouble {
  const document = (body ?? {}) as Answer;
  if (document.rejection) {
    return { is: 'refused', rejection: document.rejection, detail: document.detail ?? '' };
  }
  const seconds = Number(retryAfter);
  return {
    is: 'problem',
    kind: document.type?.startsWith(PREFIX) ? document.type.slice(PREFIX.length) : 'unknown',
    status,
    detail: document.detail ?? '',
    fields: document.errors ?? [],
    ...(retryAfter && seconds > 0 ? { retryAfter: seconds } : {}),
    ...(document.file ? { file: document.file } : {}),
  };
}

/** What is amiss with a field of a command's payload, such as `quantity`; undefined where nothing is. */
export function faultOf(trouble: Trouble | undefined, field: string): string | undefined {
  return trouble?.is === 'problem'
    ? trouble.fields.find(fault => fault.pointer === `/payload/${field}` || fault.pointer === `/${field}`)?.detail
    : undefined;
}

/** Whether the same request may be answered otherwise in a moment. */
export function isPassing(trouble: Trouble): boolean {
  return (
    trouble.is === 'unreachable' || (trouble.is === 'problem' && (trouble.status === 429 || trouble.status >= 502))
  );
}
