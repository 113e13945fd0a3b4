/** Reads QR codes out of pictures with zxing, from our own copy of its WebAssembly. */

import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

// Not the whole family: in a ticket's pattern, or anything else, it sometimes sees a Micro QR code of four digits.
const OPTIONS: ReaderOptions = { formats: ['QRCodeModel2'], tryHarder: true, maxNumberOfSymbols: 1 };

/** Fetches and compiles the reader ahead of the first frame. */
export function prepareDecoder(): Promise<unknown> {
  return prepareZXingModule({
    overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasm : prefix + path) },
    fireImmediately: true,
  });
}

export async function decode(image: ImageData): Promise<string | null> {
  const [found] = await readBarcodes(image, OPTIONS);
  return found?.isValid ? found.text : null;
}
