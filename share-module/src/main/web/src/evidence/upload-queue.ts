import { Cancelled, Refused } from '../api/failures';
import type { Progress } from '../api/upload';
import type { Evidence, EvidenceDescription } from '../api/types';
import { guessKind } from './kind';

export type UploadState = 'described' | 'waiting' | 'sending' | 'done' | 'failed';

export interface Upload {
  readonly key: number;
  readonly file: File;
  description: EvidenceDescription;
  state: UploadState;
  sent: number;
  failure?: unknown;
  evidence?: Evidence;
  abort?: AbortController;
}

export type Send = (
  file: File,
  description: EvidenceDescription,
  progress: Progress,
  signal: AbortSignal,
) => Promise<Evidence>;

/** Why a file is not even tried. */
export type Objection = { file: File; reason: 'empty' | 'tooLarge' | 'tooMany' };

export interface Limits {
  readonly bytes?: number;
  readonly files?: number;
}

/** Files on their way, two at a time: more would only make each slower. */
export class UploadQueue {
  uploads: Upload[] = [];
  objections: Objection[] = [];
  private nextKey = 1;

  constructor(
    private readonly send: Send,
    private readonly changed: () => void,
    private readonly arrived: (evidence: Evidence) => void = () => {},
    private readonly parallel = 2,
  ) {}

  get busy(): boolean {
    return this.uploads.some((upload) => upload.state === 'waiting' || upload.state === 'sending');
  }

  /** Takes files in; `held` ones wait to be described and are sent by `release`. */
  add(files: Iterable<File>, limits: Limits = {}, already = 0, held = false): void {
    this.objections = [];
    for (const file of files) {
      const reason = this.objection(file, limits, already);
      if (reason) this.objections.push({ file, reason });
      else this.uploads.push(this.take(file, held ? 'described' : 'waiting'));
    }
    this.pump();
  }

  release(): void {
    for (const upload of this.uploads) if (upload.state === 'described') upload.state = 'waiting';
    this.pump();
  }

  describe(key: number, description: EvidenceDescription): void {
    const upload = this.find(key);
    if (upload) upload.description = { ...upload.description, ...description };
    this.changed();
  }

  /** Gives a file up, wherever it is on its way. */
  cancel(key: number): void {
    this.find(key)?.abort?.abort();
    this.uploads = this.uploads.filter((upload) => upload.key !== key);
    this.pump();
  }

  cancelAll(): void {
    for (const { key } of [...this.uploads]) this.cancel(key);
  }

  retry(key: number): void {
    const upload = this.find(key);
    if (upload?.state === 'failed') upload.state = 'waiting';
    this.pump();
  }

  private objection(file: File, limits: Limits, already: number): Objection['reason'] | undefined {
    if (file.size === 0) return 'empty';
    if (limits.bytes !== undefined && file.size > limits.bytes) return 'tooLarge';
    const under = this.uploads.filter((upload) => upload.state !== 'done').length;
    return limits.files !== undefined && already + under >= limits.files ? 'tooMany' : undefined;
  }

  private take(file: File, state: UploadState): Upload {
    const description: EvidenceDescription = { kind: guessKind(file.name, file.type), evidenceForm: 'COPY' };
    return { key: this.nextKey++, file, description, state, sent: 0 };
  }

  private find(key: number): Upload | undefined {
    return this.uploads.find((upload) => upload.key === key);
  }

  private pump(): void {
    const sending = this.uploads.filter((upload) => upload.state === 'sending').length;
    const next = this.uploads.filter((upload) => upload.state === 'waiting').slice(0, this.parallel - sending);
    for (const upload of next) void this.transfer(upload);
    this.changed();
  }

  private async transfer(upload: Upload): Promise<void> {
    upload.state = 'sending';
    upload.sent = 0;
    upload.failure = undefined;
    upload.abort = new AbortController();
    const progress: Progress = (sent) => {
      upload.sent = Math.min(sent, upload.file.size);
      this.changed();
    };
    try {
      upload.evidence = await this.send(upload.file, { ...upload.description }, progress, upload.abort.signal);
      upload.state = 'done';
      this.uploads = this.uploads.filter((other) => other !== upload);
      this.arrived(upload.evidence);
    } catch (failure) {
      if (!(failure instanceof Cancelled)) {
        upload.state = 'failed';
        upload.failure = failure;
      }
    }
    this.pump();
  }
}

/** Whether trying again can help: what the server refused once it will refuse again. */
export function canRetry(upload: Upload): boolean {
  return !(upload.failure instanceof Refused) || upload.failure.status >= 500;
}
