import type { Clock } from './types';

/** Consent to a late record (article 7); it names nothing of the record but why it is late. */
export interface Consent {
  readonly id: string;
  readonly recorderName?: string;
  readonly recorderDepartment?: string;
  readonly reason?: string;
  readonly state: 'ASKED' | 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
  readonly askedAt?: string;
  readonly askedOf?: string;
  readonly delegateName?: string;
  readonly decidedBy?: string;
  readonly decidedAt?: string;
  readonly words?: string;
  readonly clock?: Clock;
}

/** How it stands with the consent that a late record needs before it is submitted. */
export interface LateConsent {
  readonly needed: boolean;
  readonly stands: boolean;
  readonly askFrom?: string | null;
  readonly askReason?: string | null;
  readonly request?: Consent | null;
}

/** What the recorder said after submission. */
export interface Remark {
  readonly id: string;
  readonly text: string;
  readonly at?: string;
}

/** Somebody found to be concerned after submission, or who recused himself. */
export interface Conflict {
  readonly id: string;
  readonly kind: 'FOUND' | 'RECUSED';
  readonly name?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly at?: string;
}

export interface Absence {
  readonly id: string;
  readonly account?: string;
  readonly name?: string;
  readonly from: string;
  readonly to: string;
  readonly delegate?: string;
  readonly delegateName?: string;
  readonly enteredBy?: string;
  readonly state: 'COMING' | 'NOW' | 'OVER' | 'ENDED';
  readonly mayEnd?: boolean;
}

export interface Absences {
  readonly items: Absence[];
  readonly mayEnterForOthers?: boolean;
}

export interface NewAbsence {
  readonly account?: string;
  readonly from: string;
  readonly to: string;
  readonly delegate: string;
}

/** What a recorder may do besides what the contract lists, and what was added after submission. */
export interface AfterSubmission {
  readonly lateConsent?: LateConsent | null;
  readonly remarks?: Remark[];
  readonly conflicts?: Conflict[];
}

export interface FurtherRights {
  readonly askConsent?: boolean;
  readonly withdrawConsent?: boolean;
  readonly addRemark?: boolean;
  readonly nameConflict?: boolean;
  readonly makePackage?: boolean;
}
