package org.bingbi.index;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.confidentiality.Guard;
import org.bingbi.confidentiality.RoutePass;
import org.bingbi.model.Binding;
import org.bingbi.model.RegisterModel;

/** Keeps what the register holds of people and cases, and its content, under {@link IndexLocale}, by whatever channel it is written. */
public final class IndexLocaleBehaviour implements NodeServicePolicies.OnUpdatePropertiesPolicy {

    /** Nobody searches these, and their own policy lets nothing of them change once they are written. */
    private static final Set<QName> UNSOUGHT =
            Set.of(RegisterModel.TYPE_TRAIL_LINE, RegisterModel.TYPE_ACCESS_PAGE, RegisterModel.TYPE_NUMBER_COUNTER);

    private final PolicyComponent policies;
    private final NodeService nodes;
    private final RoutePass pass;

    /** @param nodes the internal bean */
    public IndexLocaleBehaviour(PolicyComponent policies, NodeService nodes, RoutePass pass) {
        this.policies = policies;
        this.nodes = nodes;
        this.pass = pass;
    }

    /** Called by Spring. Alfresco calls this policy for new nodes as well, and for each content that is written. */
    public void init() {
        Binding binding = new Binding(policies, this);
        Guard.guardedTypes().stream()
                .filter(type -> !UNSOUGHT.contains(type))
                .forEach(type ->
                        binding.atOnce(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, type, "onUpdateProperties"));
    }

    @Override
    public void onUpdateProperties(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        Map<QName, Serializable> corrections = corrections(after);
        if (!corrections.isEmpty() && nodes.exists(node)) {
            pass.through(() -> nodes.addProperties(node, corrections));
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
