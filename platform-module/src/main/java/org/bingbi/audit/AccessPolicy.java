package org.bingbi.audit;

import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.alfresco.repo.content.ContentServicePolicies;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.Binding;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.Access;
import org.bingbi.support.Origin;

/**
 * Article 15, for every channel that reads content: the read of a form, of evidence or of a step is written down, an administrator's is
 * written down and refused. And the log itself is not changed and not deleted by anybody.
 */
public final class AccessPolicy
        implements ContentServicePolicies.OnContentReadPolicy,
                NodeServicePolicies.BeforeDeleteNodePolicy,
                NodeServicePolicies.OnUpdatePropertiesPolicy {

    private static final List<QName> READ =
            List.of(RegisterModel.TYPE_EVIDENCE, RegisterModel.TYPE_REGISTER_FORM, RegisterModel.TYPE_SIGNATURE_STEP);

    private final PolicyComponent policies;
    private final NodeService nodes;
    private final AccessLog log;
    private final Predicate<String> nonReaders;
    private final Clock clock;

    /**
     * @param nodes the internal bean
     * @param nonReaders which accounts read nothing, whatever their rights
     */
    public AccessPolicy(
            PolicyComponent policies, NodeService nodes, AccessLog log, Predicate<String> nonReaders, Clock clock) {
        this.policies = policies;
        this.nodes = nodes;
        this.log = log;
        this.nonReaders = nonReaders;
        this.clock = clock;
    }

    /** Called by Spring. */
    public void init() {
        Binding binding = new Binding(policies, this)
                .atOnce(
                        NodeServicePolicies.BeforeDeleteNodePolicy.QNAME,
                        RegisterModel.TYPE_ACCESS_PAGE,
                        "beforeDeleteNode")
                .atOnce(
                        NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                        RegisterModel.TYPE_ACCESS_PAGE,
                        "onUpdateProperties");
        READ.forEach(type -> binding.atOnce(ContentServicePolicies.OnContentReadPolicy.QNAME, type, "onContentRead"));
    }

    @Override
    public void onContentRead(NodeRef node) {
        if (isTheSystemsOwn()) {
            return;
        }
        String account = AuthenticationUtil.getFullyAuthenticatedUser();
        boolean refused = nonReaders.test(account);
        Access.Act act = refused ? Access.Act.REFUSED : Access.Act.CONTENT;
        String dossier = nodes.getPrimaryParent(node).getParentRef().getId();
        log.write(List.of(new Access(clock.instant(), account, act, dossier, node.getId(), Origin.current())));
        if (refused) {
            throw new AccessDeniedException("This account does not read the register");
        }
    }

    @Override
    public void beforeDeleteNode(NodeRef page) {
        throw new AccessDeniedException("The access log is not deleted");
    }

    @Override
    public void onUpdateProperties(NodeRef page, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        boolean written = before.containsKey(RegisterModel.PROP_ACCESS_DIGEST);
        if (written && !before.equals(after)) {
            throw new AccessDeniedException("The access log is not changed");
        }
    }

    /** The register's own work as the system, such as the check of a signature, and the index. */
    private static boolean isTheSystemsOwn() {
        return AuthenticationUtil.getFullyAuthenticatedUser() == null || AuthenticationUtil.isRunAsUserTheSystemUser();
    }
}
