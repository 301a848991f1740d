import type { Clock, Page } from './types';

/** Zero reports, and the closed cases they are due for (article 16). */
export interface ZeroFigures {
  readonly due: number;
  readonly late: number;
  readonly nextDue?: string;
  readonly toConfirm: number;
  /** Somebody whose confirmation may be asked. */
  readonly confirms?: boolean;
  /** May report, may see the discipline office's overview, may import the list of closed cases. */
  readonly reports: boolean;
  readonly overview: boolean;
  readonly imports: boolean;
}

export interface ClosedCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly caseName: string;
  readonly cause?: string;
  readonly stage?: string;
  readonly handler?: string;
  readonly handlerName?: string;
  readonly department?: string;
  readonly departmentName?: string;
  readonly acceptedOn?: string;
  readonly closedOn?: string;
  readonly clock?: Clock;
  /** The asker has a draft about this case: it must be submitted or thrown away first. */
  readonly recordBegun?: boolean;
}

export type Confirmer = 'HEAD' | 'DISCIPLINE_OFFICE';

export interface ZeroReport {
  readonly id: string;
  readonly caseNumber: string;
  readonly caseName: string;
  readonly reporter?: string;
  readonly reporterName?: string;
  readonly departmentName?: string;
  readonly reportedAt?: string;
  readonly state: 'AWAITING' | 'CONFIRMED';
  readonly confirmBy: Confirmer;
  readonly confirmerName?: string;
  readonly confirmedAt?: string;
  readonly volumeNumber?: string;
  readonly volumeAt?: string;
  readonly superseded?: { readonly dossierId: string; readonly number?: string; readonly at?: string };
  readonly may: {
    readonly confirm?: boolean;
    readonly askDisciplineOffice?: boolean;
    readonly fileIntoVolume?: boolean;
  };
}

export type ReportedCase = { readonly closedCase: string } | { readonly caseNumber: string; readonly caseName: string };

export type Box = 'MINE' | 'TO_CONFIRM' | 'CONFIRMED';

/** Boxes other than what awaits confirmation are not counted. */
export type ZeroReportPage = Omit<Page<ZeroReport>, 'total'> & { readonly total?: number };

export interface Counts {
  readonly closed: number;
  readonly due: number;
  readonly done: number;
  readonly late: number;
}

export interface Overview {
  readonly period: string;
  readonly importedAt?: string;
  readonly totals: Counts;
  readonly departments: (Counts & {
    readonly code: string;
    readonly name: string;
    readonly handlers: (Counts & { readonly account: string; readonly name: string })[];
  })[];
}

export interface Imported {
  readonly lines: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export type DueQuery = {
  readonly state?: 'DUE' | 'LATE';
  readonly department?: string;
  readonly handler?: string;
  readonly skip?: number;
  readonly max?: number;
};

/** As many cases, or reports, as one request takes. */
export const MOST_AT_ONCE = 200;
