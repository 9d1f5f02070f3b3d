import { type FormEvent, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { may } from '../access/session.ts';
import { TillShiftDocument } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { ask } from '../ledger/ask.ts';
import { intend } from '../ledger/send.ts';
import type { Station } from './AtRegister.tsx';
import { typedMinor } from './basket.ts';
import { useDeeds } from './deeds.ts';
import { useNewBuild } from './offline/useNewBuild.ts';
import styles from './till.module.css';
import { useRead } from './useRead.ts';

/** Before anything is sold: a shift is opened by who works in it, or taken over from who had it. */
export function OpenShift({ station }: { station: Station }) {
  const t = useTranslations();
  const { open, lastShiftNo } = station.register;
  return (
    <main className={styles.middle}>
      <div className={styles.card}>
        <p className="quiet">
          {station.at.location} {station.at.name} · {station.at.register}
        </p>
        {open ? (
          <TakeOver station={station} shiftNo={open.shiftNo} from={open.cashier} />
        ) : (
          <Float station={station} shiftNo={lastShiftNo + 1} />
        )}
        <div className={styles.row}>
          <Button look="bare" onPress={() => station.train(true)}>
            {t('till.trainingOn')}
          </Button>
          <Button look="bare" onPress={station.onElsewhere}>
            {t('tillRegister.change')}
          </Button>
          <Button look="bare" onPress={station.onLeave}>
            {t('till.leave')}
          </Button>
        </div>
      </div>
    </main>
  );
}

function Float({ station, shiftNo }: { station: Station; shiftNo: number }) {
  useNewBuild(station.door);
  const t = useTranslations('tillShift');
  const words = useTroubleWords();
  const deeds = useDeeds(station.door);
  const [typed, setTyped] = useState('');
  const floatMinor = typedMinor(typed);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (floatMinor !== undefined) {
      const { location, register } = station.at;
      const payload = { location, register, shiftNo, cashier: station.cashier, floatMinor };
      void deeds.begin({ intent: intend('shifts.OpenShift', payload), onBooked: station.again });
    }
  }

  return (
    <form onSubmit={onSubmit} className={styles.stack}>
      <h1>{t('openTitle')}</h1>
      <p className="quiet">
        {t('openText')} {t('shift', { number: shiftNo })}
      </p>
      <Field label={t('float')} value={typed} onChange={setTyped} inputMode="decimal" autoComplete="off" autoFocus />
      {deeds.trouble && (
        <p role="alert" className={styles.fault}>
          {words(deeds.trouble)}
        </p>
      )}
      <Button type="submit" look="primary" isDisabled={floatMinor === undefined} isPending={deeds.isSending}>
        {t('open')}
      </Button>
    </form>
  );
}

function TakeOver({ station, shiftNo, from }: { station: Station; shiftNo: number; from: string }) {
  const t = useTranslations('tillShift');
  const words = useTroubleWords();
  const deeds = useDeeds(station.door);
  const { location, register } = station.at;
  const shift = useRead(
    useCallback(() => ask(TillShiftDocument, { location, register, shiftNo }), [location, register, shiftNo]),
  );
  const last = shift.data?.shift?.handOvers.at(-1);
  const isMine = last?.to === station.cashier && !last.acceptedAt && !last.declinedBecause;

  function onTake(): void {
    const payload = { location, register, shiftNo, by: station.cashier };
    void deeds.begin({ intent: intend('shifts.AcceptHandOver', payload), onBooked: station.again });
  }

  return (
    <div className={styles.stack}>
      <h1>{t('shift', { number: shiftNo })}</h1>
      <p>{t('ofOther', { cashier: from })}</p>
      {deeds.trouble && (
        <p role="alert" className={styles.fault}>
          {words(deeds.trouble)}
        </p>
      )}
      {may(station.me, 'shifts.force-close') && <Button onPress={station.goOn}>{t('takeOverPlain')}</Button>}
      {isMine && (
        <Button look="primary" autoFocus onPress={onTake} isPending={deeds.isSending}>
          {t('takeOver')}
        </Button>
      )}
    </div>
  );
}
