package org.bingbi.register;

/** In what way it came (article 7). */
public enum InterventionManner {
    IN_PERSON,
    TELEPHONE,
    WECHAT,
    SMS,
    EMAIL,
    LETTER,
    OFFICIAL_DOCUMENT,
    MEETING,
    ORAL_INSTRUCTION,
    HINT,
    THROUGH_OTHERS,
    OTHER
}
