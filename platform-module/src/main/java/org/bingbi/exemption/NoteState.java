package org.bingbi.exemption;

/** How far a note has come. */
public enum NoteState {
    OPEN,
    CONCLUDED
}
