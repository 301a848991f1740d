package org.alfresco.repo.forms;

/** A field that a form may show, whether or not it has a value. */
public abstract class FieldDefinition {
    private final String name;
    private String defaultValue;

    public FieldDefinition(String name) {
        this.name = name;
    }

    /** The name with its prefix, such as {@code cm:title}. */
    public String getName() {
        return name;
    }

    /** What is shown where there is no value; {@code null} for nothing. */
    public String getDefaultValue() {
        return defaultValue;
    }

    public void setDefaultValue(String defaultValue) {
        this.defaultValue = defaultValue;
    }
}
