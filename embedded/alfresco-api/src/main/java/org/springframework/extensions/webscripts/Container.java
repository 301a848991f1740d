package org.springframework.extensions.webscripts;

/** What web scripts run in. */
public interface Container {

    String getName();

    /** Whether an answer in JSON may be wrapped into a call of the caller's choosing. */
    boolean allowCallbacks();
}
