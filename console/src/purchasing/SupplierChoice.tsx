import { useTranslations } from 'use-intl';
import { Choice } from '../kit/Choice.tsx';
import { supplierOption, useSuppliers } from './suppliers.ts';

const ALL = 'all';

/** One of the suppliers, or all of them. */
export function SupplierChoice({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (supplier: string | undefined) => void;
}) {
  const t = useTranslations('replenishment');
  const suppliers = useSuppliers();
  return (
    <Choice
      label={t('supplier')}
      options={[{ id: ALL, name: t('allSuppliers') }, ...suppliers.map(supplierOption)]}
      value={value ?? ALL}
      onChange={id => onChange(id === ALL ? undefined : id)}
    />
  );
}
