import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Me, may, reaches } from '../access/session.ts';
import { LocationsDocument, TillRegistersDocument } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { Skeleton } from '../kit/States.tsx';
import { Failed, useTroubleWords } from '../kit/Trouble.tsx';
import { ask } from '../ledger/ask.ts';
import { Failure, type Trouble, troubleIn } from '../ledger/problem.ts';
import { intend, send } from '../ledger/send.ts';
import styles from './till.module.css';
import { useRead } from './useRead.ts';

/** The till that a browser is. */
export type Chosen = { location: string; name: string; zone: string; register: string };

type Props = { me: Me; onChoose: (chosen: Chosen) => void; onLeave: () => void };

/** The first page of locations has those of all chains but the largest; whoever works in one store sees it alone. */
async function stores(me: Me) {
  const found = await ask(LocationsDocument, { after: null });
  return (found.locations?.edges ?? [])
    .map(edge => edge.node)
    .filter(location => location.kind === 'STORE' && reaches(me, location));
}

export function ChooseRegister({ me, onChoose, onLeave }: Props) {
  const t = useTranslations();
  const read = useRead(useCallback(() => stores(me), [me]));
  const [chosen, setChosen] = useState<string>();
  const location = read.data?.find(each => each.id === chosen) ?? read.data?.[0];
  return (
    <main className={styles.middle}>
      <div className={styles.card}>
        <h1>{t('tillRegister.title')}</h1>
        <p className="quiet">{t('tillRegister.text')}</p>
        {read.trouble && !read.data && <Failed error={new Failure(read.trouble)} onRetry={read.again} />}
        {!read.data && !read.trouble && <Skeleton rows={3} />}
        {read.data && read.data.length > 1 && (
          <label className={styles.choice}>
            {t('tillRegister.location')}
            <select value={location?.id} onChange={event => setChosen(event.target.value)}>
              {read.data.map(each => (
                <option key={each.id} value={each.id}>
                  {each.id} {each.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {location && (
          <Registers
            key={location.id}
            me={me}
            location={location.id}
            onChoose={register =>
              onChoose({ location: location.id, name: location.name, zone: location.zone, register })
            }
          />
        )}
        <Button look="bare" onPress={onLeave}>
          {t('till.leave')}
        </Button>
      </div>
    </main>
  );
}

type RegistersProps = { me: Me; location: string; onChoose: (register: string) => void };

function Registers({ me, location, onChoose }: RegistersProps) {
  const t = useTranslations();
  const words = useTroubleWords();
  const read = useRead(useCallback(() => ask(TillRegistersDocument, { location }), [location]));
  const [number, setNumber] = useState('');
  const [trouble, setTrouble] = useState<Trouble>();

  async function onOpen(): Promise<void> {
    setTrouble(undefined);
    try {
      await send(intend('shifts.OpenRegister', { location, register: number, numbering: { digits: 6 } }));
      onChoose(number);
    } catch (failure) {
      setTrouble(troubleIn(failure));
    }
  }

  if (!read.data) {
    return read.trouble ? <Failed error={new Failure(read.trouble)} onRetry={read.again} /> : <Skeleton rows={2} />;
  }
  return (
    <>
      {read.data.registers.length === 0 && <p>{t('tillRegister.none')}</p>}
      <ul className={styles.list}>
        {read.data.registers.map(({ register, open }) => (
          <li key={register}>
            <Button onPress={() => onChoose(register)}>
              <b>{register}</b>
              <span className="quiet small">
                {open ? `${t('tillShift.shift', { number: open.shiftNo })} · ${open.cashier}` : t('tillShift.none')}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {may(me, 'shifts.open-register') && (
        <div className={styles.row}>
          <Field label={t('tillRegister.number')} value={number} onChange={setNumber} maxLength={16} />
          <Button isDisabled={!/^[A-Za-z0-9._:-]+$/.test(number)} onPress={() => void onOpen()}>
            {t('tillRegister.open')}
          </Button>
        </div>
      )}
      {trouble && (
        <p role="alert" className={styles.fault}>
          {words(trouble)}
        </p>
      )}
    </>
  );
}
