package org.bingbi.audit;

/** What can happen to a dossier (article 5). */
public enum TrailAct {
    SUBMITTED,
    RESUBMITTED,
    STEP_OPENED,
    STEP_LEFT_OUT,
    SIGNED,
    RETURNED,
    EVIDENCE_ADDED,
    REGISTERED,
    REMINDED,
    CLOCK_MISSED,
    /** A sealed package for the superior discipline office was made. */
    PACKAGE_MADE,
    STEP_PASSED_ON,
    DELEGATE_CHANGED,
    RECUSED,
    CONFLICT_FOUND,
    /** Somebody joined the discipline office whom the dossier names, or may name. */
    READER_LEFT_OUT,
    /** The recorder is asked whether a colleague is meant whose name came up after the submission (articles 8 and 13). */
    NAMESAKE_ASKED,
    NAMESAKE_MEANT,
    NAMESAKE_NOT_MEANT,
    REMARK_ADDED,
    CONSENT_ASKED,
    CONSENT_GRANTED,
    CONSENT_REFUSED,
    CONSENT_WITHDRAWN,
    CONSENT_PASSED_ON
}
