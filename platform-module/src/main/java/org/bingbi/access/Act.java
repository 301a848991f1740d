package org.bingbi.access;

/** What is done to a whole node; properties and aspects are permitted by name. */
public enum Act {
    CREATE,
    REMOVE_ASPECT,
    SET_TYPE,
    MOVE,
    DELETE,
    WRITE_CONTENT,
    SET_RIGHTS
}
