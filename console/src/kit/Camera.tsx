import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './Button.tsx';
import styles from './Camera.module.css';
import { Dialog } from './Dialog.tsx';
import { Icon } from './Icon.tsx';

type Detected = { rawValue: string };
type Detector = { detect: (source: HTMLVideoElement) => Promise<Detected[]> };

/** Some browsers read barcodes by themselves. */
declare global {
  interface Window {
    BarcodeDetector?: new (options: { formats: string[] }) => Detector;
  }
}

const FORMATS = ['ean_13', 'ean_8', 'upc_a', 'upc_e', 'itf', 'code_128', 'data_matrix', 'qr_code'];

const LOOK_MS = 150;

/** Reads one code by the camera. It is not there where the browser has no camera, or cannot read codes. */
export function Camera({ onCode }: { onCode: (code: string) => void }) {
  const t = useTranslations('scan');
  const [isOpen, setOpen] = useState(false);
  if (!window.BarcodeDetector || !navigator.mediaDevices) {
    return null;
  }
  return (
    <>
      <Button aria-label={t('camera')} onPress={() => setOpen(true)}>
        <Icon name="camera" />
      </Button>
      <Dialog title={t('camera')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Finder
          onCode={code => {
            setOpen(false);
            onCode(code);
          }}
        />
      </Dialog>
    </>
  );
}

function Finder({ onCode }: { onCode: (code: string) => void }) {
  const t = useTranslations('scan');
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onCode);
  const [isDenied, setDenied] = useState(false);
  useEffect(() => {
    found.current = onCode;
  });
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer = 0;
    let isOver = false;
    const detector = window.BarcodeDetector ? new window.BarcodeDetector({ formats: FORMATS }) : undefined;
    async function look(): Promise<void> {
      const codes = video.current && video.current.readyState >= 2 ? await detector?.detect(video.current) : undefined;
      const code = codes?.[0]?.rawValue;
      if (isOver) {
        return;
      }
      if (code) {
        found.current(code);
      } else {
        timer = window.setTimeout(() => void look(), LOOK_MS);
      }
    }
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then(async opened => {
        stream = opened;
        if (isOver || !video.current) {
          stop(opened);
          return;
        }
        video.current.srcObject = opened;
        await video.current.play();
        await look();
      })
      .catch(() => setDenied(true));
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      stop(stream);
    };
  }, []);
  return isDenied ? (
    <p role="alert">{t('noCamera')}</p>
  ) : (
    <video ref={video} className={styles.finder} muted playsInline aria-label={t('aim')} />
  );
}

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) {
    track.stop();
  }
}
