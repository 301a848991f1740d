package org.bingbi.embedded.server;

/** Fills a new repository so that there is something to try. Found by {@link java.util.ServiceLoader}. */
public interface DemoData {

    /** Called once for a data folder, before the first request. */
    void seed(EmbeddedRepository repository);
}
