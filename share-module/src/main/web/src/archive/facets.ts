import type { VocabularyList } from '../api/types';
import { t, type TextKey } from '../text/text';

export interface Facet {
  /** As in the query and in the counts of an answer. */
  readonly name: 'quarter' | 'department' | 'category' | 'behaviour' | 'status';
  readonly list?: VocabularyList;
}

export const FACETS: readonly Facet[] = [
  { name: 'quarter' },
  { name: 'department', list: 'departments' },
  { name: 'category', list: 'intervenerCategories' },
  { name: 'behaviour', list: 'behaviours' },
  { name: 'status', list: 'dossierStatuses' },
];

const CAPTIONS: Record<string, TextKey> = {
  quarter: 'archive.quarter',
  department: 'archive.department',
  category: 'archive.category',
  behaviour: 'archive.behaviour',
  status: 'archive.status',
  words: 'archive.words',
  intervener: 'archive.intervener',
  number: 'archive.number',
  from: 'archive.from',
  to: 'archive.to',
};

export function captionOf(name: string): string {
  const key = CAPTIONS[name];
  return key ? t(key) : name;
}

/** `2026Q4` as people write it. */
export function quarterLabel(value: string): string {
  const [year = value, quarter] = value.split('Q');
  return quarter ? t('archive.quarterOf', { year, quarter }) : value;
}
