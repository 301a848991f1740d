package org.bingbi.access;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.bingbi.support.Access;
import org.bingbi.support.Origin;
import org.bingbi.web.AccessRecorder;

/**
 * Article 15's one decision: a node of the register does not exist for callers who may not read it, nor for those who hold its rights but whose
 * account is held. What a held account tries to read stands on the access log.
 */
public final class HiddenNodes {

    private static final String NOTED = HiddenNodes.class.getName();

    private final Guard guard;
    private final PermissionService permissions;
    private final Predicate<String> held;
    private final AccessRecorder log;
    private final Clock clock;

    /**
     * @param permissions the internal bean
     * @param held which accounts read nothing for now
     */
    public HiddenNodes(
            Guard guard, PermissionService permissions, Predicate<String> held, AccessRecorder log, Clock clock) {
        this.guard = guard;
        this.permissions = permissions;
        this.held = held;
        this.log = log;
        this.clock = clock;
    }

    /** The register's folders stay as Alfresco has them: stock channels ask after the parents of what somebody may read. */
    public boolean isHidden(NodeRef node) {
        return isAnyonesCall() && guard.holdsRecordData(node) && (isRefusedToHeld(node) || !isReadable(node));
    }

    /** Whether it is hidden although the caller has the right to read it. */
    boolean isHiddenFromHeld(NodeRef node) {
        return isAnyonesCall() && guard.holdsRecordData(node) && isRefusedToHeld(node);
    }

    private boolean isRefusedToHeld(NodeRef node) {
        String account = AuthenticationUtil.getFullyAuthenticatedUser();
        if (!held.test(account) && !held.test(AuthenticationUtil.getRunAsUser())) {
            return false;
        }
        if (isReadable(node)) {
            note(account, node);
        }
        return true;
    }

    private boolean isReadable(NodeRef node) {
        return permissions.hasPermission(node, PermissionService.READ) == AccessStatus.ALLOWED;
    }

    /** At once, since what is refused ends with the transaction; each node once. */
    private void note(String account, NodeRef node) {
        String key = NOTED + node;
        if (AlfrescoTransactionSupport.getResource(key) == null) {
            AlfrescoTransactionSupport.bindResource(key, Boolean.TRUE);
            log.write(List.of(new Access(
                    clock.instant(),
                    account,
                    Access.Act.REFUSED,
                    guard.dossierOf(node).getId(),
                    node.getId(),
                    Origin.current())));
        }
    }

    private static boolean isAnyonesCall() {
        return AuthenticationUtil.getRunAsUser() != null && !AuthenticationUtil.isRunAsUserTheSystemUser();
    }
}
