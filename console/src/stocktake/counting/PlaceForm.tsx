import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../access/me.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import styles from './CountPage.module.css';
import { readPlaces } from './places.ts';

/** Where somebody counts. Places add up; a place that is counted again takes the place of what it was. */
export function PlaceForm({ stocktake, onPlace }: { stocktake: string; onPlace: (place: string) => void }) {
  const t = useTranslations('count');
  const [place, setPlace] = useState('');
  const known = useQuery({
    queryKey: ['stocktake', stocktake, 'places'],
    queryFn: () => readPlaces(stocktake),
    enabled: useMay('stocktake.read'),
  });
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (place.trim() !== '') {
      onPlace(place.trim());
    }
  }
  return (
    <form className={styles['place-form']} onSubmit={onSubmit}>
      <h2>{t('placeTitle')}</h2>
      <p className="quiet">{t('placeText')}</p>
      <Field
        label={t('place')}
        value={place}
        onChange={setPlace}
        placeholder={t('placeHint')}
        maxLength={60}
        autoFocus
      />
      {(known.data?.places.length ?? 0) > 0 && (
        <ul className={styles.found}>
          {known.data?.places.map(({ zone, by }) => (
            <li key={zone}>
              <Button onPress={() => onPlace(zone)}>{t('placeUsed', { place: zone, by: by.join(', ') || '–' })}</Button>
            </li>
          ))}
        </ul>
      )}
      <Button type="submit" look="primary" isDisabled={place.trim() === ''}>
        {t('begin')}
      </Button>
    </form>
  );
}
