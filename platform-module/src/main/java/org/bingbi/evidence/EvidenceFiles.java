package org.bingbi.evidence;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.GUID;
import org.bingbi.access.SealedNodes;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.Problem;
import org.bingbi.web.HttpProblem;

/** Evidence as nodes of an entry. */
final class EvidenceFiles {

    private final NodeService nodes;
    private final SealedNodes unguarded;
    private final PermissionService permissions;
    private final Measurements measurements;
    private final EvidenceLimits limits;

    /**
     * The asker's right to add is the repository's: the node is made through the public bean. Bytes that are already in the store are
     * attached through the internal one, since the public one takes no address of content from anybody.
     *
     * @param nodes the public bean
     * @param unguarded the internal bean
     */
    EvidenceFiles(
            NodeService nodes,
            SealedNodes unguarded,
            PermissionService permissions,
            Measurements measurements,
            EvidenceLimits limits) {
        this.nodes = nodes;
        this.unguarded = unguarded;
        this.permissions = permissions;
        this.measurements = measurements;
        this.limits = limits;
    }

    /** Before gigabytes are sent in vain. */
    void checkMayAdd(NodeRef dossier) {
        if (permissions.hasPermission(dossier, PermissionService.CREATE_CHILDREN) != AccessStatus.ALLOWED) {
            throw new AccessDeniedException("evidence");
        }
        int files = nodes.getChildAssocs(dossier, Set.of(RegisterModel.TYPE_EVIDENCE))
                .size();
        if (files >= limits.maxFiles()) {
            throw HttpProblem.conflict(Problem.at("file", "too-many-files", String.valueOf(files), limits.maxFiles()));
        }
    }

    NodeRef add(NodeRef dossier, EvidenceBytes.Stored file, Map<QName, Serializable> description) {
        checkMayAdd(dossier);
        Map<QName, Serializable> properties = new HashMap<>(description);
        properties.put(ContentModel.PROP_NAME, freeName(dossier, file.name()));
        properties.put(RegisterModel.PROP_ORIGINAL_NAME, file.name().original());
        measurements.remember(file.content().getContentUrl(), file.measurement());
        NodeRef evidence = nodes.createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name("evidence-" + GUID.generate()),
                        RegisterModel.TYPE_EVIDENCE,
                        properties)
                .getChildRef();
        unguarded.setProperty(evidence, ContentModel.PROP_CONTENT, file.content());
        return evidence;
    }

    boolean exists(NodeRef evidence) {
        return unguarded.exists(evidence);
    }

    private String freeName(NodeRef dossier, FileName name) {
        for (int number = 1; number <= limits.maxFiles(); number++) {
            String candidate = name.inFolder(number);
            if (unguarded.getChildByName(dossier, ContentModel.ASSOC_CONTAINS, candidate) == null) {
                return candidate;
            }
        }
        return GUID.generate();
    }
}
