/** Draws a QR in the page itself, so that the secret in a link never travels a second time. */

import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import wasm from 'zxing-wasm/writer/zxing_writer.wasm?url';

/** An address for an <img>: the code in black on white, with the quiet zone that scanners need. */
export async function qrPicture(text: string): Promise<string> {
  prepareZXingModule({
    overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasm : prefix + path) },
  });
  const { svg, error } = await writeBarcode(text, { format: 'QRCode', addQuietZones: true });
  if (!svg) throw new Error(error);
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
