import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { SupplierOfDocument } from '../generated/documents.ts';
import { Field } from '../kit/Field.tsx';
import { Form } from '../kit/Form.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import type { Supplier } from './suppliers.ts';

/** Says who a supplier is: a new one, or one that is known. A new one does not take the place of one with a name. */
export function Describe({ supplier, onDone }: { supplier?: Supplier; onDone: (id: string) => void }) {
  const t = useTranslations('suppliers');
  const [id, setId] = useState(supplier?.id ?? '');
  const [name, setName] = useState(supplier?.name ?? '');
  const [note, setNote] = useState(supplier?.note ?? '');
  const wanted = useDeferredValue(id.trim());
  const same = useQuery({
    queryKey: ['supplierWithId', wanted],
    queryFn: () => ask(SupplierOfDocument, { id: wanted }),
    enabled: !supplier && wanted !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const taken = supplier ? undefined : same.data?.supplier?.name;
  const act = useAct(['suppliers', 'supplier', 'orders', 'order', 'replenishment'], () => onDone(id.trim()));
  return (
    <Form
      submit={t('save')}
      act={act}
      isComplete={
        id.trim() !== '' &&
        name.trim() !== '' &&
        !taken &&
        (supplier !== undefined || (wanted === id.trim() && !same.isPending))
      }
      onSubmit={() =>
        act.act('purchasing.DescribeSupplier', {
          supplier: id.trim(),
          name: name.trim(),
          ...(note.trim() ? { note: note.trim() } : {}),
        })
      }
    >
      {!supplier && (
        <Field
          label={t('id')}
          value={id}
          onChange={setId}
          maxLength={64}
          autoCapitalize="none"
          isRequired
          autoFocus
          fault={taken ? t('taken', { name: taken }) : undefined}
        />
      )}
      <Field label={t('name')} value={name} onChange={setName} maxLength={200} isRequired />
      <Field label={t('noteField')} value={note} onChange={setNote} maxLength={500} />
    </Form>
  );
}
