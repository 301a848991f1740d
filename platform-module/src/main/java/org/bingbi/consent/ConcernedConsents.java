package org.bingbi.consent;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Guard;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Binding;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.DossierNodes;

/** When a draft comes to be about who was asked for consent, the request ends or passes to somebody else (articles 7 and 13). */
public final class ConcernedConsents {

    /** What says whom the draft is about: by account, by name, or by an answer about a namesake. */
    private static final List<QName> INVOLVED = List.of(
            RegisterModel.PROP_INTERVENER_ACCOUNT,
            RegisterModel.PROP_INTERVENER_NAME,
            RegisterModel.PROP_INTERVENER_NAMESAKES,
            RegisterModel.PROP_BEHIND_ACCOUNT,
            RegisterModel.PROP_BEHIND_NAME,
            RegisterModel.PROP_BEHIND_NAMESAKES);

    private final PolicyComponent policyComponent;
    private final SystemAccess system;
    private final Guard guard;
    private final DossierNodes dossiers;
    private final LateConsents consents;
    private final ConsentAccess access;

    public ConcernedConsents(
            PolicyComponent policyComponent,
            SystemAccess system,
            Guard guard,
            DossierNodes dossiers,
            LateConsents consents,
            ConsentAccess access) {
        this.policyComponent = policyComponent;
        this.system = system;
        this.guard = guard;
        this.dossiers = dossiers;
        this.consents = consents;
        this.access = access;
    }

    /** Called by Spring. */
    public void bind() {
        new Binding(policyComponent, this)
                .atOnce(
                        NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                        RegisterModel.TYPE_REGISTER_FORM,
                        "onUpdateProperties");
    }

    public void onUpdateProperties(NodeRef form, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        boolean others = INVOLVED.stream().anyMatch(name -> !Objects.equals(before.get(name), after.get(name)));
        if (others && !before.isEmpty() && !guard.isPermittedChange(form, before, after)) {
            system.run(() -> {
                consents.reassign(dossiers.dossierOf(form));
                access.routePlanned(dossiers.dossierOf(form));
            });
        }
    }
}
