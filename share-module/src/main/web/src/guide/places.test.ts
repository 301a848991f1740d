import { describe, expect, it } from 'vitest';
import type { Answer, Exemptions, NoteFields, Question } from '../api/exemption';
import { outcomeOf, places, withAnswer } from './places';

const question = (name: string, expected: Question['expected'], otherwise: Question['otherwise']): Question => ({
  question: name,
  text: name,
  options: [],
  expected,
  otherwise,
});

const guide: Exemptions = {
  opening: '',
  closing: '',
  none: { value: 'NONE', label: '' },
  exemptions: [
    {
      exemption: 'ARTICLE_12_3',
      text: '',
      label: '',
      needsReason: false,
      questions: [
        question('who', 'YES', 'MUST_RECORD'),
        question('form', 'WRITTEN', 'NOTE_FOR_CASE_FILE'),
        question('duty', 'YES', 'MUST_RECORD'),
      ],
    },
  ],
};

const given = (answers: Record<string, Answer>): NoteFields => ({ exemption: 'ARTICLE_12_3', answers });

describe('the guide through article 12', () => {
  it('begins with the choice of an exemption', () => expect(places(guide, {})).toEqual(['exemption']));

  it('asks one question after the other', () => {
    expect(places(guide, given({}))).toEqual(['exemption', 'question.who']);
    expect(places(guide, given({ who: 'YES' }))).toEqual(['exemption', 'question.who', 'question.form']);
  });

  it('ends when every condition is met', () => {
    const all = given({ who: 'YES', form: 'WRITTEN', duty: 'YES' });
    expect(outcomeOf(guide, all)).toBe('NEED_NOT_RECORD');
    expect(places(guide, all).slice(-2)).toEqual(['facts', 'outcome']);
  });

  it('asks for a note when only the writing is missing', () =>
    expect(outcomeOf(guide, given({ who: 'YES', form: 'ORAL', duty: 'YES' }))).toBe('NOTE_FOR_CASE_FILE'));

  it('goes on asking after an oral request: a later answer may still demand a record', () => {
    expect(outcomeOf(guide, given({ who: 'YES', form: 'ORAL' }))).toBeUndefined();
    expect(outcomeOf(guide, given({ who: 'YES', form: 'ORAL', duty: 'NO' }))).toBe('MUST_RECORD');
  });

  it('stops asking as soon as a record is due', () =>
    expect(places(guide, given({ who: 'NO' }))).toEqual(['exemption', 'question.who', 'facts', 'outcome']));

  it('leads to a record when no exemption fits', () => {
    expect(outcomeOf(guide, { exemption: 'NONE' })).toBe('MUST_RECORD');
    expect(places(guide, { exemption: 'NONE' })).toEqual(['exemption', 'facts', 'outcome']);
  });

  it('drops answers to another exemption’s questions', () => {
    const [exemption] = guide.exemptions;
    if (!exemption) throw new Error('no exemption');
    expect(withAnswer(exemption, given({ who: 'YES', elsewhere: 'NO' }), 'form', 'ORAL')).toEqual({
      answers: { who: 'YES', form: 'ORAL' },
    });
  });
});
