package org.bingbi.access;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;

/** Says which nodes the register guards, and refuses what is not its route (articles 5 and 15). */
public final class Guard {

    /** Guarded from their first moment; a node of any other type is guarded once it is sealed. */
    private static final Set<QName> GUARDED = Set.of(
            RegisterModel.TYPE_DOSSIER,
            RegisterModel.TYPE_REGISTER_FORM,
            RegisterModel.TYPE_EVIDENCE,
            RegisterModel.TYPE_SIGNATURE_STEP,
            RegisterModel.TYPE_TRAIL_LINE,
            RegisterModel.TYPE_EXEMPTION_NOTE,
            RegisterModel.TYPE_NUMBER_COUNTER,
            RegisterModel.TYPE_ACCESS_PAGE,
            RegisterModel.TYPE_ZERO_REPORT,
            RegisterModel.TYPE_CLOSED_CASE,
            RegisterModel.TYPE_FILING_TALLY,
            RegisterModel.TYPE_LATE_CONSENT,
            RegisterModel.TYPE_REMARK,
            RegisterModel.TYPE_CONFLICT,
            RegisterModel.TYPE_NAMESAKE_QUESTION,
            RegisterModel.TYPE_ABSENCE,
            RegisterModel.TYPE_ACCOUNT_ALERT);

    /** What people bring into a dossier; each type's own behaviour knows who may and when. */
    private static final Set<QName> BROUGHT = Set.of(
            RegisterModel.TYPE_EVIDENCE,
            RegisterModel.TYPE_LATE_CONSENT,
            RegisterModel.TYPE_REMARK,
            RegisterModel.TYPE_CONFLICT);

    private final NodeService nodeService;
    private final WritePermits permits;

    /** @param nodeService the internal bean: what is guarded does not depend on who asks */
    public Guard(NodeService nodeService, WritePermits permits) {
        this.nodeService = nodeService;
        this.permits = permits;
    }

    public static Set<QName> guardedTypes() {
        return GUARDED;
    }

    public boolean isGuarded(NodeRef node) {
        return holdsRecordData(node) || nodeService.exists(node) && isSealed(node);
    }

    /** Guarded itself, or below something that is: whatever an add-on may hang on a record, and the register's own folders. */
    public boolean isWithin(NodeRef node) {
        NodeRef at = node;
        while (at != null && nodeService.exists(at)) {
            if (isGuarded(at)) {
                return true;
            }
            at = nodeService.getPrimaryParent(at).getParentRef();
        }
        return false;
    }

    /** What is told of people and cases; the register's own folders tell nothing but that there is a register. */
    public boolean holdsRecordData(NodeRef node) {
        return nodeService.exists(node) && GUARDED.contains(nodeService.getType(node));
    }

    /** The dossier in which it lies; itself where it lies in none. */
    NodeRef dossierOf(NodeRef node) {
        NodeRef parent = nodeService.getPrimaryParent(node).getParentRef();
        return parent != null && nodeService.getType(parent).equals(RegisterModel.TYPE_DOSSIER) ? parent : node;
    }

    public boolean isSealed(NodeRef node) {
        return nodeService.hasAspect(node, RegisterModel.ASPECT_SEALED);
    }

    /** Evidence until it is sealed; what was added to a submitted entry is so until its transaction ends. */
    boolean isUnsealedEvidence(NodeRef node) {
        return nodeService.exists(node)
                && nodeService.getType(node).equals(RegisterModel.TYPE_EVIDENCE)
                && !isSealed(node);
    }

    boolean isUserAddable(NodeRef node) {
        return BROUGHT.contains(nodeService.getType(node));
    }

    /** Whether the register itself does just this to just this node, at this moment. */
    public boolean isPermitted(Act act, NodeRef node) {
        return permits.allows(act, node);
    }

    /** Whether the register itself changes just these properties of just this node, at this moment. */
    public boolean isPermittedChange(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        return permits.allowsChange(Changes.between(before, after), node);
    }

    boolean isPermittedAspect(NodeRef node, QName aspect) {
        return permits.allowsAspect(aspect, node);
    }

    /** For what nobody may do with a guarded node, draft or not, the register itself included. */
    public void refuseIfGuarded(NodeRef node) {
        if (isGuarded(node)) {
            throw refusal();
        }
    }

    /** For what nobody but the register may do with a guarded node, draft or not. */
    public void refuseIfGuarded(Act act, NodeRef node) {
        if (!isPermitted(act, node)) {
            refuseIfGuarded(node);
        }
    }

    /** For what the recorder may still do in his draft. */
    public void refuseIfSealed(Act act, NodeRef node) {
        if (!isPermitted(act, node) && nodeService.exists(node) && isSealed(node)) {
            throw refusal();
        }
    }

    /** People write no content but a file they hand in, until it is sealed. */
    public void refuseContent(NodeRef node) {
        if (!isPermitted(Act.WRITE_CONTENT, node) && isGuarded(node) && !isUnsealedEvidence(node)) {
            throw refusal();
        }
    }

    /** For policies that Alfresco tells of an act when it is done. */
    void vetoIfGuarded(Act act, NodeRef node) {
        if (!isPermitted(act, node)) {
            vetoIfGuarded(node);
        }
    }

    void vetoIfGuarded(NodeRef node) {
        if (isGuarded(node)) {
            throw veto();
        }
    }

    /** A refusal of what is written already: it is not committed even when the exception is swallowed. */
    public static AccessDeniedException veto() {
        Veto.theTransaction();
        return refusal();
    }

    /** A right that nobody has; says nothing of what the node is. */
    public static AccessDeniedException refusal() {
        return new AccessDeniedException("permissions.err_access_denied");
    }
}
