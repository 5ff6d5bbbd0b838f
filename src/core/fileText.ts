/** What every host of the core has, though the language does not. */
declare const TextDecoder: new (encoding: string) => { decode(bytes: Uint8Array): string };

/** A file's text without its byte order mark: UTF-8, unless that mark says UTF-16, as old editors of Windows write it. */
export function fileText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
