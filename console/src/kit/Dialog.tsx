import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './Dialog.module.css';

type Props = {
  title: string;
  /** The title is read out only. */
  untitled?: boolean;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** Something in front of the page, which waits. Escape and a press beside it close it. */
export function Dialog({ title, untitled, isOpen, onClose, children }: Props) {
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      isDismissable
      onOpenChange={open => {
        if (!open) {
          onClose();
        }
      }}
    >
      <Modal className={styles.modal}>
        <AriaDialog className={styles.dialog}>
          <Heading slot="title" className={untitled ? 'unseen' : styles.title}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
