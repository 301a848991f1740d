package org.springframework.extensions.webscripts;

/** The channel through which a web script was called. */
public interface Runtime {

    String getName();

    Container getContainer();

    WebScriptSession getSession();
}
