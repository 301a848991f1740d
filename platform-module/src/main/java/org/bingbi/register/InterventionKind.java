package org.bingbi.register;

/** 干预, 插手 or 过问 (article 3). */
public enum InterventionKind {
    INTERFERE,
    MEDDLE,
    INQUIRE
}
