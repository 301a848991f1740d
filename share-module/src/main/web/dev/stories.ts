import type { Dossier, FormFields, Step, Revisions } from '../src/api/types';

const HOUR = 3600_000;
export const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const clock = (days: number) => ({
  started: at(-20),
  due: at(days * 24),
  workingDaysLeft: days,
  provisional: false,
  missed: days < 0,
});

const form: FormFields = {
  reportOption: 'USUAL',
  intervenerName: '张伟',
  intervenerOrganisation: '县某某局',
  intervenerPost: '副局长',
  intervenerContact: '138****2210',
  intervenerCategory: 'LEADING_CADRE',
  intervenerStatus: 'SERVING',
  recorderName: '李明',
  recorderDepartment: '第一检察部',
  recorderPost: '检察官',
  recorderContact: '内线 8012',
  caseNumber: '东检刑诉受〔2026〕102号',
  caseName: '孙某交通肇事案',
  caseCause: '交通肇事罪',
  caseStage: '审查逮捕',
  caseHandler: '李明',
  interventionKind: 'INQUIRE',
  interventionAt: at(-70),
  interventionPlace: '微信聊天中',
  interventionManner: 'WECHAT',
  interventionContent:
    '张伟通过微信询问孙某交通肇事案是否已移送本院、承办人是谁，称孙某家属与其系多年邻居，家中困难，已与对方达成谅解，问“能否考虑不批准逮捕”，并发来谅解书照片一张。',
  behaviours: ['ARTICLE_10', 'ARTICLE_11_1'],
  toldOfRegulation: true,
  replyManner: '微信',
  replyContent: '已告知其有关规定，案件依法办理，不便答复；如有材料请通过正规途径提交。',
  specialNotes: '对方态度尚可，未再追问。',
};

const step = (change: Partial<Step>): Step => ({
  id: 'step-head',
  dossierId: 'entry-1',
  number: '东检登〔2026〕17号',
  caseName: form.caseName,
  recorderName: '李明',
  intervenerName: '张伟',
  role: 'DEPARTMENT_HEAD',
  state: 'OPEN',
  revision: 2,
  signerName: '钱进',
  signerReason: '记录人所在部门主要负责人',
  clock: clock(2),
  ...change,
});

export const steps: Step[] = [
  step({}),
  step({
    id: 'step-1',
    revision: 1,
    state: 'RETURNED',
    opinion: '请补充过问的具体时间、地点。',
    signedBy: '钱进',
    signedAt: at(-40),
    clock: undefined,
  }),
];

export const entry: Dossier = {
  id: 'entry-1',
  number: '东检登〔2026〕17号',
  status: 'IN_ROUTE',
  etag: '"1"',
  revision: 2,
  intervenerName: '张伟',
  intervenerOrganisation: '县某某局',
  caseName: form.caseName,
  recorderName: '李明',
  recorderDepartment: '第一检察部',
  interventionAt: form.interventionAt,
  interventionManner: 'WECHAT',
  submittedAt: at(-20),
  modifiedAt: at(-20),
  form,
  evidence: [],
  steps,
  earlierForms: [
    {
      revision: 1,
      form: {
        ...form,
        interventionPlace: '微信',
        interventionContent: '张伟通过微信询问孙某交通肇事案，问“能否考虑不批准逮捕”。',
      },
    },
  ],
  digest: '00',
  clock: clock(2),
  may: { edit: false, submit: false, delete: false, addEvidence: false, sign: 'step-head' },
  watermark: `钱进 ${new Date().toISOString().slice(0, 10)} 10:00`,
};

export const draftOf = (id: string, fields: FormFields): Dossier => ({
  id,
  status: 'DRAFT',
  etag: '"0"',
  revision: 1,
  modifiedAt: at(0),
  form: fields,
  evidence: [],
  steps: [],
  recordClock: fields.interventionAt ? clock(-1) : undefined,
  may: { edit: true, submit: true, delete: true, addEvidence: true, sign: null },
});

export const registered: Dossier = {
  ...entry,
  id: 'entry-2',
  number: '东检登〔2026〕16号',
  status: 'REGISTERED',
  revision: 1,
  earlierForms: [],
  steps: [
    step({
      id: 's1',
      dossierId: 'entry-2',
      revision: 1,
      state: 'SIGNED',
      opinion: '情况属实，同意上报。',
      signedBy: '钱进',
      signedAt: at(-90),
    }),
    step({
      id: 's2',
      dossierId: 'entry-2',
      revision: 1,
      role: 'SUPERVISING_LEADER',
      signerName: '沈岚',
      state: 'SIGNED',
      opinion: '已阅，请依规办理。',
      signedBy: '沈岚',
      signedAt: at(-60),
    }),
    step({
      id: 's3',
      dossierId: 'entry-2',
      revision: 1,
      role: 'DISCIPLINE_OFFICE',
      signerName: '郑严',
      state: 'SIGNED',
      opinion: '同意登记备案。',
      signedBy: '郑严',
      signedAt: at(-50),
    }),
  ],
  may: { edit: false, submit: false, delete: false, addEvidence: true, sign: null },
};
/** As the server compares them; here only the one change that the story has. */
export const revisionsOf = ({ revision, form, earlierForms = [] }: Dossier): Revisions => ({
  items: [...earlierForms, { revision, form }],
  differences: earlierForms.map((earlier) => ({
    from: earlier.revision,
    to: revision,
    fields: [
      {
        field: 'interventionPlace',
        parts: [
          { kind: 'REMOVED', text: earlier.form.interventionPlace ?? '' },
          { kind: 'ADDED', text: form.interventionPlace ?? '' },
        ],
      },
    ],
    evidence: [],
  })),
});

export { clock };
