package org.alfresco.repo.forms;

import java.util.ArrayList;
import java.util.List;

/** What Share shows or edits of an item: the fields, and the values that they have. */
public class Form {
    private final Item item;
    private final List<FieldDefinition> fieldDefinitions = new ArrayList<>();
    private FormData data;

    public Form(Item item) {
        this.item = item;
    }

    public Item getItem() {
        return item;
    }

    public List<FieldDefinition> getFieldDefinitions() {
        return fieldDefinitions;
    }

    public void addFieldDefinition(FieldDefinition definition) {
        fieldDefinitions.add(definition);
    }

    /** The values; {@code null} where nobody has set any. */
    public FormData getFormData() {
        return data;
    }

    public void setFormData(FormData data) {
        this.data = data;
    }
}
