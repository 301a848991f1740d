package org.springframework.extensions.webscripts;

import java.util.ResourceBundle;

/** A web script that writes its own answer. */
public abstract class AbstractWebScript implements WebScript {

    private Container container;
    private Description description;

    public AbstractWebScript() {}

    @Override
    public void init(Container container, Description description) {
        this.container = container;
        this.description = description;
    }

    protected final Container getContainer() {
        return container;
    }

    @Override
    public final Description getDescription() {
        return description;
    }

    @Override
    public final ResourceBundle getResources() {
        return WebScriptSeam.filled().resources(this);
    }
}
