import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dossier, Evidence, FormFields, Problem } from '../src/api/types';
import { zeroAnswer } from './zero';
import { at, clock, draftOf, entry, registered, revisionsOf } from './stories';
import { guideAnswer } from './guide';
import { vocabulary } from './vocabulary';

/** A pretended server for looking at the client; the rules are the real one's, only the answers' shapes stand here. */
const dossiers = new Map<string, Dossier>([entry, registered].map((each) => [each.id, each]));
const files = new Map<string, { type: string; bytes: Buffer }>();
let next = 1;

const page = <T>(items: T[]) => ({ items, skip: 0, max: 25, more: false, total: items.length });
const mine = () => [...dossiers.values()];
const problem = (status: number, change: Problem): Answer => ({ status, body: { status, ...change } });

interface Answer {
  status?: number;
  body?: unknown;
}

export async function answer(request: IncomingMessage, response: ServerResponse, url: URL, user: string) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const path = decodeURIComponent(url.pathname).replace('/share/proxy/alfresco/bingbi/', '');
  const content = /evidence\/([^/]+)\/content$/.exec(path)?.[1];
  const file = content === undefined ? undefined : files.get(content);
  if (file) {
    response.setHeader('Content-Type', file.type).end(file.bytes);
    return;
  }
  const { status = 200, body } = reply(request, url, path, bytes, user);
  response.statusCode = status;
  response.setHeader('Content-Type', status < 400 ? 'application/json' : 'application/problem+json');
  response.end(body === undefined ? '' : JSON.stringify(body));
}

function reply(request: IncomingMessage, url: URL, path: string, bytes: Buffer, user: string): Answer {
  const method = request.method ?? 'GET';
  const json = () => JSON.parse(bytes.toString('utf8')) as FormFields;
  if (path === 'me') return { body: me(user) };
  if (path === 'vocabulary') return { body: vocabulary(request.headers['accept-language'] ?? 'zh') };
  if (path.startsWith('exemption')) return guideAnswer(method, path, json);
  if (/^(zero-reports|closed-cases)/.test(path)) return zeroAnswer(method, path, url, json);
  if (path === 'people')
    return { body: { items: [{ account: 'sunli', name: '孙丽', department: '第二检察部', post: '检察官' }] } };
  if (path === 'desk') return { body: desk() };
  if (path === 'steps') return { body: page(entry.steps.filter((step) => step.state === 'OPEN')) };
  if (path === 'archive') return { body: archive(url) };
  if (path === 'organisation') return organisation(method);
  if (path.startsWith('calendar/')) return { body: calendar(Number(path.slice(9))) };
  if (path === 'dossiers' && method === 'GET') return { body: page(mine()) };
  if (path === 'dossiers') return { status: 201, body: put(draftOf(`draft-${next++}`, json())) };
  if (path.startsWith('steps/'))
    return problem(403, {
      detail: '密码不正确。',
      errors: [{ field: 'password', message: '密码不正确，请重新输入。' }],
    });
  const [, id = '', what] = path.split('/');
  const dossier = dossiers.get(id);
  if (!dossier) return problem(404, { detail: '没有这项内容，或者您无权查看。' });
  return ofDossier(dossier, method, what, path, bytes, request, json);
}

function ofDossier(
  dossier: Dossier,
  method: string,
  what: string | undefined,
  path: string,
  bytes: Buffer,
  request: IncomingMessage,
  json: () => FormFields,
): Answer {
  switch (what) {
    case 'form':
      return { body: put({ ...dossier, form: json(), recordClock: json().interventionAt ? clock(-1) : undefined }) };
    case 'route':
      return { body: route };
    case 'trail':
      return { body: trail };
    case 'revisions':
      return { body: revisionsOf(dossier) };
    case 'submission':
      return problem(422, {
        detail: '登记表尚未填写完整。',
        errors: [
          { field: 'intervenerName', message: '请填写过问人姓名。' },
          { field: 'interventionPlace', message: '请填写过问的地点。' },
          { field: 'behaviours', message: '请至少选择一种行为情形。' },
        ],
      });
    case 'evidence':
      return evidence(dossier, method, path, bytes, request);
    default:
      return { body: dossier };
  }
}

function put(dossier: Dossier): Dossier {
  const stored = { ...dossier, etag: `"${next++}"`, modifiedAt: at(0) };
  dossiers.set(stored.id, stored);
  return stored;
}

function evidence(dossier: Dossier, method: string, path: string, bytes: Buffer, request: IncomingMessage): Answer {
  const evidenceId = path.split('/')[3];
  if (path.endsWith('/preview')) {
    return { body: { headers: [{ name: '主题', value: '关于孙某交通肇事案的一点情况' }], text: '李检察官：\n……' } };
  }
  if (method === 'DELETE') {
    put({ ...dossier, evidence: dossier.evidence.filter(({ id }) => id !== evidenceId) });
    return { status: 204 };
  }
  if (method === 'PUT') return { body: {} };
  const boundary = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1] ?? '';
  const text = bytes.toString('latin1');
  const head = /filename="([^"]*)"\r\nContent-Type: ([^\r]*)\r\n\r\n/.exec(text);
  const start = (head?.index ?? 0) + (head?.[0].length ?? 0);
  const id = `file-${next++}`;
  const content = bytes.subarray(start, text.lastIndexOf(`\r\n--${boundary}--`));
  const type = head?.[2] ?? 'application/octet-stream';
  files.set(id, { type, bytes: content });
  const added: Evidence = {
    id,
    name: Buffer.from(head?.[1] ?? '', 'latin1').toString('utf8'),
    kind: (/name="kind"\r\n\r\n(\w+)/.exec(text)?.[1] ?? 'OTHER') as Evidence['kind'],
    evidenceForm: 'COPY',
    size: content.length,
    detectedType: type,
    addedAt: at(0),
    sha256: 'a'.repeat(64),
    sm3: 'b'.repeat(64),
    duplicateOf: dossier.evidence.find(({ size }) => size === content.length)?.id,
    preview: preview(type),
  };
  put({ ...dossier, evidence: [...dossier.evidence, added] });
  return { status: 201, body: added };
}

function preview(type: string): Evidence['preview'] {
  const kinds: Record<string, Evidence['preview']> = {
    image: 'IMAGE',
    audio: 'AUDIO',
    video: 'VIDEO',
    message: 'MAIL',
    text: 'TEXT',
  };
  return type === 'application/pdf' ? 'PDF' : (kinds[type.split('/')[0] ?? ''] ?? 'TEXT');
}

const me = (account: string) => ({
  account,
  name: '钱进',
  department: '第一检察部',
  post: '主任',
  recorder: true,
  archive: true,
  administration: true,
  waiting: 1,
  passwordOnSigning: true,
});

const desk = () => ({
  toSign: page(entry.steps.filter((step) => step.state === 'OPEN')),
  mine: page(mine()),
  clocks: [
    { kind: 'SIGN', dossierId: entry.id, title: '东检登〔2026〕17号', clock: clock(1) },
    { kind: 'COMPLETE', dossierId: entry.id, title: '东检登〔2026〕12号', clock: clock(-1) },
  ],
});

const route = {
  stages: [
    [{ role: 'DEPARTMENT_HEAD', signerName: '钱进', reason: '记录人所在部门主要负责人' }],
    [
      { role: 'SUPERVISING_LEADER', signerName: '沈岚', reason: '分管第一检察部的院领导' },
      { role: 'DISCIPLINE_OFFICE', signerName: '郑严', reason: '纪检监察机构负责人' },
    ],
  ],
  leftOut: [],
};

const trail = {
  chainHolds: true,
  signaturesHold: true,
  items: ['SUBMITTED', 'STEP_OPENED', 'RETURNED', 'RESUBMITTED', 'STEP_OPENED'].map((act, index) => ({
    index,
    act,
    at: at(-60 + index * 10),
    actorName: '李明',
    origin: '10.8.0.12',
  })),
};

const archive = (url: URL) => ({
  ...page([
    {
      ...registered,
      foundIn: ['FORM', '微信聊天截图.png'],
      excerpt: '……问“能否考虑不批准逮捕”，并发来谅解书照片一张……',
    },
    { ...entry, foundIn: ['FORM'] },
  ]),
  words: url.searchParams.get('words') === 'off' ? 'OFF' : 'SEARCHED',
  counts: {
    quarter: [
      { value: '2026Q4', label: '', count: 12 },
      { value: '2026Q3', label: '', count: 9 },
    ],
    department: [
      { value: '01', label: '第一检察部', count: 14 },
      { value: '02', label: '第二检察部', count: 7 },
    ],
    category: [
      { value: 'LEADING_CADRE', label: '', count: 11 },
      { value: 'OWN_STAFF', label: '', count: 10 },
    ],
    behaviour: [
      { value: 'ARTICLE_10', label: '', count: 8 },
      { value: 'ARTICLE_11_1', label: '', count: 13 },
    ],
    status: [{ value: 'REGISTERED', label: '', count: 18 }],
  },
});

function organisation(method: string): Answer {
  if (method === 'PUT') {
    return problem(400, {
      errors: [
        {
          line: 4,
          column: '角色',
          value: '部门负责人',
          message: '第一检察部已有部门负责人（第 3 行）。每个部门只能有一名。',
        },
      ],
    });
  }
  return {
    body: {
      importedAt: at(-900),
      departments: [
        {
          code: '01',
          name: '第一检察部',
          head: '钱进',
          supervisingLeader: '沈岚',
          people: [
            { account: 'liming', name: '李明' },
            { account: 'zhaomin', name: '赵敏' },
          ],
        },
        {
          code: '02',
          name: '第二检察部',
          head: '吴强',
          supervisingLeader: '沈岚',
          people: [{ account: 'sunli', name: '孙丽' }],
        },
      ],
    },
  };
}

const calendar = (year: number) => ({
  year,
  notice: '国办发明电〔2025〕7号',
  provisional: year > 2026,
  holidays: [`${year}-01-01`, `${year}-01-02`, `${year}-01-03`],
  makeUpDays: [`${year}-01-04`],
});
