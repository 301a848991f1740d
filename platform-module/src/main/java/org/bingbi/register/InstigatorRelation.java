package org.bingbi.register;

/** Article 8: in an organisation's name, or through staff or relatives around a leader. */
public enum InstigatorRelation {
    ORGANISATION,
    STAFF,
    RELATIVE,
    OTHER
}
