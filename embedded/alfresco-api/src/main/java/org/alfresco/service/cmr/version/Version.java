package org.alfresco.service.cmr.version;

import java.io.Serializable;
import org.alfresco.service.cmr.repository.NodeRef;

/** A frozen state of a node. */
public interface Version extends Serializable {
    String PROP_DESCRIPTION = "description";

    String getVersionLabel();

    NodeRef getVersionedNodeRef();

    NodeRef getFrozenStateNodeRef();
}
