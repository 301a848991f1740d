package org.bingbi.access;

import java.io.Serializable;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;

/**
 * Article 15: of what is sealed, Alfresco's own creator and modifier are the system. Who recorded and who signed stands in the register's
 * fields, which have readers; Alfresco's it indexes and shows wherever a node turns up.
 */
public final class SystemAuthorship {

    private static final String SYSTEM = AuthenticationUtil.getSystemUserName();

    private final PolicyComponent policyComponent;
    private final SealedNodes nodes;
    private final BehaviourFilter behaviours;
    private final SystemAccess system;
    private final Clock clock;

    /** @param nodes the internal bean */
    public SystemAuthorship(
            PolicyComponent policyComponent,
            SealedNodes nodes,
            BehaviourFilter behaviours,
            SystemAccess system,
            Clock clock) {
        this.policyComponent = policyComponent;
        this.nodes = nodes;
        this.behaviours = behaviours;
        this.system = system;
        this.clock = clock;
    }

    /** Called by Spring. */
    public void bind() {
        // A step is not sealed before it is signed, but nobody makes one except with what is.
        for (QName systems : List.of(RegisterModel.ASPECT_SEALED, RegisterModel.TYPE_SIGNATURE_STEP)) {
            policyComponent.bindClassBehaviour(
                    NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                    systems,
                    new JavaBehaviour(this, "onUpdateProperties", NotificationFrequency.TRANSACTION_COMMIT));
        }
    }

    /** At the end of the transaction, once for each node. */
    public void onUpdateProperties(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (nodes.exists(node)
                && nodes.hasAspect(node, ContentModel.ASPECT_AUDITABLE)
                && !(SYSTEM.equals(nodes.getProperty(node, ContentModel.PROP_CREATOR))
                        && SYSTEM.equals(nodes.getProperty(node, ContentModel.PROP_MODIFIER)))) {
            system.run(() -> unaudited(node, () -> nodes.addProperties(node, systems())));
        }
    }

    /** Seals with the system as author, in the same write. */
    void seal(NodeRef node, Map<QName, Serializable> properties) {
        Map<QName, Serializable> all = new HashMap<>(properties);
        all.putAll(systems());
        unaudited(node, () -> nodes.addAspect(node, RegisterModel.ASPECT_SEALED, all));
    }

    private Map<QName, Serializable> systems() {
        return Map.of(
                ContentModel.PROP_CREATOR, SYSTEM,
                ContentModel.PROP_MODIFIER, SYSTEM,
                ContentModel.PROP_MODIFIED, Date.from(clock.instant()));
    }

    private void unaudited(NodeRef node, Runnable change) {
        behaviours.disableBehaviour(node, ContentModel.ASPECT_AUDITABLE);
        try {
            change.run();
        } finally {
            behaviours.enableBehaviour(node, ContentModel.ASPECT_AUDITABLE);
        }
    }
}
