import { request } from '../ledger/door.ts';

/** A picture as the server keeps it. */
export type Uploaded = { picture: string; width: number; height: number };

/** What people choose from; a phone makes one of these of its own kind. */
export const TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** The server keeps no more pixels; twice as many lose nothing when they are made fewer. */
const MOST_PIXELS = 1920;
const QUALITY = 0.9;

/** Width and height with no side longer than the most. */
export function within(width: number, height: number, most = MOST_PIXELS): [number, number] {
  const part = Math.min(1, most / Math.max(width, height));
  return [Math.max(1, Math.round(width * part)), Math.max(1, Math.round(height * part))];
}

/** Uploads a picture. A photo of a phone is made smaller first, and what only browsers read becomes a JPEG. */
export async function upload(file: File): Promise<Uploaded> {
  return (await request('POST', '/v1/pictures', await prepared(file))) as Uploaded;
}

/** What this browser cannot read is sent as it is: the server tells what is wrong with it. */
async function prepared(file: File): Promise<Blob> {
  const image = await createImageBitmap(file).catch(() => undefined);
  if (!image) {
    return file;
  }
  const [width, height] = within(image.width, image.height);
  const isTaken = file.type === 'image/jpeg' || file.type === 'image/png';
  return isTaken && width === image.width && height === image.height ? file : drawn(image, width, height);
}

async function drawn(image: ImageBitmap, width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) {
    throw new Error('this browser cannot draw');
  }
  pen.fillStyle = '#fff'; // what can be seen through
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 0, 0, width, height);
  return new Promise((done, failed) =>
    canvas.toBlob(blob => (blob ? done(blob) : failed(new Error('nothing was drawn'))), 'image/jpeg', QUALITY),
  );
}
