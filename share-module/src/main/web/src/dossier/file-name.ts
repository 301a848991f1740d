/** The name that an answer gives its file (RFC 6266): the encoded one first, as it holds every character. */
export function nameOf(disposition: string | null): string | undefined {
  if (disposition === null) return undefined;
  const encoded = /filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // Falls through to the plain one.
    }
  }
  return /filename\s*=\s*"([^"]+)"/i.exec(disposition)?.[1];
}
