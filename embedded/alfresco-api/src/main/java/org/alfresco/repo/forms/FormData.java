package org.alfresco.repo.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Values of a form by their keys, such as {@code prop_cm_title}. */
public class FormData {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public FormData() {}

    public boolean hasFieldData(String fieldName) {
        return values.containsKey(fieldName);
    }

    public void addFieldData(String fieldName, Object fieldValue) {
        values.putIfAbsent(fieldName, fieldValue);
    }

    public void removeFieldData(String fieldName) {
        values.remove(fieldName);
    }

    /** The keys; removing from the form removes from this set. */
    public Set<String> getFieldNames() {
        return values.keySet();
    }
}
