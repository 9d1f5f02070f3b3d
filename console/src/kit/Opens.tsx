import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

type Props = {
  /** What the button says. */
  label: string;
  title?: string;
  look?: 'primary' | 'plain' | 'bare';
  children: (close: () => void) => ReactNode;
};

/** A button and what it opens in front of the page. What is in it begins anew each time. */
export function Opens({ label, title = label, look = 'plain', children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button look={look} onPress={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close}>
        {isOpen && children(close)}
      </Dialog>
    </>
  );
}
