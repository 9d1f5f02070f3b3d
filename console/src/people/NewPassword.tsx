import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '../kit/Field.tsx';
import { Form } from '../kit/Form.tsx';
import { useAct } from '../kit/useAct.ts';

/** The first password of somebody, or another one: they change it themselves when they have signed in. */
export function NewPassword({ employee, onDone }: { employee: string; onDone: () => void }) {
  const t = useTranslations('people');
  const [password, setPassword] = useState('');
  const act = useAct(['person'], onDone);
  return (
    <Form
      submit={t('setPassword')}
      act={act}
      isComplete={password.length >= 12}
      onSubmit={() => act.act('access.SetPassword', { employee, password })}
    >
      <p>{t('passwordWhat')}</p>
      <Field
        label={t('password')}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        maxLength={128}
        autoFocus
      />
    </Form>
  );
}
