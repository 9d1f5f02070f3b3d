import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { Failure, type Trouble } from '../ledger/problem.ts';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { ME, signIn } from './me.ts';
import styles from './SignInPage.module.css';

/** Where nobody has signed in, whatever the address is: it is gone on with afterwards. */
export function SignInPage() {
  const t = useTranslations('signIn');
  const words = useTroubleWords();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setPending(true);
    setTrouble(undefined);
    try {
      await signIn(name, password);
      await client.invalidateQueries({ queryKey: ME });
    } catch (failure) {
      setTrouble(failure instanceof Failure ? failure.trouble : { is: 'unreachable' });
      setPassword('');
    } finally {
      setPending(false);
    }
  }

  const wrong = trouble?.is === 'problem' && trouble.status === 401;
  return (
    <div className={styles.page}>
      <main className={styles.card}>
        <p className={styles.brand}>
          Tillbook <span lang="zh-Hans">账房</span>
        </p>
        <h1>{t('title')}</h1>
        <form onSubmit={onSubmit} className={styles.form}>
          <Field
            label={t('name')}
            name="name"
            value={name}
            onChange={setName}
            autoComplete="username"
            autoCapitalize="none"
            maxLength={64}
            isRequired
            autoFocus
          />
          <Field
            label={t('password')}
            name="password"
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            maxLength={128}
            isRequired
          />
          <p role="alert" className={styles.fault}>
            {trouble && (wrong ? t('wrong') : words(trouble))}
          </p>
          <Button type="submit" look="primary" isPending={isPending}>
            {t('submit')}
          </Button>
        </form>
        <p className="quiet small">{t('first')}</p>
      </main>
      <LanguageSwitch />
    </div>
  );
}
