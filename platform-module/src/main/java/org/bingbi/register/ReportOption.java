package org.bingbi.register;

/** How the recorder reports (article 13): the usual way, or directly to the own or the superior discipline office. */
public enum ReportOption {
    USUAL,
    DIRECT_OWN,
    DIRECT_SUPERIOR
}
