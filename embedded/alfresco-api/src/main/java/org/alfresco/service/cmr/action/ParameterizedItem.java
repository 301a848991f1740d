package org.alfresco.service.cmr.action;

import java.io.Serializable;
import java.util.Map;

/** Something with parameters: an action or a condition. */
public interface ParameterizedItem {

    String getId();

    /** The live map, by the names of the parameters. */
    Map<String, Serializable> getParameterValues();

    Serializable getParameterValue(String name);

    void setParameterValues(Map<String, Serializable> parameterValues);

    void setParameterValue(String name, Serializable value);
}
