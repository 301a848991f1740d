package org.alfresco.repo.security.authority;

import org.alfresco.repo.policy.ClassPolicy;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/** What happens to groups. */
public interface AuthorityServicePolicies {
    /** Somebody joined a group. */
    public interface OnAuthorityAddedToGroup extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "onAuthorityAddedToGroup");

        void onAuthorityAddedToGroup(String parentGroup, String childAuthority);
    }

    /** Somebody left a group. */
    public interface OnAuthorityRemovedFromGroup extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "onAuthorityRemovedFromGroup");

        void onAuthorityRemovedFromGroup(String parentGroup, String childAuthority);
    }

    /** A group was deleted. */
    public interface OnGroupDeleted extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "onGroupDeleted");

        void onGroupDeleted(String groupName, boolean cascade);
    }
}
