import type { ReactNode } from 'react';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { Button } from './Button.tsx';
import styles from './FileField.module.css';

type Props = {
  label: string;
  /** Types that are offered, such as `.csv`; what is dropped may be any. */
  types: readonly string[];
  /** What is said where a file can be dropped. */
  hint: string;
  choose: string;
  /** What was chosen, in words. */
  chosen?: ReactNode;
  onFile: (file: File) => void;
};

/** A file: dropped here, or chosen by the button, which the keyboard reaches. */
export function FileField({ label, types, hint, choose, chosen, onFile }: Props) {
  return (
    <DropZone
      aria-label={label}
      className={styles.zone ?? ''}
      onDrop={async event => {
        const item = event.items.find(isFileDropItem);
        if (item) {
          onFile(await item.getFile());
        }
      }}
    >
      <span className="quiet">{hint}</span>
      <FileTrigger
        acceptedFileTypes={types}
        onSelect={files => {
          const file = files?.item(0);
          if (file) {
            onFile(file);
          }
        }}
      >
        <Button>{choose}</Button>
      </FileTrigger>
      {chosen && (
        <span aria-live="polite" className={styles.chosen}>
          {chosen}
        </span>
      )}
    </DropZone>
  );
}
