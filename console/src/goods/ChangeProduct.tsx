import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '../kit/Field.tsx';
import { Area, Beside, Form } from '../kit/Form.tsx';
import { useAct } from '../kit/useAct.ts';
import { some } from '../ledger/typed.ts';
import { changesOf, type Edited } from './changes.ts';
import { useChangeWords } from './changeWords.ts';
import type { Product } from './ProductPage.tsx';

/** Changes what a product is called, how it is grouped, and what scans as it. */
export function ChangeProduct({ product, onDone }: { product: Product; onDone: () => void }) {
  const t = useTranslations('product');
  const say = useChangeWords();
  const [edited, setEdited] = useState<Edited>({
    name: product.name,
    category: product.category ?? '',
    brand: product.brand ?? '',
    shelfLifeDays: product.shelfLifeDays == null ? '' : String(product.shelfLifeDays),
    barcodes: product.barcodes.join('\n'),
  });
  const [reason, setReason] = useState('');
  const act = useAct(['product', 'goods', 'found'], onDone);
  const changes = changesOf(product, edited);
  const set = (to: Partial<Edited>) => setEdited({ ...edited, ...to });
  return (
    <Form
      submit={t('change')}
      act={act}
      isComplete={changes !== undefined && edited.name.trim() !== ''}
      onSubmit={() => {
        if (changes) {
          const { without, addBarcodes, removeBarcodes, ...others } = changes;
          act.act('catalog.ChangeProduct', {
            sku: product.sku,
            ...others,
            ...(without.length === 0 ? {} : { without: some(without) }),
            ...(addBarcodes.length === 0 ? {} : { addBarcodes: some(addBarcodes) }),
            ...(removeBarcodes.length === 0 ? {} : { removeBarcodes: some(removeBarcodes) }),
            ...(reason.trim() ? { reason: reason.trim() } : {}),
          });
        }
      }}
    >
      <Field label={t('name')} value={edited.name} onChange={name => set({ name })} maxLength={500} autoFocus />
      <Beside>
        <Field label={t('category')} value={edited.category} onChange={category => set({ category })} maxLength={500} />
        <Field label={t('brand')} value={edited.brand} onChange={brand => set({ brand })} maxLength={500} />
        <Field
          label={say('shelfLifeDays')}
          value={edited.shelfLifeDays}
          onChange={shelfLifeDays => set({ shelfLifeDays })}
          inputMode="numeric"
        />
      </Beside>
      <Area label={say('barcodeLines')} rows={3} value={edited.barcodes} onChange={barcodes => set({ barcodes })} />
      <Field label={say('reason')} value={reason} onChange={setReason} maxLength={500} />
      <p className="quiet small">{say('changeNote')}</p>
    </Form>
  );
}
