import { CelError } from '../cel-error';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

export function bytesFromText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/**
 * The bytes of text in base64, which is how a CRD's format `byte` is seen.
 * @throws CelError when the text is no base64
 */
export function bytesFromBase64(text: string): Uint8Array {
  if (!isBase64(text)) throw new CelError('run', 'invalid base64');
  return Uint8Array.from(Buffer.from(text, 'base64'));
}

/** Whether a text is base64 with the padding it needs. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && BASE64.test(text);
}

/** @throws CelError when the bytes are no UTF-8 */
export function textFromBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CelError('run', 'invalid UTF-8 in bytes, cannot convert to string');
  }
}
