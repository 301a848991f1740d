/** What a server keeps of something that is being filled in. */
export interface Entry<F extends object> {
  readonly id: string;
  readonly etag: string;
  readonly form: F;
  readonly modifiedAt?: string;
  readonly may: { readonly edit?: boolean };
}

/** Where a kind of entry is kept; `kind` tells its kind from others among what this window keeps for itself. */
export interface DraftApi<F extends object, E extends Entry<F>> {
  readonly kind: string;
  create(form: F, idempotencyKey: string): Promise<E>;
  read(id: string): Promise<E>;
  save(id: string, form: F, etag: string): Promise<E>;
  finish(id: string, etag: string): Promise<E>;
  remove(id: string): Promise<unknown>;
}
