import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '../kit/Field.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { useAct } from '../kit/useAct.ts';

/** Somebody works for the chain from now on; roles and a password come afterwards. */
export function Hire({ onDone }: { onDone: (employee: string) => void }) {
  const t = useTranslations('people');
  const [person, setPerson] = useState({ employee: '', name: '', phone: '', mail: '' });
  const employee = person.employee.trim();
  const act = useAct(['people'], () => onDone(employee));
  const set = (field: keyof typeof person) => (value: string) => setPerson({ ...person, [field]: value });
  const isId = /^[A-Za-z0-9._:-]{1,64}$/.test(employee);
  return (
    <Form
      submit={t('hire')}
      act={act}
      isComplete={isId && person.name.trim() !== ''}
      onSubmit={() =>
        act.act('access.HireEmployee', {
          employee,
          name: person.name.trim(),
          ...(person.phone.trim() ? { phone: person.phone.trim() } : {}),
          ...(person.mail.trim() ? { mail: person.mail.trim() } : {}),
        })
      }
    >
      <Beside>
        <Field
          label={t('id')}
          value={person.employee}
          onChange={set('employee')}
          maxLength={64}
          autoCapitalize="none"
          fault={employee !== '' && !isId ? t('idForm') : undefined}
          autoFocus
        />
        <Field label={t('name')} value={person.name} onChange={set('name')} maxLength={100} />
      </Beside>
      <Beside>
        <Field label={t('phone')} type="tel" value={person.phone} onChange={set('phone')} maxLength={32} />
        <Field label={t('mail')} type="email" value={person.mail} onChange={set('mail')} maxLength={200} />
      </Beside>
    </Form>
  );
}
