import type { FormFields } from './types';

/** Article 12: what need not be recorded, and the questions that lead there. */
export interface Exemptions {
  readonly opening: string;
  readonly closing: string;
  readonly openingGloss?: string;
  readonly closingGloss?: string;
  readonly exemptions: Exemption[];
  readonly none: { readonly value: 'NONE'; readonly label: string };
  readonly outcomes: { readonly value: Outcome; readonly label: string }[];
}

export interface Exemption {
  readonly exemption: string;
  readonly text: string;
  readonly gloss?: string;
  readonly label: string;
  readonly questions: Question[];
  readonly needsReason: boolean;
}

export interface Question {
  readonly question: string;
  readonly text: string;
  readonly options: { readonly value: string; readonly label: string }[];
  readonly expected: string;
  /** What follows from any other answer. */
  readonly otherwise: Outcome;
}

export type Outcome = 'NEED_NOT_RECORD' | 'NOTE_FOR_CASE_FILE' | 'MUST_RECORD';

export interface NoteFields {
  readonly exemption?: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly reason?: string;
  /** What happened, in the words of the register form, which it can become. */
  readonly event?: FormFields;
}

export interface Note {
  readonly id: string;
  readonly state: 'OPEN' | 'CONCLUDED';
  readonly etag: string;
  readonly fields: NoteFields;
  readonly authorName?: string;
  readonly authorDepartment?: string;
  readonly finding: {
    readonly outcome: Outcome | null;
    readonly open: string[];
    readonly unmet: string[];
    readonly text: string;
  };
  readonly createdAt?: string;
  readonly modifiedAt?: string;
  readonly concludedAt?: string;
  readonly dossierId?: string;
  readonly may: {
    readonly edit?: boolean;
    readonly conclude?: boolean;
    readonly delete?: boolean;
    readonly print?: boolean;
    readonly record?: boolean;
  };
  readonly watermark?: string;
}

export interface NoteSummary {
  readonly id: string;
  readonly state: Note['state'];
  readonly exemption?: string;
  readonly outcome?: Outcome | null;
  readonly intervenerName?: string;
  readonly caseName?: string;
  readonly caseNumber?: string;
  readonly interventionAt?: string;
  readonly createdAt?: string;
  readonly concludedAt?: string;
  readonly dossierId?: string;
}
