import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { may } from '../access/session.ts';
import { TillApprovalDocument } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { useFigures } from '../kit/Look.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { ask } from '../ledger/ask.ts';
import { newCommandId } from '../ledger/ids.ts';
import { type Trouble, troubleIn } from '../ledger/problem.ts';
import { intend, send } from '../ledger/send.ts';
import type { Station } from './AtRegister.tsx';
import type { ApprovalMissing } from './deeds.ts';
import { approveByPin, enrol, enrolledHere } from './pins.ts';
import styles from './till.module.css';
import { useRead } from './useRead.ts';

type Props = {
  station: Station;
  missing: ApprovalMissing;
  onConfirmed: (approval: string) => void;
  onClose: () => void;
};

const ASKED_EVERY_MS = 1500;

/** Somebody else has to confirm: here by their PIN, or elsewhere in the console. */
export function ApprovalDialog({ station, missing, onConfirmed, onClose }: Props) {
  const t = useTranslations('tillApproval');
  const tTill = useTranslations('till');
  const figures = useFigures();
  const words = useTroubleWords();
  const pins = useRead(enrolledHere);
  const [approval] = useState(newCommandId);
  const [isRequested, setRequested] = useState(false);
  const [employee, setEmployee] = useState('');
  const [pin, setPin] = useState('');
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const [declined, setDeclined] = useState<string>();
  const confirmed = useRef(onConfirmed);
  const isDone = useRef(false);
  useEffect(() => {
    confirmed.current = onConfirmed;
  });

  /** Once, whoever sees first that it was confirmed. */
  const confirm = useCallback(() => {
    if (!isDone.current) {
      isDone.current = true;
      confirmed.current(approval);
    }
  }, [approval]);

  const request = useRef<Promise<unknown>>(undefined);
  useEffect(() => {
    const { commandType, subject, location, limit, amountMinor } = missing;
    const payload = {
      approvalId: approval,
      commandType,
      subject,
      limit,
      amountMinor,
      ...(location ? { location } : {}),
    };
    request.current ??= send(intend('access.RequestApproval', payload)); // once, though effects run twice
    let isWanted = true;
    request.current.then(
      () => isWanted && setRequested(true),
      (failure: unknown) => isWanted && setTrouble(troubleIn(failure)),
    );
    return () => {
      isWanted = false;
    };
  }, [approval, missing]);

  useEffect(() => {
    if (!isRequested || declined !== undefined) {
      return;
    }
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    async function look(): Promise<void> {
      const found = await ask(TillApprovalDocument, { id: approval }).catch(() => undefined);
      if (!isWanted) {
        return;
      }
      switch (found?.approvalRequest?.state) {
        case 'GIVEN':
          confirm();
          return;
        case 'DECLINED':
          setDeclined(found.approvalRequest.declinedBecause ?? '');
          return;
        default:
          timer = setTimeout(() => void look(), ASKED_EVERY_MS);
      }
    }
    void look();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [approval, isRequested, declined, confirm]);

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setPending(true);
    setTrouble(undefined);
    try {
      await approveByPin(employee, pin, station.at.location, approval);
      confirm();
    } catch (failure) {
      setTrouble(troubleIn(failure));
    } finally {
      setPin('');
      setPending(false);
    }
  }

  async function onEnrol(): Promise<void> {
    try {
      await enrol(station.at);
      pins.again();
    } catch (failure) {
      setTrouble(troubleIn(failure));
    }
  }

  const isWrong = trouble?.is === 'problem' && trouble.status === 401;
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <form onSubmit={onSubmit} className={styles.stack}>
        <p>{t('text', { limit: missing.limit, amount: figures.money(missing.amountMinor) })}</p>
        {declined !== undefined ? (
          <p role="alert" className={styles.fault}>
            {t('declined', { reason: declined })}
          </p>
        ) : (
          <p role="status" className="quiet">
            {t('waiting')}
          </p>
        )}
        {pins.data ? (
          <>
            <Field
              label={t('employee')}
              value={employee}
              onChange={setEmployee}
              autoCapitalize="none"
              autoComplete="off"
              autoFocus
            />
            <Field
              label={t('pin')}
              value={pin}
              onChange={setPin}
              type="password"
              inputMode="numeric"
              autoComplete="off"
              maxLength={8}
            />
            <Button
              type="submit"
              look="primary"
              isPending={isPending}
              isDisabled={employee === '' || pin === '' || !isRequested || declined !== undefined}
            >
              {t('approve')}
            </Button>
          </>
        ) : (
          <>
            <p className="quiet small">{t('noPins')}</p>
            {may(station.me, 'access.manage-tokens') && <Button onPress={() => void onEnrol()}>{t('enrol')}</Button>}
          </>
        )}
        {trouble && (
          <p role="alert" className={styles.fault}>
            {isWrong ? t('wrongPin') : words(trouble)}
          </p>
        )}
        <Button onPress={onClose}>{tTill('cancel')}</Button>
      </form>
    </Dialog>
  );
}
