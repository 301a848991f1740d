package org.bingbi.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** This module's version, as its {@code module.properties} says: numbers with dots, such as {@code 1.0.0}. */
public record ModuleVersion(String version) {

    private static final String MODULE = "/alfresco/module/bingbi-platform/module.properties";

    /** @throws IllegalStateException when the module was packaged without its properties */
    public static ModuleVersion ofThisModule() {
        Properties module = new Properties();
        try (InputStream stream = ModuleVersion.class.getResourceAsStream(MODULE)) {
            if (stream == null) {
                throw new IllegalStateException(MODULE + " is missing: the module was packaged without it");
            }
            module.load(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ModuleVersion(module.getProperty("module.version"));
    }
}
