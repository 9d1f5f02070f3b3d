import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { FileButton } from '../kit/FileButton.tsx';
import { Fault, Form } from '../kit/Form.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Picture } from '../kit/Picture.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { useAct } from '../kit/useAct.ts';
import { type Trouble, troubleIn } from '../ledger/problem.ts';
import { useChangeWords } from './changeWords.ts';
import styles from './ProductPage.module.css';
import type { Product } from './ProductPage.tsx';
import { TYPES, upload } from './pictures.ts';

const RENEWS = ['product', 'goods', 'found'];

/** What a product looks like; whoever may change it may change its picture. Nothing where there is nothing to see. */
export function ProductPicture({ product, mayManage }: { product: Product; mayManage: boolean }) {
  const t = useChangeWords();
  const [isChanging, setChanging] = useState(false);
  const { picture } = product;
  if (!picture && !mayManage) {
    return null;
  }
  return (
    <figure className={styles.figure} aria-label={t('picture')}>
      {picture && (
        <Picture hash={picture.hash} size={320} alt={picture.description ?? product.name} className={styles.picture} />
      )}
      {mayManage && (
        <Button onPress={() => setChanging(true)}>
          <Icon name="camera" size={18} /> {picture ? t('change') : t('add')}
        </Button>
      )}
      <Dialog title={t('picture')} isOpen={isChanging} onClose={() => setChanging(false)}>
        <PictureForm product={product} onDone={() => setChanging(false)} />
      </Dialog>
    </figure>
  );
}

/** Uploads a picture, says what is to be seen on it, and has the product show it; or has it show none. */
function PictureForm({ product, onDone }: { product: Product; onDone: () => void }) {
  const t = useChangeWords();
  const words = useUploadWords();
  const [hash, setHash] = useState(product.picture?.hash);
  const [description, setDescription] = useState(product.picture?.description ?? '');
  const act = useAct(RENEWS, onDone);
  const uploading = useMutation({
    networkMode: 'always',
    mutationFn: upload,
    onSuccess: uploaded => setHash(uploaded.picture),
  });
  return (
    <Form
      submit={t('show')}
      act={act}
      isComplete={hash !== undefined && !uploading.isPending}
      onSubmit={() => {
        if (hash !== undefined) {
          act.act('catalog.SetProductPicture', {
            sku: product.sku,
            picture: hash,
            ...(description.trim() ? { description: description.trim() } : {}),
          });
        }
      }}
    >
      {hash && <Picture hash={hash} size={320} alt={t('chosen')} className={styles.picture} />}
      <div className={styles.row}>
        <FileButton types={TYPES} isPending={uploading.isPending} onFile={file => uploading.mutate(file)}>
          <Icon name="camera" size={18} /> {hash ? t('another') : t('choose')}
        </FileButton>
        {product.picture && (
          <Button
            look="bare"
            isPending={act.isPending}
            onPress={() => act.act('catalog.RemoveProductPicture', { sku: product.sku })}
          >
            {t('remove')}
          </Button>
        )}
      </div>
      <Fault of={{ fault: uploading.error ? words(troubleIn(uploading.error)) : undefined }} />
      <Field label={t('text')} value={description} onChange={setDescription} maxLength={500} />
      <p className="quiet small">{t('note')}</p>
    </Form>
  );
}

/** Why a picture was not taken. */
function useUploadWords(): (trouble: Trouble) => string {
  const t = useChangeWords();
  const words = useTroubleWords();
  return trouble => {
    switch (trouble.is === 'problem' ? trouble.kind : undefined) {
      case 'too-large':
        return t('tooLarge');
      case 'unsupported-media-type':
        return t('otherKind');
      case 'malformed-request':
        return t('unreadable');
      default:
        return words(trouble);
    }
  };
}
