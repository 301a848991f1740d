import type { components } from './contract';
import type { With } from './shapes';

type Schemas = components['schemas'];

/** Article 12: what need not be recorded, and the questions that lead there. */
export type Outcome = Schemas['ExemptionOutcome'];
type ValueLabel = Required<Schemas['ValueLabel']>;

export type Question = With<Omit<Schemas['ExemptionQuestion'], 'options'>, 'question' | 'expected' | 'otherwise'> & {
  options: ValueLabel[];
};
export type Exemption = With<Omit<Schemas['Exemption'], 'questions'>, 'exemption' | 'label' | 'text'> & {
  questions: Question[];
};
export type Exemptions = Omit<Schemas['ExemptionGuide'], 'exemptions' | 'none' | 'outcomes'> & {
  exemptions: Exemption[];
  none: ValueLabel;
};

export type NoteFields = Schemas['NoteFields'];
export type Answer = NonNullable<NoteFields['answers']>[string];
export type NoteSummary = With<Schemas['NoteSummary'], 'id' | 'state'>;
export type Note = With<Omit<Schemas['Note'], 'finding'>, 'id' | 'state' | 'etag' | 'fields' | 'may'> & {
  finding: With<Schemas['NoteFinding'], 'open' | 'unmet'>;
};
