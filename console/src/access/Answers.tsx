import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { Failure } from '../ledger/problem.ts';
import { type Intent, intend, send } from '../ledger/send.ts';
import styles from './Answers.module.css';
import type { Approval } from './ApprovalsPage.tsx';
import { nameOf, useMay, useMe } from './me.ts';

/** Yes or no, by whoever may say it; nobody answers what they have asked for themselves. */
export function Answers({ approval }: { approval: Approval }) {
  const t = useTranslations('approvals');
  const words = useTroubleWords();
  const me = useMe().data;
  const mayApprove = useMay('access.approve');
  const [isDeclining, setDeclining] = useState(false);
  const client = useQueryClient();
  const answer = useMutation({
    mutationFn: (intent: Intent) => send(intent),
    onSettled: () => client.invalidateQueries({ queryKey: ['approvals'] }),
  });
  const isOwn = me != null && approval.requestedBy != null && nameOf(me.principal) === nameOf(approval.requestedBy);
  if (!mayApprove || isOwn) {
    return <span className="quiet">{isOwn ? t('own') : t('waits')}</span>;
  }
  return (
    <span className={styles.answers}>
      <span className={styles.buttons}>
        <Button
          isPending={answer.isPending}
          onPress={() => answer.mutate(intend('access.Approve', { approvalId: approval.id }))}
        >
          {t('approve')}
        </Button>
        <Button look="bare" isDisabled={answer.isPending} onPress={() => setDeclining(true)}>
          {t('decline')}
        </Button>
      </span>
      {answer.error && (
        <span role="alert" className="small">
          {answer.error instanceof Failure ? words(answer.error.trouble) : ''}
        </span>
      )}
      <Dialog title={t('declineTitle')} isOpen={isDeclining} onClose={() => setDeclining(false)}>
        <Reason
          onReason={reason => {
            setDeclining(false);
            answer.mutate(intend('access.DeclineApproval', { approvalId: approval.id, reason }));
          }}
        />
      </Dialog>
    </span>
  );
}

function Reason({ onReason }: { onReason: (reason: string) => void }) {
  const t = useTranslations('approvals');
  const [reason, setReason] = useState('');
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    onReason(reason.trim());
  }
  return (
    <form onSubmit={onSubmit} className={styles.reason}>
      <Field label={t('reason')} value={reason} onChange={setReason} maxLength={500} isRequired autoFocus />
      <Button type="submit" look="primary" isDisabled={reason.trim() === ''}>
        {t('decline')}
      </Button>
    </form>
  );
}
