import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Connect } from 'vite';
import { answer } from './mock';

/** `npm run dev`: the client on made-up data, with nothing but Node. */
let user = 'qianjin';

const pretend: Connect.NextHandleFunction = (request, response, next) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/') {
    user = url.searchParams.get('user') ?? user;
    const page = readFileSync(resolve('dev/index.html'), 'utf8').replace('%USER%', user);
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
  } else if (url.pathname.startsWith('/share/')) {
    void answer(request, response, url, user);
  } else {
    next();
  }
};

export default defineConfig({
  root: '.',
  server: { host: '127.0.0.1', port: 8600 },
  plugins: [{ name: 'pretended-server', configureServer: (server) => void server.middlewares.use(pretend) }],
});
