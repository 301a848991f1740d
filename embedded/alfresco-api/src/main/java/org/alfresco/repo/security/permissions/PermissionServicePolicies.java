package org.alfresco.repo.security.permissions;

import org.alfresco.repo.policy.ClassPolicy;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/** What happens to permissions. */
public interface PermissionServicePolicies {
    /** A permission was granted or denied at a node. */
    public interface OnGrantLocalPermission extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "onGrantLocalPermission");

        void onGrantLocalPermission(NodeRef nodeRef, String authority, String permission);
    }

    /** A permission was taken back at a node. */
    public interface OnRevokeLocalPermission extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "onRevokeLocalPermission");

        void onRevokeLocalPermission(NodeRef nodeRef, String authority, String permission);
    }

    /** A node began to inherit permissions. */
    public interface OnInheritPermissionsEnabled extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "onInheritPermissionsEnabled");

        void onInheritPermissionsEnabled(NodeRef nodeRef);
    }

    /** A node ceased to inherit permissions. */
    public interface OnInheritPermissionsDisabled extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "onInheritPermissionsDisabled");

        void onInheritPermissionsDisabled(NodeRef nodeRef, boolean async);
    }
}
