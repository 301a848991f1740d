package org.bingbi.exemption;

/** What can be said to a question of the exemption guide. */
public enum Answer {
    YES,
    NO,
    /** 以书面形式. */
    WRITTEN,
    /** 口头. */
    ORAL
}
