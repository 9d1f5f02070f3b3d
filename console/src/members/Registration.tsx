import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { reaches, useMe } from '../access/me.ts';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form, Tick } from '../kit/Form.tsx';
import { useAct } from '../kit/useAct.ts';
import { newCommandId } from '../ledger/ids.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import styles from './Registration.module.css';

const PURPOSES = ['MARKETING_SMS', 'MARKETING_WECHAT', 'MARKETING_MAIL', 'MARKETING_CALL', 'PROFILING'] as const;

/** Which version of the text somebody has agreed to: the one that hangs in the store. */
const TEXT_VERSION = 'store';

/** Makes somebody a member. Their number may be that of another one: the refusal tells it and names nobody. */
export function Registration({ onDone }: { onDone: (member: string) => void }) {
  const t = useTranslations('members');
  const enumWord = useEnumWord();
  const me = useMe().data;
  const stores = useLocations().all.filter(each => each.kind === 'STORE' && reaches(me, each));
  const [member] = useState(() => newCommandId());
  const [profile, setProfile] = useState({ name: '', phone: '', card: '', birthday: '', gender: '' });
  const [location, setLocation] = useState<string>();
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const act = useAct(['members'], () => onDone(member));
  const isOne = profile.phone.trim() !== '' || profile.card.trim() !== '' || profile.name.trim() !== '';
  const at = location ?? (stores.length === 1 ? stores[0]?.id : undefined);
  const set = (field: keyof typeof profile) => (value: string) => setProfile(before => ({ ...before, [field]: value }));

  function register(): void {
    const given = Object.fromEntries(
      Object.entries(profile)
        .map(([field, value]) => [field, value.trim()])
        .filter(([, value]) => value !== ''),
    );
    act.act('members.RegisterMember', {
      member,
      channel: 'STORE',
      profile: given,
      consents: PURPOSES.filter(purpose => agreed.includes(purpose)).map(purpose => ({
        purpose,
        given: true,
        textVersion: TEXT_VERSION,
      })),
      ...(at ? { location: at } : {}),
    });
  }

  return (
    <Form submit={t('register')} act={act} isComplete={isOne} onSubmit={register}>
      <Beside>
        <Field label={t('name')} value={profile.name} onChange={set('name')} maxLength={100} autoFocus />
        <Field label={t('phone')} type="tel" value={profile.phone} onChange={set('phone')} maxLength={32} />
      </Beside>
      <Beside>
        <Field label={t('card')} value={profile.card} onChange={set('card')} maxLength={64} />
        <Field label={t('birthday')} type="date" value={profile.birthday} onChange={set('birthday')} />
      </Beside>
      <Beside>
        <Choice
          label={t('gender')}
          options={['', 'FEMALE', 'MALE', 'OTHER'].map(id => ({
            id: id || 'none',
            name: id === '' ? t('genders.none') : t(`genders.${id as 'FEMALE' | 'MALE' | 'OTHER'}`),
          }))}
          value={profile.gender || 'none'}
          onChange={id => set('gender')(id === 'none' ? '' : id)}
        />
        <LocationChoice value={location} kind="STORE" onChange={setLocation} />
      </Beside>
      <fieldset className={styles.agreed}>
        <legend className="small quiet">{t('agrees')}</legend>
        {PURPOSES.map(purpose => (
          <div key={purpose}>
            <Tick
              label={enumWord('ConsentPurpose', purpose)}
              isTicked={agreed.includes(purpose)}
              onChange={isTicked =>
                setAgreed(isTicked ? [...agreed, purpose] : agreed.filter(each => each !== purpose))
              }
            />
          </div>
        ))}
      </fieldset>
    </Form>
  );
}
