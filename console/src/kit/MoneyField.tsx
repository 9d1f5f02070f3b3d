import { useTranslations } from 'use-intl';
import { minorOf } from '../ledger/typed.ts';
import { Field } from './Field.tsx';

type Props = { label: string; value: string; onChange: (text: string) => void; isRequired?: boolean };

/** An amount as people write it, `12.50`; what it is in minor units tells `minorOf`. */
export function MoneyField({ label, value, onChange, isRequired = false }: Props) {
  const t = useTranslations('entry');
  return (
    <Field
      label={label}
      value={value}
      onChange={onChange}
      inputMode="decimal"
      maxLength={16}
      isRequired={isRequired}
      fault={value !== '' && minorOf(value) === undefined ? t('noAmount') : undefined}
    />
  );
}
