package org.springframework.extensions.webscripts;

/** A channel through which web scripts are called. */
public abstract class AbstractRuntime implements Runtime {

    private final Container declaredContainer;

    public AbstractRuntime(RuntimeContainer container) {
        this.declaredContainer = container;
    }

    @Override
    public Container getContainer() {
        return declaredContainer;
    }

    @Override
    public WebScriptSession getSession() {
        throw new UnsupportedOperationException("The runtime that called the script has the session");
    }
}
