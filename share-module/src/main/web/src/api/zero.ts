import type { components } from './contract';
import type { Page, With } from './shapes';

type Schemas = components['schemas'];

/** Zero reports, and the closed cases they are due for (article 16). */
export type ZeroFigures = With<Schemas['ZeroReportFigures'], 'due' | 'late' | 'toConfirm'>;
export type ClosedCase = With<Schemas['ClosedCase'], 'id' | 'caseNumber' | 'caseName'>;
export type ZeroReport = With<Schemas['ZeroReport'], 'id' | 'caseNumber' | 'caseName' | 'state' | 'confirmBy' | 'may'>;
export type ZeroReporting = Schemas['ZeroReporting'];
export type ReportedCase = ZeroReporting['cases'][number];
export type Confirmer = ZeroReport['confirmBy'];
export type Box = 'MINE' | 'TO_CONFIRM' | 'CONFIRMED';
/** Boxes other than what awaits confirmation are not counted. */
export type ZeroReportPage = Omit<Page<ZeroReport>, 'total'> & { total?: number };

export type Counts = Required<Schemas['FilingFigures']>;
export type Overview = Omit<Schemas['FilingOverview'], 'totals' | 'departments'> & {
  totals: Counts;
  departments: (Counts & {
    code: string;
    name: string;
    handlers: (Counts & { account: string; name: string })[];
  })[];
};
export type Imported = Required<Schemas['ClosedCaseImport']>;

export type DueQuery = {
  readonly state?: 'DUE' | 'LATE';
  readonly department?: string;
  readonly handler?: string;
  readonly skip?: number;
  readonly max?: number;
};

/** As many cases, or reports, as one request takes. */
export const MOST_AT_ONCE = 200;
