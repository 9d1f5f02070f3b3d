import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { signIn } from '../access/session.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { useLook } from '../kit/Look.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { type Trouble, troubleIn } from '../ledger/problem.ts';
import styles from './till.module.css';

export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useTranslations('till');
  const words = useTroubleWords();
  const { language, setLanguage } = useLook();
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
      onSignedIn();
    } catch (failure) {
      setTrouble(troubleIn(failure));
      setPassword('');
    } finally {
      setPending(false);
    }
  }

  const isWrong = trouble?.is === 'problem' && trouble.status === 401;
  return (
    <main className={styles.middle}>
      <form onSubmit={onSubmit} className={styles.card}>
        <p className="quiet">
          Tillbook <span lang="zh-Hans">账房</span> · {t('title')}
        </p>
        <h1>{t('who')}</h1>
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
          {trouble && (isWrong ? t('wrong') : words(trouble))}
        </p>
        <Button type="submit" look="primary" isPending={isPending}>
          {t('enter')}
        </Button>
        <Button look="bare" onPress={() => setLanguage(language === 'en' ? 'zh' : 'en')}>
          <span lang={language === 'en' ? 'zh-Hans' : 'en'}>{language === 'en' ? '中文' : 'English'}</span>
        </Button>
      </form>
    </main>
  );
}
