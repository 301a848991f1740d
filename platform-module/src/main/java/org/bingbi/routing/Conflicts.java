package org.bingbi.routing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Right;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.Sealing;
import org.bingbi.access.SystemAccess;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Person;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.FormLimits;
import org.bingbi.web.Texts;

/**
 * Conflicts of interest that come out after the submission (article 13): somebody turns out to be the intervener or behind
 * him, or a signer steps back. His rights end at once, the way is planned anew, and what was signed stays.
 */
public final class Conflicts {

    private final NodeService publicNodeService;
    private final SealedNodes nodeService;
    private final DossierNodes dossiers;
    private final CurrentOrganisation organisation;
    private final PartyRights rights;
    private final FormLimits limits;
    private final Sealing sealing;
    private final Route route;
    private final Trail trail;
    private final SystemAccess system;

    /**
     * @param publicNodeService the checking bean: who names a conflict does so with his own right
     * @param nodeService the internal bean
     */
    public Conflicts(
            NodeService publicNodeService,
            SealedNodes nodeService,
            DossierNodes dossiers,
            CurrentOrganisation organisation,
            PartyRights rights,
            FormLimits limits,
            Sealing sealing,
            Route route,
            Trail trail,
            SystemAccess system) {
        this.publicNodeService = publicNodeService;
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.organisation = organisation;
        this.rights = rights;
        this.limits = limits;
        this.sealing = sealing;
        this.route = route;
        this.trail = trail;
        this.system = system;
    }

    /**
     * Names somebody whom the dossier turns out to be about. Whoever calls may read the dossier.
     *
     * @throws NotFoundException for who may not name anybody, and for a draft
     * @throws RefusedException with everything that is wrong
     * @throws OvertakenException when he was named before
     */
    public void name(NodeRef dossier, String account, String reason) {
        if (!rights.may(dossier, AuthenticationUtil.getFullyAuthenticatedUser(), Right.NAME_CONFLICT)) {
            throw new NotFoundException();
        }
        RefusedException.unlessEmpty(problems(dossier, account, reason));
        known(dossier, account).ifPresent(problem -> {
            throw new OvertakenException(problem);
        });
        String name = "conflict-" + UUID.randomUUID();
        publicNodeService.createNode(
                dossier,
                ContentModel.ASSOC_CONTAINS,
                RegisterModel.name(name),
                RegisterModel.TYPE_CONFLICT,
                Map.of(
                        ContentModel.PROP_NAME, name,
                        RegisterModel.PROP_CONFLICT_ACCOUNT, account,
                        RegisterModel.PROP_CONFLICT_REASON, reason));
    }

    List<Problem> problems(NodeRef dossier, String account, String reason) {
        return system.run(() -> new ConflictRules(organisation.current(), limits)
                .problems(account, reason, dossiers.recorder(dossier)));
    }

    Optional<Problem> known(NodeRef dossier, String account) {
        return system.run(
                () -> new ConflictRules(organisation.current(), limits).known(account, dossiers.denied(dossier)));
    }

    /** A conflict was brought: it takes effect at once. As the system only. */
    void found(NodeRef dossier, NodeRef conflict, String account) {
        complete(dossier, conflict, ConflictKind.FOUND, account);
        add(dossier, RegisterModel.PROP_FOUND_INVOLVED, account);
        trail.append(dossier, TrailAct.CONFLICT_FOUND, conflict.getId(), account);
        route.planAnew(dossier);
    }

    /** A signer, or who signs for him, steps back. As the system only. */
    public void recuse(NodeRef dossier, String account, String reason) {
        NodeRef conflict = made(dossier, account, reason);
        complete(dossier, conflict, ConflictKind.RECUSED, account);
        add(dossier, RegisterModel.PROP_RECUSED, account);
        trail.append(dossier, TrailAct.RECUSED, conflict.getId(), account);
        route.planAnew(dossier);
    }

    /** The recorder has answered that it is a colleague whom the form may mean. As the system only. */
    void meant(NodeRef dossier, String account) {
        NodeRef conflict = made(dossier, account, Texts.of("namesake.meant", Locale.CHINESE));
        found(dossier, conflict, account);
    }

    private NodeRef made(NodeRef dossier, String account, String reason) {
        String name = "conflict-" + UUID.randomUUID();
        return nodeService
                .createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_CONFLICT,
                        Map.of(
                                ContentModel.PROP_NAME, name,
                                RegisterModel.PROP_CONFLICT_ACCOUNT, account,
                                RegisterModel.PROP_CONFLICT_REASON, reason))
                .getChildRef();
    }

    private void complete(NodeRef dossier, NodeRef conflict, ConflictKind kind, String account) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_CONFLICT_KIND, kind.name());
        properties.put(
                RegisterModel.PROP_CONFLICT_NAME,
                organisation.current().person(account).map(Person::name).orElse(account));
        properties.put(RegisterModel.PROP_CONFLICT_BY, AuthenticationUtil.getFullyAuthenticatedUser());
        nodeService.addProperties(conflict, properties);
        sealing.seal(conflict, trail.now(dossier));
    }

    private void add(NodeRef dossier, QName property, String account) {
        Set<String> accounts = new TreeSet<>(
                property.equals(RegisterModel.PROP_RECUSED)
                        ? dossiers.recused(dossier)
                        : dossiers.foundInvolved(dossier));
        accounts.add(account);
        nodeService.setProperty(dossier, property, new ArrayList<>(accounts));
    }
}
