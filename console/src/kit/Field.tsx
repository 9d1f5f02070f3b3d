import type { ReactNode, Ref } from 'react';
import { FieldError, Input, Label, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './Field.module.css';

type Props = Omit<TextFieldProps, 'className' | 'style' | 'children'> & {
  label: string;
  /** The label is read out only; a search field says by its place what it is. */
  unlabelled?: boolean;
  /** What is amiss with it. */
  fault?: string | undefined;
  placeholder?: string;
  icon?: ReactNode;
  autoCapitalize?: 'none';
  inputRef?: Ref<HTMLInputElement>;
};

export function Field({ label, unlabelled, fault, placeholder, icon, autoCapitalize, inputRef, ...rest }: Props) {
  return (
    <TextField {...rest} isInvalid={fault !== undefined} className={styles.field}>
      <Label className={unlabelled ? 'unseen' : styles.label}>{label}</Label>
      <span className={styles.box}>
        {icon}
        <Input ref={inputRef} className={styles.input} placeholder={placeholder} autoCapitalize={autoCapitalize} />
      </span>
      <FieldError className={styles.fault}>{fault}</FieldError>
    </TextField>
  );
}
