package org.springframework.extensions.webscripts;

/** Values kept between the calls of one client. */
public interface WebScriptSession {

    /** The session's id; null if the channel has no sessions. */
    String getId();

    Object getValue(String name);

    void setValue(String name, Object value);

    void removeValue(String name);
}
