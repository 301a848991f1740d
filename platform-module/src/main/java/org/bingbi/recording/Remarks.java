package org.bingbi.recording;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.access.Guard;
import org.bingbi.access.Refusals;
import org.bingbi.access.Right;
import org.bingbi.access.Sealing;
import org.bingbi.access.SystemAccess;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.model.Binding;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.FormLimits;
import org.bingbi.routing.PartyRights;

/** What the recorder says after the submission: added by whatever channel, sealed at once, never taken away (article 5). */
public final class Remarks {

    private final PolicyComponent policyComponent;
    private final NodeService publicNodeService;
    private final NodeService nodeService;
    private final SystemAccess system;
    private final PartyRights rights;
    private final Sealing sealing;
    private final Trail trail;
    private final FormLimits limits;

    /**
     * @param publicNodeService the checking bean: a recorder writes with his own right
     * @param nodeService the internal bean
     */
    public Remarks(
            PolicyComponent policyComponent,
            NodeService publicNodeService,
            NodeService nodeService,
            SystemAccess system,
            PartyRights rights,
            Sealing sealing,
            Trail trail,
            FormLimits limits) {
        this.policyComponent = policyComponent;
        this.publicNodeService = publicNodeService;
        this.nodeService = nodeService;
        this.system = system;
        this.rights = rights;
        this.sealing = sealing;
        this.trail = trail;
        this.limits = limits;
    }

    public void bind() {
        new Binding(policyComponent, this)
                .atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, RegisterModel.TYPE_REMARK, "onCreateNode");
    }

    /**
     * Adds a remark. Whoever calls may read the dossier.
     *
     * @param key the same key gives the same remark, not a second one
     * @throws NotFoundException for everybody but the recorder of a submitted dossier
     * @throws RefusedException when it is empty or too long
     */
    public void add(NodeRef dossier, String text, Optional<String> key) {
        if (!mayAdd(dossier)) {
            throw new NotFoundException();
        }
        problem(text).ifPresent(problem -> {
            throw new RefusedException(problem);
        });
        String name = "remark-"
                + key.map(given -> UUID.nameUUIDFromBytes(given.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .orElseGet(UUID::randomUUID);
        if (key.isPresent() && publicNodeService.getChildByName(dossier, ContentModel.ASSOC_CONTAINS, name) != null) {
            return;
        }
        publicNodeService.createNode(
                dossier,
                ContentModel.ASSOC_CONTAINS,
                RegisterModel.name(name),
                RegisterModel.TYPE_REMARK,
                Map.of(ContentModel.PROP_NAME, name, RegisterModel.PROP_REMARK_TEXT, text));
    }

    public void onCreateNode(ChildAssociationRef created) {
        NodeRef dossier = created.getParentRef();
        NodeRef remark = created.getChildRef();
        if (!mayAdd(dossier)) {
            throw Guard.refusal();
        }
        Object text = nodeService.getProperty(remark, RegisterModel.PROP_REMARK_TEXT);
        problem(text == null ? "" : text.toString()).ifPresent(problem -> {
            throw Refusals.integrity(problem);
        });
        system.run(() -> {
            var now = trail.now(dossier);
            sealing.seal(remark, now);
            trail.append(dossier, TrailAct.REMARK_ADDED, now, remark.getId(), "");
        });
    }

    private boolean mayAdd(NodeRef dossier) {
        return rights.may(dossier, AuthenticationUtil.getFullyAuthenticatedUser(), Right.ADD_REMARK);
    }

    private Optional<Problem> problem(String text) {
        if (text.isBlank()) {
            return Optional.of(Problem.at("text", "record.required", ""));
        }
        int length = text.codePointCount(0, text.length());
        return length > limits.passage()
                ? Optional.of(Problem.at("text", "record.too-long", "", length, limits.passage()))
                : Optional.empty();
    }
}
