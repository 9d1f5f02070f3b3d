import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Me, may, readMe, signOut } from '../access/session.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Skeleton } from '../kit/States.tsx';
import { Failed } from '../kit/Trouble.tsx';
import { Failure } from '../ledger/problem.ts';
import { AtRegister } from './AtRegister.tsx';
import { ChooseRegister, type Chosen } from './ChooseRegister.tsx';
import { keep, read } from './kept.ts';
import { forget, lastKnown } from './offline/lastKnown.ts';
import { SignIn } from './SignIn.tsx';
import styles from './till.module.css';
import { useRead } from './useRead.ts';

const REGISTER = 'register';

/** Who was signed in last, where nobody can be asked. */
const whoIsHere = () => lastKnown<Me | null>('me', readMe);

const chosenHere = () => read<Chosen>(REGISTER).then(chosen => chosen ?? null);

/** Who works here, at which till, and then the till. */
export function TillApp() {
  const t = useTranslations();
  const me = useRead<Me | null>(whoIsHere);
  const kept = useRead<Chosen | null>(chosenHere);
  const [chosen, setChosen] = useState<Chosen | null>();
  const register = chosen === undefined ? kept.data : chosen;
  useEffect(() => {
    document.title = `${t('till.title')} · Tillbook 账房`;
  }, [t]);
  const onChoose = useCallback((next: Chosen | null) => {
    void keep(REGISTER, next ?? undefined);
    setChosen(next);
  }, []);
  const [needsLine, setNeedsLine] = useState(false);
  const onLeave = useCallback(() => {
    leave().then(
      () => {
        setNeedsLine(false);
        me.again();
      },
      () => setNeedsLine(true),
    );
  }, [me.again]);

  return (
    <>
      {page()}
      <Dialog title={t('till.leave')} isOpen={needsLine} onClose={() => setNeedsLine(false)}>
        <p>{t('till.leaveNeedsLine')}</p>
        <Button look="primary" autoFocus onPress={() => setNeedsLine(false)}>
          {t('till.close')}
        </Button>
      </Dialog>
    </>
  );

  function page() {
    if (me.trouble && me.data === undefined) {
      return (
        <main className={styles.middle}>
          <h1 className="unseen">{t('till.title')}</h1>
          <Failed error={new Failure(me.trouble)} onRetry={me.again} />
        </main>
      );
    }
    if (me.data === undefined || register === undefined) {
      return (
        <main className={styles.middle}>
          <Skeleton rows={3} />
        </main>
      );
    }
    if (me.data === null) {
      return <SignIn onSignedIn={me.again} />;
    }
    if (!may(me.data, 'sales.sell')) {
      return (
        <main className={styles.middle}>
          <h1>{t('till.title')}</h1>
          <p>{t('tillRegister.forbidden')}</p>
          <Button onPress={onLeave}>{t('till.leave')}</Button>
        </main>
      );
    }
    if (register === null) {
      return <ChooseRegister me={me.data} onChoose={onChoose} onLeave={onLeave} />;
    }
    return (
      <AtRegister
        key={`${register.location}/${register.register}`}
        me={me.data}
        at={register}
        onElsewhere={() => onChoose(null)}
        onLeave={onLeave}
      />
    );
  }
}

/** Nobody is signed out by half: without a line the session would stay, and nobody else could sign in. */
async function leave(): Promise<void> {
  try {
    await signOut();
  } catch (failure) {
    if (!(failure instanceof Failure && failure.trouble.is === 'problem' && failure.trouble.status === 401)) {
      throw failure;
    }
  }
  await forget('me').catch(() => undefined);
}
