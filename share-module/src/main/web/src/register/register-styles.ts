import { css } from 'lit';
import { base } from '../styles/base';
import { controls } from '../styles/controls';

export const registerStyles = [
  base,
  controls,
  css`
    :host {
      max-width: 60rem;
      margin-inline: auto;
    }

    h1 + .soft {
      margin: 0.25rem 0 1rem;
    }

    form {
      display: grid;
      gap: 1rem;
    }

    .notice,
    bb-error-summary,
    bb-conflict-notice {
      margin-bottom: 1rem;
    }

    bb-error-summary:focus-within {
      scroll-margin-top: 1rem;
    }

    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    .bar {
      position: sticky;
      z-index: 4;
      bottom: 0;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5rem 1rem;
      margin-top: 1rem;
      padding: 0.75rem 1.5rem;
      border: 1px solid var(--bb-line);
      border-radius: var(--bb-radius) var(--bb-radius) 0 0;
      background: var(--bb-paper);
      box-shadow: 0 -4px 16px rgb(20 47 88 / 10%);
    }

    @media (max-width: 640px) {
      .bar {
        margin-inline: -1rem;
        padding: 0.5rem 1rem;
        border-inline: 0;
        border-radius: 0;
      }

      .bar .row {
        flex: 1 1 100%;
      }

      .bar button {
        flex: 1 1 auto;
        padding-inline: 0.5rem;
      }
    }

    @media (max-height: 480px) {
      .bar {
        position: static;
      }
    }

    @media print {
      .bar {
        display: none;
      }
    }
  `,
];
