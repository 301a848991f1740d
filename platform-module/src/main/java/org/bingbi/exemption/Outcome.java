package org.bingbi.exemption;

/** Where the exemption guide leads (article 12). */
public enum Outcome {
    /** 可以不予记录. */
    NEED_NOT_RECORD,
    /** 记录在案，并存入检察案卷备查: (3) and (5) when made orally. */
    NOTE_FOR_CASE_FILE,
    /** None of the ten: the register form is to be filled in. */
    MUST_RECORD
}
