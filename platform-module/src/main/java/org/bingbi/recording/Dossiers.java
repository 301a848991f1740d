package org.bingbi.recording;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Person;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;
import org.bingbi.register.FormProperties;
import org.bingbi.support.ContentDigests;

/**
 * What a recorder does with his own entries. Every method acts for who is signed in and answers {@link NotFoundException}
 * for a dossier that is not his, as for one that never was (article 15). Needs a transaction that is retried.
 */
public final class Dossiers {

    private static final Set<QName> RECORDERS_OWN = FormProperties.recordersOwn();

    private final NodeService publicNodeService;
    private final SealedNodes nodeService;
    private final DossierNodes dossiers;
    private final Drafts drafts;
    private final Submission submission;
    private final CurrentOrganisation organisation;
    private final SystemAccess system;

    /**
     * @param publicNodeService the checking bean: a recorder writes with his own right
     * @param nodeService the internal bean
     */
    public Dossiers(
            NodeService publicNodeService,
            SealedNodes nodeService,
            DossierNodes dossiers,
            Drafts drafts,
            Submission submission,
            CurrentOrganisation organisation,
            SystemAccess system) {
        this.publicNodeService = publicNodeService;
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.submission = submission;
        this.organisation = organisation;
        this.system = system;
    }

    /**
     * Begins a draft.
     *
     * @param fields what is already filled in, see {@link #save}
     * @param idempotencyKey the same key from the same person within two months gives the same draft again
     * @throws RefusedException for whoever is not in the organisation
     */
    public NodeRef create(Map<QName, Serializable> fields, Optional<String> idempotencyKey) {
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        if (!organisation.isRecorder(user)) {
            throw new RefusedException(Problem.at("recorderName", "record.not-in-organisation", user));
        }
        Person recorder = organisation.current().person(user).orElseThrow();
        String name = idempotencyKey.map(given -> name(user, given)).orElseGet(() -> UUID.randomUUID()
                .toString());
        Optional<NodeRef> before =
                idempotencyKey.isPresent() ? system.run(() -> drafts.recent(name)) : Optional.empty();
        if (before.isPresent()) {
            return before.get();
        }
        Map<QName, Serializable> key =
                idempotencyKey.isPresent() ? Map.of(RegisterModel.PROP_IDEMPOTENCY_KEY, name) : Map.of();
        NodeRef dossier = system.run(() -> drafts.create(name, recorder, key));
        if (!fields.isEmpty()) {
            save(dossier, fields);
        }
        return dossier;
    }

    /**
     * Saves the whole form; what is absent is cleared. The recorder's name, department and post are the register's.
     *
     * @param fields properties of the form, and {@code bb:reportOption}
     * @throws OvertakenException when it is submitted and not returned
     */
    public void save(NodeRef dossier, Map<QName, Serializable> fields) {
        NodeRef form = system.run(() -> {
            requireOwner(dossier);
            requireEditable(dossier);
            return dossiers.currentForm(dossier).orElseThrow(NotFoundException::new);
        });
        Map<QName, Serializable> properties = new HashMap<>();
        RECORDERS_OWN.forEach(name -> properties.put(name, fields.get(name)));
        publicNodeService.addProperties(form, properties);
        Serializable option = fields.get(RegisterModel.PROP_REPORT_OPTION);
        if (option != null && !option.equals(nodeService.getProperty(dossier, RegisterModel.PROP_REPORT_OPTION))) {
            reportOption(dossier, option);
        }
    }

    /**
     * Submits the draft, or what was returned for completion.
     *
     * @throws RefusedException with all that is missing or wrong
     * @throws OvertakenException when it already is submitted
     */
    public void submit(NodeRef dossier) {
        system.run(() -> {
            requireOwner(dossier);
            requireEditable(dossier);
            submission.submit(dossier);
        });
    }

    /**
     * Throws a draft away for good, without the trash.
     *
     * @throws OvertakenException when it was submitted: that stays
     */
    public void deleteDraft(NodeRef dossier) {
        system.run(() -> {
            requireOwner(dossier);
            if (dossiers.status(dossier) != DossierStatus.DRAFT) {
                throw new OvertakenException(Problem.at("", "record.not-a-draft", ""));
            }
            nodeService.addAspect(dossier, ContentModel.ASPECT_TEMPORARY, null);
            nodeService.deleteNode(dossier);
        });
    }

    /** A completed form may also go another way; the seal lets that pass with the submission only, so it is set here. */
    private void reportOption(NodeRef dossier, Serializable option) {
        if (system.run(() -> dossiers.status(dossier)) == DossierStatus.DRAFT) {
            publicNodeService.setProperty(dossier, RegisterModel.PROP_REPORT_OPTION, option);
        } else {
            system.run(() -> nodeService.setProperty(dossier, RegisterModel.PROP_REPORT_OPTION, option));
        }
    }

    private void requireOwner(NodeRef dossier) {
        boolean mine = dossiers.isDossier(dossier)
                && dossiers.recorder(dossier).equals(AuthenticationUtil.getFullyAuthenticatedUser());
        if (!mine) {
            throw new NotFoundException();
        }
    }

    private void requireEditable(NodeRef dossier) {
        DossierStatus status = dossiers.status(dossier);
        if (status != DossierStatus.DRAFT && status != DossierStatus.RETURNED) {
            throw new OvertakenException(Problem.at("", "record.not-a-draft", ""));
        }
    }

    private static String name(String user, String key) {
        return ContentDigests.of((user + "\n" + key).getBytes(StandardCharsets.UTF_8))
                .sha256();
    }
}
