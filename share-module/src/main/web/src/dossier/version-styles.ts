import { css } from 'lit';

/** Two versions side by side; one below the other where the screen is narrow. */
export const versionStyles = css`
  .version + .version {
    margin-top: 1.25rem;
    padding-top: 1rem;
    border-top: 1px solid var(--bb-line);
  }

  table {
    width: 100%;
    margin-top: 0.75rem;
    border-collapse: collapse;
    table-layout: fixed;
  }

  th,
  td {
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--bb-line);
    text-align: start;
    vertical-align: top;
  }

  th {
    background: var(--bb-ground);
    font-weight: 600;
  }

  thead th:first-child {
    width: 9rem;
  }

  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  del {
    background: var(--bb-red-pale);
    color: var(--bb-red);
  }

  ins {
    background: var(--bb-green-pale);
    color: var(--bb-green);
    text-underline-offset: 0.2em;
  }

  @media (max-width: 640px) {
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }

    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tr + tr {
      margin-top: 0.75rem;
    }

    td {
      border-top: 0;
    }

    td.none {
      display: none;
    }

    td[data-version]::before {
      content: attr(data-version);
      display: block;
      color: var(--bb-ink-soft);
      font-size: 0.8125rem;
    }
  }
`;
