import { LitElement, type CSSResultGroup } from 'lit';
import type { Label, Vocabulary, VocabularyList } from '../api/types';
import { base } from '../styles/base';
import { StoreController, store, type State } from './store';

/** What every element of the client has: the shared state, and the look's foundations. */
export abstract class Element extends LitElement {
  static override styles: CSSResultGroup = base;

  constructor() {
    super();
    new StoreController(this);
  }

  protected get state(): State {
    return store.state;
  }

  protected labels(list: VocabularyList): Label[] {
    return labels(store.state.vocabulary, list);
  }

  /** The label of a value; the value itself while the vocabulary is not there or does not know it. */
  protected label(list: VocabularyList, value: string | undefined): string {
    return this.labels(list).find((label) => label.value === value)?.label ?? value ?? '';
  }

  protected tell<T>(name: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function labels(vocabulary: Vocabulary | undefined, list: VocabularyList): Label[] {
  // An older server may not send every list.
  return (vocabulary as Partial<Vocabulary> | undefined)?.[list] ?? [];
}
