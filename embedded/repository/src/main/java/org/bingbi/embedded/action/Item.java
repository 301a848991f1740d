package org.bingbi.embedded.action;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alfresco.service.cmr.action.ParameterizedItem;

/** An id, and parameters by their names. */
abstract class Item implements ParameterizedItem, Serializable {

    private static final long serialVersionUID = 1;

    private final String id = UUID.randomUUID().toString();

    private HashMap<String, Serializable> parameters = new HashMap<>();

    @Override
    public String getId() {
        return id;
    }

    @Override
    public Map<String, Serializable> getParameterValues() {
        return parameters;
    }

    @Override
    public Serializable getParameterValue(String name) {
        return parameters.get(name);
    }

    @Override
    public void setParameterValues(Map<String, Serializable> parameterValues) {
        parameters = parameterValues == null ? new HashMap<>() : new HashMap<>(parameterValues);
    }

    @Override
    public void setParameterValue(String name, Serializable value) {
        parameters.put(name, value);
    }
}
