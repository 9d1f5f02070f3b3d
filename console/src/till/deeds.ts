import { useState } from 'react';
import type { Command } from '../generated/commands.ts';
import { isPassing, type Rejection, type Trouble, troubleIn } from '../ledger/problem.ts';
import { type Intent, intend } from '../ledger/send.ts';
import type { Sent, TillDoor } from './door.ts';

/** Something that somebody has decided, what is done when it is booked, and what when it is refused. */
export type Deed = {
  intent: Intent;
  onBooked: (sent: Sent) => void;
  /** Before it is sent: what has to outlive this page is written down, as somebody may have confirmed it meanwhile. */
  before?: (intent: Intent) => Promise<void>;
  onRefused?: (trouble: Trouble) => void;
  /** It may have been sent before. */
  again?: boolean;
};

/** What the server says is missing: the fields of a request for an approval. */
export type ApprovalMissing = Rejection & {
  commandType: string;
  subject: string;
  location?: string;
  limit: string;
  amountMinor: number;
};

export type Deeds = {
  isSending: boolean;
  /** No answer came. Nothing else is decided until the same is sent again. */
  unanswered: boolean;
  trouble: Trouble | undefined;
  missing: ApprovalMissing | undefined;
  begin: (deed: Deed) => Promise<void>;
  again: () => void;
  /** Decides the same anew, as somebody has confirmed it. */
  confirmedBy: (approval: string) => void;
  forget: () => void;
};

/** Sends one decision after the other through a door. Each has one id, however often it is sent. */
export function useDeeds(door: TillDoor): Deeds {
  const [isSending, setSending] = useState(false);
  const [unanswered, setUnanswered] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const [deed, setDeed] = useState<Deed>();
  const [missing, setMissing] = useState<ApprovalMissing>();

  async function begin(next: Deed): Promise<void> {
    setDeed(next);
    setSending(true);
    setUnanswered(false);
    setTrouble(undefined);
    setMissing(undefined);
    try {
      await next.before?.(next.intent);
      const sent = await door.send(next.intent, next.again);
      setDeed(undefined);
      next.onBooked(sent);
    } catch (failure) {
      const found = troubleIn(failure);
      if (isPassing(found)) {
        setUnanswered(true);
      } else {
        next.onRefused?.(found);
      }
      if (found.is === 'refused' && found.rejection.type === 'access.ApprovalMissing') {
        setMissing(found.rejection as ApprovalMissing);
      } else {
        setTrouble(found);
      }
    } finally {
      setSending(false);
    }
  }

  return {
    isSending,
    unanswered,
    trouble,
    missing,
    begin,
    again() {
      if (deed) {
        void begin({ ...deed, again: true });
      }
    },
    confirmedBy(approval) {
      if (deed) {
        void begin({ ...deed, intent: withApproval(deed.intent, approval, missing?.commandType), again: false });
      }
    },
    forget() {
      setMissing(undefined);
      setTrouble(undefined);
    },
  };
}

/** An exchange names it in the half that needs it. */
function withApproval({ command }: Intent, approval: string, of: string | undefined): Intent {
  if (command.type === 'returns.ExchangeGoods') {
    const { acceptReturn, completeSale } = command.payload;
    return intend(
      'returns.ExchangeGoods',
      of === 'sales.CompleteSale'
        ? { acceptReturn, completeSale: { ...completeSale, approval } }
        : { acceptReturn: { ...acceptReturn, approval }, completeSale },
    );
  }
  return intend(command.type, { ...command.payload, approval } as Extract<
    Command,
    { type: typeof command.type }
  >['payload']);
}
