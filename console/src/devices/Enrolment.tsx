import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocations } from '../catalog/locations.tsx';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { useAct } from '../kit/useAct.ts';
import { newCommandId } from '../ledger/ids.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';

const KINDS = ['BRIDGE', 'TILL', 'HANDHELD'] as const;
const MINUTES = ['10', '60', '1440'] as const;
const COMMAND = 'java -jar tillbook-bridge.jar enrol --token --config bridge.yaml';

/** Lets one device in, by a token whose text is told once. */
export function Enrolment({ onDone }: { onDone: () => void }) {
  const t = useTranslations('devices');
  const enumWord = useEnumWord();
  const { all } = useLocations();
  const [enrolmentId] = useState(() => newCommandId());
  const [location, setLocation] = useState('');
  const [register, setRegister] = useState('');
  const [kind, setKind] = useState<string>('BRIDGE');
  const [minutes, setMinutes] = useState<string>('10');
  const [token, setToken] = useState<string>();
  const act = useAct(['devices'], accepted => setToken(accepted.token ?? ''));
  if (token !== undefined) {
    return (
      <>
        <p>{t('once', { minutes })}</p>
        <Field label={t('token')} value={token} isReadOnly autoFocus />
        <Field label={t('command')} value={COMMAND} isReadOnly />
        <Button onPress={onDone}>{t('done')}</Button>
      </>
    );
  }
  const at = location || (all[0]?.id ?? '');
  return (
    <Form
      submit={t('letIn')}
      act={act}
      isComplete={at !== ''}
      onSubmit={() =>
        act.act('devices.IssueEnrolment', {
          enrolmentId,
          location: at,
          ...(register.trim() === '' ? {} : { register: register.trim() }),
          kind: KINDS.find(each => each === kind) ?? 'BRIDGE',
          validMinutes: Number(minutes),
        })
      }
    >
      <Choice
        label={t('where')}
        options={all.map(each => ({ id: each.id, name: `${each.id} ${each.name}` }))}
        value={at}
        onChange={setLocation}
      />
      <Beside>
        <Choice
          label={t('kind')}
          options={KINDS.map(each => ({ id: each, name: enumWord('DeviceKind', each) }))}
          value={kind}
          onChange={setKind}
        />
        <Field label={t('register')} value={register} onChange={setRegister} maxLength={64} autoCapitalize="none" />
      </Beside>
      <p className="small quiet">{t('registerWhat')}</p>
      <Choice
        label={t('valid')}
        options={MINUTES.map(each => ({ id: each, name: t('minutes', { minutes: Number(each) }) }))}
        value={minutes}
        onChange={setMinutes}
      />
    </Form>
  );
}
