package org.springframework.extensions.webscripts;

/** What every described thing of the web script framework has. */
public interface BaseDescription {

    /** The id; of a web script: its folder and name with the method, such as {@code org/bingbi/record/entry.post}. */
    String getId();

    /** A few words for people. */
    String getShortName();

    /** A sentence or more for people; may be null. */
    String getDescription();
}
