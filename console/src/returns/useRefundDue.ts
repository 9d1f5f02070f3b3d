import { useEffect, useState } from 'react';
import { RefundDueDocument, type RefundDueQuery } from '../generated/documents.ts';
import { ask } from '../ledger/ask.ts';
import { type Trouble, troubleIn } from '../ledger/problem.ts';

/** What comes back of a line of a sale. */
export type Back = { lineNo: number; quantity: number };

type Due = NonNullable<RefundDueQuery['refundDue']>;

/** What is due for goods that come back, as the server says; undefined until it has, and where nothing comes back. */
export function useRefundDue(
  sale: string,
  back: readonly Back[],
): { due: Due | undefined; trouble: Trouble | undefined } {
  const [answer, setAnswer] = useState<{ to: string; due?: Due; trouble?: Trouble }>();
  const question = back.length === 0 ? '' : JSON.stringify(back);
  useEffect(() => {
    if (question === '') {
      return;
    }
    let isWanted = true;
    ask(RefundDueDocument, { sale, lines: JSON.parse(question) as Back[] }).then(
      ({ refundDue }) => isWanted && setAnswer({ to: question, ...(refundDue ? { due: refundDue } : {}) }),
      (failure: unknown) => isWanted && setAnswer({ to: question, trouble: troubleIn(failure) }),
    );
    return () => {
      isWanted = false;
    };
  }, [question, sale]);
  const current = answer?.to === question ? answer : undefined;
  return { due: current?.due, trouble: current?.trouble };
}
