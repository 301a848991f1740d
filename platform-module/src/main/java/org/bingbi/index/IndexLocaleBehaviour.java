package org.bingbi.index;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Guard;
import org.bingbi.access.SealedNodes;
import org.bingbi.model.Binding;
import org.bingbi.model.RegisterModel;

/** Keeps what the register holds of people and cases, and its content, under {@link IndexLocale}, by whatever channel it is written. */
public final class IndexLocaleBehaviour implements NodeServicePolicies.OnUpdatePropertiesPolicy {

    /** Nobody searches these, and their own policy lets nothing of them change once they are written. */
    private static final Set<QName> UNSOUGHT =
            Set.of(RegisterModel.TYPE_TRAIL_LINE, RegisterModel.TYPE_ACCESS_PAGE, RegisterModel.TYPE_NUMBER_COUNTER);

    private final PolicyComponent policies;
    private final SealedNodes nodes;
    private final BehaviourFilter behaviours;

    /** @param nodes the internal bean */
    public IndexLocaleBehaviour(PolicyComponent policies, SealedNodes nodes, BehaviourFilter behaviours) {
        this.policies = policies;
        this.nodes = nodes;
        this.behaviours = behaviours;
    }

    /** Called by Spring. Alfresco calls this policy for new nodes as well, and for each content that is written. */
    public void init() {
        Binding binding = new Binding(policies, this);
        Guard.guardedTypes().stream()
                .filter(type -> !UNSOUGHT.contains(type))
                .forEach(type -> binding.atCommit(
                        NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, type, "onUpdateProperties"));
    }

    /** At the end of the transaction, past all other policies: those of the channel that writes are done with the node by then. */
    @Override
    public void onUpdateProperties(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (nodes.exists(node)) {
            Map<QName, Serializable> corrections = corrections(nodes.getProperties(node));
            if (!corrections.isEmpty()) {
                write(node, corrections);
            }
        }
    }

    /** No act of the register: nobody is told, no date changes, and no digest is found once more. */
    void write(NodeRef node, Map<QName, Serializable> corrections) {
        behaviours.disableBehaviour(node);
        try {
            nodes.addProperties(node, corrections);
        } finally {
            behaviours.enableBehaviour(node);
        }
    }

    /** What must change in a node with these properties; mostly nothing. */
    static Map<QName, Serializable> corrections(Map<QName, Serializable> properties) {
        Map<QName, Serializable> corrections = new HashMap<>();
        if (properties.get(ContentModel.PROP_LOCALE) instanceof Locale locale && !IndexLocale.isUsed(locale)) {
            corrections.put(ContentModel.PROP_LOCALE, IndexLocale.LOCALE);
        }
        if (properties.get(ContentModel.PROP_CONTENT) instanceof ContentData content
                && ContentData.hasContent(content)
                && !IndexLocale.isUsed(content.getLocale())) {
            corrections.put(ContentModel.PROP_CONTENT, IndexLocale.of(content));
        }
        return corrections;
    }
}
