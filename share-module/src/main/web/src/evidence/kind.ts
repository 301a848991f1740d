import type { EvidenceKind } from '../api/types';
import words from './kind-words.json';

/** What a file probably is, among the kinds of article 6, by its type and its name; the recorder may say otherwise. */
export function guessKind(name: string, type: string): EvidenceKind {
  if (type.startsWith('audio/')) return 'AUDIO';
  if (type.startsWith('video/')) return 'VIDEO';
  if (type === 'message/rfc822' || /\.(eml|msg)$/i.test(name)) return 'EMAIL';
  const lower = name.toLowerCase();
  const entries = Object.entries(words) as [EvidenceKind, string[]][];
  return entries.find(([, signs]) => signs.some((sign) => lower.includes(sign)))?.[0] ?? 'OTHER';
}
