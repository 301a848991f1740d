import { css } from 'lit';
import { base } from '../styles/base';

export const sheetStyles = [
  base,
  css`
    article {
      padding: 2.5rem 2.75rem;
      border: 1px solid var(--bb-line);
      background: var(--bb-paper);
      box-shadow: 0 1px 4px rgb(20 47 88 / 8%);
    }

    .number {
      min-height: 1.7em;
      color: var(--bb-red);
      font-family: var(--bb-serif);
      text-align: end;
    }

    h2 {
      margin: 0.25rem 0 1.25rem;
      font-family: var(--bb-serif);
      font-size: 1.5rem;
      letter-spacing: 0.04em;
      text-align: center;
    }

    h2 span {
      display: block;
    }

    table {
      width: 100%;
      border: 2px solid var(--bb-ink);
      border-collapse: collapse;
      table-layout: fixed;
    }

    th,
    td {
      padding: 0.6rem 0.75rem;
      border: 1px solid var(--bb-ink);
      text-align: start;
      vertical-align: middle;
      overflow-wrap: anywhere;
    }

    th {
      width: 9.75rem;
      font-family: var(--bb-serif);
      font-weight: 600;
      text-align: center;
      text-wrap: balance;
    }

    td + th {
      width: 5.75rem;
    }

    /* English heads have longer words than a column of Chinese ones holds. */
    :host(:lang(en)) th {
      font-size: 0.9375rem;
      overflow-wrap: break-word;
    }

    :host(:lang(en)) td + th {
      width: 8.75rem;
    }

    ul {
      padding-inline-start: 1.25rem;
      list-style: square;
    }

    .words {
      white-space: pre-wrap;
    }

    footer {
      margin-top: 0.75rem;
      font-size: 0.875rem;
    }

    footer .printer {
      margin-top: 0.75rem;
      text-align: end;
    }

    @media (max-width: 720px) {
      article {
        padding: 1.25rem 0.75rem;
      }

      h2 {
        font-size: 1.2rem;
      }

      table,
      tbody,
      tr,
      th,
      td {
        display: block;
        width: auto !important;
      }

      tr + tr {
        border-top: 1px solid var(--bb-ink);
      }

      th,
      td {
        border: 0;
      }

      th {
        padding-bottom: 0.2rem;
        background: var(--bb-ground);
        text-align: start;
      }

      th br {
        display: none;
      }

      td {
        min-height: 2.5rem;
      }
    }

    @media print {
      article {
        padding: 0;
        border: 0;
        box-shadow: none;
      }

      tr {
        break-inside: avoid;
      }
    }
  `,
];
