import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Me, may, readMe, signOut } from '../access/session.ts';
import { Button } from '../kit/Button.tsx';
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
  const onLeave = useCallback(() => {
    void forget('me').then(signOut).finally(me.again);
  }, [me.again]);

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
