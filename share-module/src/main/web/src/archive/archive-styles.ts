import { css } from 'lit';
import { base } from '../styles/base';
import { controls } from '../styles/controls';

export const archiveStyles = [
  base,
  controls,
  css`
    :host {
      max-width: 90rem;
      margin-inline: auto;
    }

    h1 {
      margin-bottom: 0.75rem;
    }

    form {
      display: grid;
      gap: 0.9rem;
    }

    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
      gap: 0.75rem 1.25rem;
      padding-top: 0.5rem;
    }

    summary {
      width: fit-content;
      color: var(--bb-blue);
      cursor: pointer;
    }

    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      margin-top: 0.9rem;
    }

    .chips button {
      min-height: 2rem;
      padding: 0.1rem 0.8rem;
      border-color: var(--bb-blue);
      border-radius: 1rem;
      background: var(--bb-blue-pale);
      overflow-wrap: anywhere;
      font-size: 0.875rem;
    }

    .columns {
      display: grid;
      grid-template-columns: 17rem minmax(0, 1fr);
      gap: 1.5rem;
      align-items: start;
      margin-top: 1.25rem;
      transition: opacity 150ms;
    }

    .columns[aria-busy='true'] {
      opacity: 0.6;
    }

    .columns > .notice,
    .columns > p {
      grid-column: 1 / -1;
    }

    aside {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }

    aside h2 {
      margin-bottom: 0.25rem;
      font-size: 0.9375rem;
    }

    aside button {
      display: flex;
      justify-content: space-between;
      width: 100%;
      min-height: 2rem;
      padding: 0.15rem 0.6rem;
      border-color: transparent;
      background: none;
      font-size: 0.9375rem;
      text-align: start;
    }

    aside button[aria-pressed='true'] {
      border-color: var(--bb-blue);
      background: var(--bb-blue-pale);
      font-weight: 600;
    }

    aside button .number {
      color: var(--bb-ink-soft);
    }

    .results .row {
      margin-bottom: 0.75rem;
    }

    bb-select-field {
      min-width: 11rem;
    }

    .notice {
      margin-bottom: 1rem;
    }

    @media (max-width: 860px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }

      aside {
        gap: 0.5rem;
      }

      aside ul {
        display: flex;
        gap: 0.4rem;
        overflow-x: auto;
        padding: 4px;
        margin: -4px;
      }

      aside button {
        gap: 0.5rem;
        border-color: var(--bb-line-strong);
        border-radius: 1rem;
        background: var(--bb-paper);
        white-space: nowrap;
      }
    }
  `,
];
