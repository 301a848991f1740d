package org.bingbi.recording;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.Right;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.Sealing;
import org.bingbi.access.SystemAccess;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.FormLimits;
import org.bingbi.routing.PartyRights;

/** What the recorder says after the submission: added, and never taken away (article 5). */
public final class Remarks {

    private final SealedNodes nodeService;
    private final PartyRights rights;
    private final Sealing sealing;
    private final Trail trail;
    private final FormLimits limits;
    private final SystemAccess system;

    /** @param nodeService the gateway */
    public Remarks(
            SealedNodes nodeService,
            PartyRights rights,
            Sealing sealing,
            Trail trail,
            FormLimits limits,
            SystemAccess system) {
        this.nodeService = nodeService;
        this.rights = rights;
        this.sealing = sealing;
        this.trail = trail;
        this.limits = limits;
        this.system = system;
    }

    /**
     * Adds a remark in the name of who is signed in.
     *
     * @param key the same key gives the same remark, not a second one
     * @throws NotFoundException for everybody but the recorder of a submitted dossier
     * @throws RefusedException when it is empty or too long
     */
    public void add(NodeRef dossier, String text, Optional<String> key) {
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        system.run(() -> {
            check(dossier, user, text);
            String name = "remark-"
                    + key.map(given -> UUID.nameUUIDFromBytes(given.getBytes(StandardCharsets.UTF_8)))
                            .orElseGet(UUID::randomUUID);
            if (key.isEmpty() || nodeService.getChildByName(dossier, ContentModel.ASSOC_CONTAINS, name) == null) {
                seal(dossier, created(dossier, name, text));
            }
        });
    }

    /** The same with a remark's node as another channel has made it; throws like {@link #add}. As the system only. */
    void adopt(NodeRef dossier, NodeRef remark, String user, String text) {
        check(dossier, user, text);
        seal(dossier, remark);
    }

    private void check(NodeRef dossier, String user, String text) {
        if (!rights.may(dossier, user, Right.ADD_REMARK)) {
            throw new NotFoundException();
        }
        if (text.isBlank()) {
            throw new RefusedException(Problem.at("text", "record.required", ""));
        }
        int length = text.codePointCount(0, text.length());
        if (length > limits.passage()) {
            throw new RefusedException(Problem.at("text", "record.too-long", "", length, limits.passage()));
        }
    }

    private NodeRef created(NodeRef dossier, String name, String text) {
        return nodeService
                .createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_REMARK,
                        Map.of(ContentModel.PROP_NAME, name, RegisterModel.PROP_REMARK_TEXT, text))
                .getChildRef();
    }

    private void seal(NodeRef dossier, NodeRef remark) {
        Instant now = trail.now(dossier);
        sealing.seal(remark, now);
        trail.append(dossier, TrailAct.REMARK_ADDED, now, remark.getId(), "");
    }
}
