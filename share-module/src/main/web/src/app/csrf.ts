/** Share's token, read from its cookie at every request: it changes while one works. */
export function csrfToken(cookieName: string | undefined): string | undefined {
  if (!cookieName) return undefined;
  const pair = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${cookieName}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(cookieName.length + 1));
}

export function csrfHeaders(names: { csrfCookie?: string; csrfHeader?: string }): Record<string, string> {
  const token = csrfToken(names.csrfCookie);
  return token && names.csrfHeader ? { [names.csrfHeader]: token } : {};
}
