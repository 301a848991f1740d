import type { Http } from './http';
import type { Page } from './shapes';
import type {
  Box,
  ClosedCase,
  Confirmer,
  DueQuery,
  Imported,
  Overview,
  ReportedCase,
  ZeroFigures,
  ZeroReport,
  ZeroReportPage,
} from './zero';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Items = { items: ZeroReport[] };

/** Operations about zero reports and closed cases (article 16). */
export class ZeroReports {
  constructor(private readonly http: Http) {}

  figures = () => this.http.send<ZeroFigures>('bingbi/zero-reports/figures');

  listDue = (query: { skip?: number; max?: number }) =>
    this.http.send<Page<ClosedCase>>('bingbi/closed-cases/due', { query });

  listDueOfAll = (query: DueQuery) => this.http.send<Page<ClosedCase>>('bingbi/closed-cases', { query });

  overview = (period: string) => this.http.send<Overview>('bingbi/closed-cases/overview', { query: { period } });

  /** The file's bytes go as they are: the server knows encodings apart. */
  importCases = (file: File, idempotencyKey: string) =>
    this.http.send<Imported>('bingbi/closed-cases', {
      method: 'POST',
      body: file,
      headers: {
        'Content-Type': file.name.toLowerCase().endsWith('.xlsx') ? SHEET : 'text/csv',
        'Idempotency-Key': idempotencyKey,
      },
    });

  list = (box: Box, query: { skip?: number; max?: number }) =>
    this.http.send<ZeroReportPage>('bingbi/zero-reports', { query: { box, ...query } });

  report = (cases: ReportedCase[], confirmBy: Confirmer, idempotencyKey: string) =>
    this.http.send<Items>('bingbi/zero-reports', {
      method: 'POST',
      json: { confirmBy, cases },
      headers: { 'Idempotency-Key': idempotencyKey },
    });

  confirm = (ids: string[]) =>
    this.http.send<Items>('bingbi/zero-reports/confirmations', { method: 'POST', json: { ids } });

  askDisciplineOffice = (id: string) =>
    this.http.send<ZeroReport>(`bingbi/zero-reports/${encodeURIComponent(id)}/discipline-office`, { method: 'POST' });

  fileIntoVolumes = (items: { id: string; volumeNumber: string }[]) =>
    this.http.send<Items>('bingbi/zero-reports/volumes', { method: 'POST', json: { items } });

  printAddress = (ids: string[]) => this.http.link('bingbi/zero-reports/print', { ids: ids.join(',') });
}
