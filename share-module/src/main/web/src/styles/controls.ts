import { css } from 'lit';

/** Buttons, inputs and cards, for the shadow roots that have them. */
export const controls = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-height: 2.5rem;
    padding: 0.3rem 1rem;
    border: 1px solid var(--bb-line-strong);
    border-radius: var(--bb-radius);
    background: var(--bb-paper);
    color: var(--bb-ink);
    font: inherit;
    font-size: 0.9375rem;
    line-height: 1.4;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background-color 120ms;
  }

  button:hover,
  .button:hover {
    background: var(--bb-blue-pale);
    border-color: var(--bb-blue);
  }

  button.primary,
  .button.primary {
    border-color: var(--bb-blue);
    background: var(--bb-blue);
    color: #fff;
    font-weight: 600;
  }

  button.primary:hover,
  .button.primary:hover {
    background: var(--bb-blue-deep);
  }

  button.danger {
    border-color: var(--bb-red);
    color: var(--bb-red);
  }

  button.danger:hover {
    background: var(--bb-red-pale);
  }

  button.plain,
  .button.plain {
    min-height: 2rem;
    padding: 0.1rem 0.5rem;
    border-color: transparent;
    background: transparent;
    color: var(--bb-blue);
  }

  button.plain:hover,
  .button.plain:hover {
    background: var(--bb-blue-pale);
  }

  button.plain.danger {
    color: var(--bb-red);
  }

  button:is([disabled], [disabled]:hover, [aria-disabled='true'], [aria-disabled='true']:hover) {
    border-color: var(--bb-line);
    background: #eceff3;
    color: #5d6876;
    cursor: not-allowed;
  }

  input:not([type='checkbox'], [type='radio'], [type='file']),
  textarea,
  select {
    width: 100%;
    min-height: 2.5rem;
    padding: 0.35rem 0.65rem;
    border: 1px solid var(--bb-line-strong);
    border-radius: var(--bb-radius);
    background: var(--bb-paper);
    color: inherit;
    font: inherit;
    line-height: 1.6;
  }

  textarea {
    resize: vertical;
  }

  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    width: 1.5rem;
    height: 1.5rem;
    margin: 0.1rem 0 0;
    padding: 0;
    accent-color: var(--bb-blue);
  }

  [aria-invalid='true']:not([type='radio'], [type='checkbox']) {
    border-color: var(--bb-red) !important;
    box-shadow: inset 3px 0 0 var(--bb-red);
  }

  .card {
    padding: 1.25rem 1.5rem;
    border: 1px solid var(--bb-line);
    border-radius: var(--bb-radius);
    background: var(--bb-paper);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }

  .spread {
    justify-content: space-between;
  }

  .notice {
    padding: 0.75rem 1rem;
    border: 1px solid var(--bb-line);
    border-left: 4px solid var(--bb-blue);
    border-radius: var(--bb-radius);
    background: var(--bb-blue-pale);
  }

  .notice.warning {
    border-left-color: var(--bb-amber);
    background: var(--bb-amber-pale);
  }

  .notice.error {
    border-left-color: var(--bb-red);
    background: var(--bb-red-pale);
  }

  .notice.good {
    border-left-color: var(--bb-green);
    background: var(--bb-green-pale);
  }

  .tag {
    display: inline-block;
    padding: 0 0.5em;
    border: 1px solid currentcolor;
    border-radius: 3px;
    font-size: 0.8125rem;
    line-height: 1.6;
    white-space: nowrap;
  }

  .tag.red {
    color: var(--bb-red);
    background: var(--bb-red-pale);
  }

  .tag.amber {
    color: var(--bb-amber);
    background: var(--bb-amber-pale);
  }

  .tag.green {
    color: var(--bb-green);
    background: var(--bb-green-pale);
  }

  .tag.blue {
    color: var(--bb-blue);
    background: var(--bb-blue-pale);
  }

  .tag.grey {
    color: var(--bb-ink-soft);
    background: var(--bb-ground);
  }

  .error-text {
    color: var(--bb-red);
    font-size: 0.9375rem;
  }

  @media (max-width: 640px) {
    .card {
      padding: 1rem;
    }
  }
`;
