import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApprovalAnswerDocument } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Form.tsx';
import { type Act, useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { newCommandId } from '../ledger/ids.ts';
import type { Trouble } from '../ledger/problem.ts';
import { useMay } from './me.ts';
import styles from './SecondPerson.module.css';

/** What a refusal tells that asks for a second person. */
type Missing = { commandType: string; subject: string; location?: string; limit: string; amountMinor: number };

const LOOK_MS = 3000;

/**
 * Asks a second person where something was refused because it is more than one may do alone, waits for the answer, and
 * does it with the approval.
 */
export function SecondPerson({ act, note }: { act: Act; note?: string }) {
  const missing = missingOf(act.trouble);
  return missing ? <Asking missing={missing} note={note} onGiven={act.actBy} isPending={act.isPending} /> : null;
}

type Props = {
  missing: Missing;
  note: string | undefined;
  onGiven: (approval: string) => void;
  isPending: boolean;
};

function Asking({ missing, note, onGiven, isPending }: Props) {
  const t = useTranslations('secondPerson');
  const [asked, setAsked] = useState<string>();
  const [approval] = useState(newCommandId);
  const request = useAct(['approvals'], () => setAsked(approval));
  const answer = useQuery({
    queryKey: ['approvals', 'answer', asked],
    queryFn: () => ask(ApprovalAnswerDocument, { id: asked ?? '' }),
    enabled: asked !== undefined,
    refetchInterval: LOOK_MS,
  });
  const mayAsk = useMay('access.request-approval');
  const given = answer.data?.approvalRequest;
  return (
    <div className={styles.asking} role="status">
      {asked === undefined ? (
        mayAsk && (
          <Button
            isPending={request.isPending}
            onPress={() =>
              request.act('access.RequestApproval', { ...missing, approvalId: approval, ...(note ? { note } : {}) })
            }
          >
            {t('ask')}
          </Button>
        )
      ) : given?.state === 'GIVEN' ? (
        <>
          <span>{t('given', { by: given.approver ?? '' })}</span>
          <Button look="primary" isPending={isPending} onPress={() => onGiven(approval)}>
            {t('do')}
          </Button>
        </>
      ) : given?.state === 'DECLINED' ? (
        <span>{t('declined', { reason: given.declinedBecause ?? '' })}</span>
      ) : (
        <span className="quiet">{t('waits')}</span>
      )}
      <Fault of={request} />
    </div>
  );
}

function missingOf(trouble: Trouble | undefined): Missing | undefined {
  if (trouble?.is !== 'refused' || trouble.rejection.type !== 'access.ApprovalMissing') {
    return undefined;
  }
  const { commandType, subject, location, limit, amountMinor } = trouble.rejection;
  return {
    commandType: String(commandType),
    subject: String(subject),
    limit: String(limit),
    amountMinor: Number(amountMinor),
    ...(typeof location === 'string' ? { location } : {}),
  };
}
