import type { ClosedCase, ZeroReport } from '../src/api/zero';
import { at } from './stories';

const NAMES = [
  '陈某合同诈骗案',
  '孙某交通肇事案',
  '何某盗窃案',
  '张某重大责任事故案',
  '周某寻衅滋事案',
  '吴某帮助信息网络犯罪活动案',
];
const STAGES = ['审查起诉', '审查逮捕'];
const clock = (days: number) => ({ due: at(days * 24), workingDaysLeft: days, provisional: false, missed: days < 0 });

const closed = (index: number): ClosedCase => ({
  id: `case-${index}`,
  caseNumber: `东检刑诉受〔2026〕${101 + index}号`,
  caseName: NAMES[index % NAMES.length] ?? '',
  cause: (NAMES[index % NAMES.length] ?? '').slice(2, -1) + '罪',
  stage: STAGES[index % 2],
  handler: 'liming',
  handlerName: '李明',
  department: '01',
  departmentName: '第一检察部',
  closedOn: `2026-11-${10 + (index % 12)}`,
  clock: clock(index < 3 ? -1 : (index % 3) + 1),
  recordBegun: index === 4,
});

let due = Array.from({ length: 40 }, (_, index) => closed(index));
let reports: ZeroReport[] = [50, 51, 52].map((index) => report(closed(index), index !== 50));

function report(each: ClosedCase, confirmed = false): ZeroReport {
  return {
    ...each,
    id: `report-${each.id}`,
    reporterName: '李明',
    departmentName: '第一检察部',
    reportedAt: at(-30),
    state: confirmed ? 'CONFIRMED' : 'AWAITING',
    confirmBy: 'HEAD',
    confirmerName: '钱进',
    confirmedAt: confirmed ? at(-20) : undefined,
    superseded: each.id === 'case-52' ? { dossierId: 'entry-1', number: '东检登〔2026〕17号' } : undefined,
    may: { askDisciplineOffice: !confirmed, fileIntoVolume: confirmed, confirm: !confirmed },
  };
}

const page = <T>(items: T[]) => ({ items, skip: 0, max: 200, more: false, total: items.length });
const awaiting = () => reports.filter(({ state }) => state === 'AWAITING');

export function zeroAnswer(
  method: string,
  path: string,
  url: URL,
  json: () => unknown,
): { status?: number; body?: unknown } {
  switch (path) {
    case 'zero-reports/figures':
      return {
        body: {
          due: due.length,
          late: due.filter(({ clock: each }) => each?.missed).length,
          nextDue: at(24),
          toConfirm: awaiting().length,
          confirms: true,
          reports: true,
          overview: true,
          imports: true,
        },
      };
    case 'closed-cases/due':
      return { body: page(due) };
    case 'closed-cases/overview':
      return { body: url.searchParams.get('period') === '2025' ? { ...overview, departments: [] } : overview };
    case 'closed-cases':
      return method === 'POST' ? refusal : { body: page(due.slice(0, 6)) };
    case 'zero-reports/volumes':
      reports = reports.map((each) => {
        const filed = (json() as { items: ZeroReport[] }).items.find(({ id }) => id === each.id);
        return filed ? { ...each, volumeNumber: filed.volumeNumber, may: {} } : each;
      });
      return { body: { items: reports } };
    case 'zero-reports/confirmations': {
      const { ids } = json() as { ids: string[] };
      reports = reports.map((each) => (ids.includes(each.id) ? { ...each, state: 'CONFIRMED' as const } : each));
      return { body: { items: reports.filter(({ id }) => ids.includes(id)) } };
    }
    case 'zero-reports': {
      if (method === 'GET') return { body: page(url.searchParams.get('box') === 'TO_CONFIRM' ? awaiting() : reports) };
      const ids = (json() as { cases: { closedCase?: string }[] }).cases.map(({ closedCase }) => closedCase);
      if (ids[1] === 'case-1' && ids.length > 38) {
        return {
          status: 422,
          body: {
            status: 422,
            detail: '有案件不能作零报告。',
            errors: [
              {
                field: 'cases[1]',
                value: '东检刑诉受〔2026〕102号',
                message: '您已就本案登记过问情况，不能再作零报告。',
              },
            ],
          },
        };
      }
      const told = due.filter(({ id }) => ids.includes(id));
      due = due.filter(({ id }) => !ids.includes(id));
      reports = [...told.map((each) => report(each)), ...reports];
      return { status: 201, body: { items: told.map((each) => report(each)) } };
    }
    default:
      return { body: reports[0] };
  }
}

const refusal = {
  status: 400,
  body: {
    status: 400,
    errors: [
      { line: 4, column: '承办人账号', value: 'lisi', message: '没有这个账号。请核对后再导入。' },
      { line: 17, column: '办结日期', value: '2026-13-01', message: '不是日期。请写成 2026-01-31 的样子。' },
    ],
  },
};

const handler = (account: string, name: string, closedCases: number, dueCases: number, late: number) => ({
  account,
  name,
  closed: closedCases,
  due: dueCases,
  done: closedCases - dueCases,
  late,
});
const overview = {
  period: '2026',
  importedAt: at(-30),
  totals: { closed: 412, due: 43, done: 369, late: 5 },
  departments: [
    {
      code: '01',
      name: '第一检察部',
      closed: 300,
      due: 41,
      done: 259,
      late: 5,
      handlers: [handler('liming', '李明', 160, 40, 3), handler('zhaomin', '赵敏', 140, 1, 2)],
    },
    {
      code: '02',
      name: '第二检察部',
      closed: 112,
      due: 2,
      done: 110,
      late: 0,
      handlers: [handler('sunli', '孙丽', 112, 2, 0)],
    },
  ],
};
