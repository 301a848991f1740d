import { Api } from '../api/api';
import type { Connection } from '../api/http';

/** Set once by <bingbi-app>; the rest of the client asks here. */
let api: Api | undefined;

export function connect(connection: Connection): void {
  api = new Api(connection);
}

export function theApi(): Api {
  if (!api) throw new Error('<bingbi-app> connects before anything asks.');
  return api;
}
