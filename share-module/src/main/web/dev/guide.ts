import type { Exemptions, Note, NoteFields } from '../src/api/exemption';
import { outcomeOf } from '../src/guide/places';
import { at } from './stories';

/** Three of the ten, enough to walk every way through the guide. */
const yesNo = [
  { value: 'YES', label: '是' },
  { value: 'NO', label: '否' },
];
const guide: Exemptions = {
  opening: '第十二条  检察人员遇有下列情形可以不予记录：',
  closing: '本条第（三）、（五）项，口头提出的，检察人员应当记录在案，并存入检察案卷备查。',
  none: { value: 'NONE', label: '以上均不符合' },
  exemptions: [
    {
      exemption: 'ARTICLE_12_3',
      label: '领导干部、上级院书面监督指导',
      text: '（三）检察机关领导干部和上级检察机关工作人员因履行法定职责，依照法定程序或相关工作程序，以书面形式对正在办理的案件提出监督、指导意见的；',
      needsReason: false,
      questions: [
        {
          question: '12_3_WHO',
          text: '对方是检察机关领导干部，或者上级检察机关工作人员吗？',
          options: yesNo,
          expected: 'YES',
          otherwise: 'MUST_RECORD',
        },
        {
          question: '12_3_DUTY',
          text: '是因履行法定职责，依照法定程序或者相关工作程序提出的吗？',
          options: yesNo,
          expected: 'YES',
          otherwise: 'MUST_RECORD',
        },
        {
          question: '12_3_FORM',
          text: '意见以什么形式提出？',
          options: [
            { value: 'WRITTEN', label: '书面' },
            { value: 'ORAL', label: '口头' },
          ],
          expected: 'WRITTEN',
          otherwise: 'NOTE_FOR_CASE_FILE',
        },
      ],
    },
    {
      exemption: 'ARTICLE_12_7',
      label: '咨询应向社会公开的法律文书信息',
      text: '（七）领导干部或司法机关内部人员咨询属于应向社会公开的法律文书中有关案件信息的；',
      needsReason: false,
      questions: [
        {
          question: '12_7_PUBLIC',
          text: '所咨询的信息属于应向社会公开的法律文书吗？',
          options: yesNo,
          expected: 'YES',
          otherwise: 'MUST_RECORD',
        },
      ],
    },
    {
      exemption: 'ARTICLE_12_10',
      label: '其他明显不属于干预、插手、过问的情形',
      text: '（十）其他明显不属于干预、插手、过问检察机关司法办案活动的情形。',
      needsReason: true,
      questions: [],
    },
  ],
};

const notes = new Map<string, Note>();
let next = 1;

const noteOf = (id: string, fields: NoteFields, state: Note['state']): Note => ({
  id,
  state,
  etag: `"${next++}"`,
  fields,
  finding: {
    outcome: outcomeOf(guide, fields),
    open: [],
    unmet: Object.entries(fields.answers ?? {}).flatMap(([name, value]) => (value === 'NO' ? [name] : [])),
    text: '第十二条第（三）项，口头提出的，应当记录在案，并存入检察案卷备查。',
  },
  createdAt: at(-2),
  modifiedAt: at(0),
  concludedAt: state === 'CONCLUDED' ? at(0) : undefined,
  may: {
    edit: state === 'OPEN',
    delete: state === 'OPEN',
    conclude: state === 'OPEN',
    print: state === 'CONCLUDED',
    record: state === 'CONCLUDED',
  },
  watermark: state === 'CONCLUDED' ? '李明 2026-11-23 20:10' : undefined,
});

const put = (note: Note) => {
  notes.set(note.id, note);
  return note;
};
put(
  noteOf(
    'note-0',
    {
      exemption: 'ARTICLE_12_7',
      answers: { '12_7_PUBLIC': 'YES' },
      event: { caseName: '孙某交通肇事案', intervenerName: '张伟' },
    },
    'CONCLUDED',
  ),
);

export function guideAnswer(method: string, path: string, json: () => unknown): { status?: number; body?: unknown } {
  if (path === 'exemptions') return { body: guide };
  const [, id, what] = path.split('/');
  if (id === undefined) {
    if (method === 'POST') return { status: 201, body: put(noteOf(`note-${next++}`, json() as NoteFields, 'OPEN')) };
    const items = [...notes.values()].map(({ fields, finding, ...rest }) => ({ ...fields.event, ...finding, ...rest }));
    return { body: { items, skip: 0, max: 25, more: false, total: items.length } };
  }
  const note = notes.get(id);
  if (!note) return { status: 404, body: { status: 404 } };
  if (method === 'PUT') return { body: put(noteOf(id, json() as NoteFields, 'OPEN')) };
  if (what === 'conclusion') return { body: put(noteOf(id, note.fields, 'CONCLUDED')) };
  return { body: note };
}
