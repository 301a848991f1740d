package org.alfresco.repo.policy;

import org.alfresco.service.namespace.QName;

/** A registered policy. */
public interface PolicyDefinition<P extends Policy> {
    QName getName();

    Class<P> getPolicyInterface();

    PolicyType getType();
}
