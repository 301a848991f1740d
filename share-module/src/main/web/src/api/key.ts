/** A key by which the server tells a request that was sent twice from two requests. */
export function newKey(): string {
  // Not crypto.randomUUID: that exists in secure contexts only, and offices run plain HTTP inside.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
