import { Api } from '../api/api';
import type { Connection } from '../api/http';

/** Set once by <bingbi-app>; the rest of the client asks here. */
let connected: Api | undefined;

export function connect(connection: Connection): void {
  connected = new Api(connection);
}

export function api(): Api {
  if (!connected) throw new Error('<bingbi-app> connects before anything asks.');
  return connected;
}
