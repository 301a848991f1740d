package org.bingbi.account;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Guard;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Binding;
import org.bingbi.model.Properties;
import org.bingbi.organisation.OrganisationService;

/**
 * Who is in the discipline office is said by the imported organisation alone (article 15): nobody else adds to the group that reads the
 * archive, takes away from it, deletes or renames it, neither an administrator nor a directory's synchronisation. Each attempt is noted, and
 * who becomes or ceases to be an administrator.
 */
public final class OfficeGroupPolicy {

    private static final String ADMINISTRATORS = PermissionService.GROUP_PREFIX + "ALFRESCO_ADMINISTRATORS";

    private final PolicyComponent policies;
    private final NodeService nodes;
    private final OrganisationService organisation;
    private final SystemAccess system;
    private final AccountEvents events;

    /** @param nodes the internal bean */
    public OfficeGroupPolicy(
            PolicyComponent policies,
            NodeService nodes,
            OrganisationService organisation,
            SystemAccess system,
            AccountEvents events) {
        this.policies = policies;
        this.nodes = nodes;
        this.organisation = organisation;
        this.system = system;
        this.events = events;
    }

    /** Called by Spring. */
    public void init() {
        member(NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME, "onCreateMember");
        member(NodeServicePolicies.BeforeDeleteChildAssociationPolicy.QNAME, "beforeDeleteMember");
        new Binding(policies, this)
                .atOnce(
                        NodeServicePolicies.BeforeDeleteNodePolicy.QNAME,
                        ContentModel.TYPE_AUTHORITY_CONTAINER,
                        "beforeDeleteGroup")
                .atOnce(
                        NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                        ContentModel.TYPE_AUTHORITY_CONTAINER,
                        "onUpdateGroup");
    }

    private void member(QName policy, String method) {
        policies.bindAssociationBehaviour(
                policy,
                ContentModel.TYPE_AUTHORITY_CONTAINER,
                ContentModel.ASSOC_MEMBER,
                new JavaBehaviour(this, method, NotificationFrequency.EVERY_EVENT));
    }

    public void onCreateMember(ChildAssociationRef member, boolean isNewNode) {
        changed(member, AccountAct.ADMINISTRATOR_ADDED);
    }

    /** Also where the member itself is deleted: first the organisation is imported without him. */
    public void beforeDeleteMember(ChildAssociationRef member) {
        changed(member, AccountAct.ADMINISTRATOR_REMOVED);
    }

    public void beforeDeleteGroup(NodeRef group) {
        refuseIfTheOffices(name(group), "");
    }

    public void onUpdateGroup(NodeRef group, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        String now = Properties.textOf(after, ContentModel.PROP_AUTHORITY_NAME);
        String earlier = Properties.textOf(before, ContentModel.PROP_AUTHORITY_NAME);
        if (!before.isEmpty() && !Objects.equals(earlier, now)) {
            refuseIfTheOffices(earlier, now);
            refuseIfTheOffices(now, earlier);
        }
    }

    private void changed(ChildAssociationRef member, AccountAct ofAdministrators) {
        String group = name(member.getParentRef());
        String account = name(member.getChildRef());
        refuseIfTheOffices(group, account);
        if (group.equals(ADMINISTRATORS) && isByAPerson()) {
            events.note(ofAdministrators, account, group);
        }
    }

    private void refuseIfTheOffices(String group, String other) {
        if (!system.isOpen() && group.equals(organisation.disciplineOfficeGroupName())) {
            events.noteApart(AccountAct.GROUP_REFUSED, other.isEmpty() ? group : other, group);
            throw Guard.refusal();
        }
    }

    /** The repository makes its first administrator by itself. */
    private static boolean isByAPerson() {
        String account = AuthenticationUtil.getFullyAuthenticatedUser();
        return account != null && !account.equals(AuthenticationUtil.getSystemUserName());
    }

    private String name(NodeRef authority) {
        Map<QName, Serializable> properties = nodes.getProperties(authority);
        String group = Properties.textOf(properties, ContentModel.PROP_AUTHORITY_NAME);
        return group.isEmpty() ? Properties.textOf(properties, ContentModel.PROP_USERNAME) : group;
    }
}
