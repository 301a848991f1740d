package org.bingbi.account;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.Binding;
import org.bingbi.model.Properties;

/**
 * Hears of every change of an account that the repository keeps: all channels end at its node in the user store. What a directory or
 * single sign-on does is not heard of here.
 */
public final class AccountPolicy {

    private static final List<QName> PASSWORD = List.of(
            ContentModel.PROP_PASSWORD_HASH,
            ContentModel.PROP_PASSWORD,
            ContentModel.PROP_PASSWORD_SHA256,
            ContentModel.PROP_SALT,
            ContentModel.PROP_HASH_INDICATOR);

    private final PolicyComponent policies;
    private final NodeService nodes;
    private final AccountAlerts alerts;
    private final AccountEvents events;

    /** @param nodes the internal bean */
    public AccountPolicy(PolicyComponent policies, NodeService nodes, AccountAlerts alerts, AccountEvents events) {
        this.policies = policies;
        this.nodes = nodes;
        this.alerts = alerts;
        this.events = events;
    }

    /** Called by Spring. */
    public void init() {
        new Binding(policies, this)
                .atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, ContentModel.TYPE_USER, "onCreateUser")
                .atOnce(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, ContentModel.TYPE_USER, "onUpdateUser")
                .atOnce(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, ContentModel.TYPE_USER, "beforeDeleteUser")
                .atOnce(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, ContentModel.TYPE_PERSON, "onUpdatePerson");
    }

    /** Before somebody is in the organisation, the account is made by the administrator, as it must be. */
    public void onCreateUser(ChildAssociationRef created) {
        String account = text(nodes.getProperties(created.getChildRef()), ContentModel.PROP_USER_USERNAME);
        if (events.isOfTheOffice(account)) {
            events.note(AccountAct.ACCOUNT_CREATED, account, "");
        }
    }

    public void beforeDeleteUser(NodeRef user) {
        String account = text(nodes.getProperties(user), ContentModel.PROP_USER_USERNAME);
        if (events.isOfTheOffice(account)) {
            events.note(AccountAct.ACCOUNT_DELETED, account, "");
        }
    }

    /** What a new node gets in the same act is no change. */
    public void onUpdateUser(NodeRef user, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        String account = text(after, ContentModel.PROP_USER_USERNAME);
        String earlier = text(before, ContentModel.PROP_USER_USERNAME);
        if (account.isEmpty() || earlier.isEmpty()) {
            return;
        }
        if (!earlier.equalsIgnoreCase(account)) {
            renamed(earlier, account);
        }
        if (isPasswordChange(before, after)) {
            password(account);
        }
        if (!Objects.equals(before.get(ContentModel.PROP_ENABLED), after.get(ContentModel.PROP_ENABLED))) {
            enabled(account, !Boolean.FALSE.equals(after.get(ContentModel.PROP_ENABLED)));
        }
    }

    public void onUpdatePerson(NodeRef person, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        String account = text(after, ContentModel.PROP_USERNAME);
        boolean changed = !before.isEmpty()
                && !text(before, ContentModel.PROP_EMAIL).equals(text(after, ContentModel.PROP_EMAIL));
        if (changed && !isOwner(account) && events.isOfTheOffice(account)) {
            events.note(AccountAct.MAIL_CHANGED, account, "");
        }
    }

    private void renamed(String earlier, String account) {
        if (events.isOfTheOffice(account)) {
            events.note(AccountAct.ACCOUNT_RENAMED, account, earlier);
        }
        if (events.isOfTheOffice(earlier)) {
            events.note(AccountAct.ACCOUNT_DELETED, earlier, account);
        }
    }

    private void password(String account) {
        if (isOwner(account)) {
            events.note(AccountAct.PASSWORD_CHANGED, account, "");
            alerts.passwordSet(account);
        } else if (events.isOfTheOffice(account)) {
            events.note(AccountAct.PASSWORD_RESET, account, "");
        }
    }

    private void enabled(String account, boolean enabled) {
        if (events.isOfTheOffice(account)) {
            events.note(enabled ? AccountAct.ACCOUNT_ENABLED : AccountAct.ACCOUNT_DISABLED, account, "");
        }
    }

    /** Alfresco lets nobody set their own password without the old one. */
    private static boolean isOwner(String account) {
        return account.equalsIgnoreCase(AuthenticationUtil.getFullyAuthenticatedUser());
    }

    private static boolean isPasswordChange(Map<QName, Serializable> before, Map<QName, Serializable> after) {
        boolean changed = PASSWORD.stream().anyMatch(name -> !Objects.equals(before.get(name), after.get(name)));
        return changed && !isUpgrade(before, after);
    }

    /** Alfresco's job that hashes stored hashes once more: the salt stays, and so does the password. */
    private static boolean isUpgrade(Map<QName, Serializable> before, Map<QName, Serializable> after) {
        int hashes = size(before.get(ContentModel.PROP_HASH_INDICATOR));
        return AccountEvents.actor().equals(AuthenticationUtil.getSystemUserName())
                && Objects.equals(before.get(ContentModel.PROP_SALT), after.get(ContentModel.PROP_SALT))
                && size(after.get(ContentModel.PROP_HASH_INDICATOR)) > hashes;
    }

    private static int size(Object indicator) {
        return indicator instanceof Collection<?> several ? several.size() : indicator == null ? 0 : 1;
    }

    private static String text(Map<QName, Serializable> properties, QName name) {
        return Properties.textOf(properties, name);
    }
}
