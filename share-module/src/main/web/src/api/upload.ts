import { Cancelled, Offline } from './failures';
import type { Http } from './http';

/** Told how many bytes have left, and of how many. */
export type Progress = (sent: number, total: number) => void;

/** Sends one file as multipart/form-data; by XMLHttpRequest, since fetch tells nothing of how far an upload is. */
export async function sendFile<T>(
  http: Http,
  path: string,
  file: File,
  parts: Record<string, string | undefined>,
  progress: Progress,
  signal: AbortSignal,
): Promise<T> {
  const answer = await attempt(http, path, file, parts, progress, signal);
  if (answer.status !== 401) return read<T>(http, answer);
  await http.renewSession();
  return read<T>(http, await attempt(http, path, file, parts, progress, signal));
}

async function attempt(
  http: Http,
  path: string,
  file: File,
  parts: Record<string, string | undefined>,
  progress: Progress,
  signal: AbortSignal,
): Promise<XMLHttpRequest> {
  http.requireOpen();
  const form = new FormData();
  // The server streams: what describes the file must come before it.
  for (const [name, value] of Object.entries(parts)) if (value !== undefined && value !== '') form.append(name, value);
  form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const giveUp = () => request.abort();
    request.open('POST', http.address(path, http.csrfParameter()));
    for (const [name, value] of Object.entries(http.headers())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => progress(event.loaded, event.total);
    request.onload = () => {
      http.answered(request.status);
      resolve(request);
    };
    request.onerror = () => reject(new Offline('offline'));
    request.onabort = () => reject(new Cancelled('cancelled'));
    request.onloadend = () => signal.removeEventListener('abort', giveUp);
    if (signal.aborted) {
      reject(new Cancelled('cancelled'));
      return;
    }
    signal.addEventListener('abort', giveUp);
    request.send(form);
  });
}

function read<T>(http: Http, request: XMLHttpRequest): T {
  if (request.status >= 200 && request.status < 300) return JSON.parse(request.responseText) as T;
  throw http.refusal(request.status, request.getResponseHeader('Content-Type'), request.responseText);
}
