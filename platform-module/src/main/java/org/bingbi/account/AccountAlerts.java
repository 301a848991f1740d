package org.bingbi.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.RegisterFolders;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;

/** Alerts about accounts, and what held accounts wait for: sealed nodes that no administrator can set back. */
public final class AccountAlerts {

    private static final List<String> FOLDER = List.of("account-alerts");

    private final SealedNodes nodes;
    private final RegisterFolders folders;
    private final SystemAccess system;

    /** @param nodes the internal bean */
    public AccountAlerts(SealedNodes nodes, RegisterFolders folders, SystemAccess system) {
        this.nodes = nodes;
        this.folders = folders;
        this.system = system;
    }

    /** Adds an alert; in the transaction of the act itself. */
    AccountAlert add(AccountAct act, String account, String actor, String detail, Instant at) {
        HoldState state = act.holds() ? HoldState.NEW_PASSWORD : HoldState.NONE;
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_ALERT_ACT, act.name());
        properties.put(RegisterModel.PROP_ALERT_ACCOUNT, account);
        properties.put(RegisterModel.PROP_ALERT_ACTOR, actor);
        properties.put(RegisterModel.PROP_ALERT_DETAIL, detail);
        properties.put(RegisterModel.PROP_ALERT_AT, Date.from(at));
        properties.put(RegisterModel.PROP_ALERT_STATE, state.name());
        return system.run(() -> {
            NodeRef node = nodes.createNode(
                            folder(),
                            ContentModel.ASSOC_CONTAINS,
                            name(account),
                            RegisterModel.TYPE_ACCOUNT_ALERT,
                            properties)
                    .getChildRef();
            nodes.addAspect(node, RegisterModel.ASPECT_SEALED, null);
            return read(node);
        });
    }

    /** What the account waits for; {@link HoldState#NONE} for nothing. A password that is still to be set comes before a confirmation. */
    public HoldState state(String account) {
        return system.run(() -> held(account)
                .map(this::read)
                .map(AccountAlert::state)
                .min(Comparator.naturalOrder())
                .orElse(HoldState.NONE));
    }

    /** All alerts, the last first. */
    public List<AccountAlert> all() {
        return system.run(() -> nodes.getChildAssocs(folder(), Set.of(RegisterModel.TYPE_ACCOUNT_ALERT)).stream()
                .map(ChildAssociationRef::getChildRef)
                .map(this::read)
                .sorted(Comparator.comparing(AccountAlert::at).reversed())
                .toList());
    }

    /** The owner has set a password himself. */
    void passwordSet(String account) {
        system.run(() -> held(account)
                .forEach(alert ->
                        nodes.setProperty(alert, RegisterModel.PROP_ALERT_STATE, HoldState.CONFIRMATION.name())));
    }

    void confirmed(String account, String by, Instant at) {
        Map<QName, Serializable> settled = new HashMap<>();
        settled.put(RegisterModel.PROP_ALERT_STATE, HoldState.CONFIRMED.name());
        settled.put(RegisterModel.PROP_ALERT_SETTLED_BY, by);
        settled.put(RegisterModel.PROP_ALERT_SETTLED_AT, Date.from(at));
        system.run(() -> held(account).forEach(alert -> nodes.addProperties(alert, settled)));
    }

    /** Of which nobody has been told by mail yet, the first first. */
    List<AccountAlert> untold() {
        return system.run(() -> nodes.getChildAssocs(folder(), Set.of(RegisterModel.TYPE_ACCOUNT_ALERT)).stream()
                .map(ChildAssociationRef::getChildRef)
                .filter(alert -> nodes.getProperty(alert, RegisterModel.PROP_ALERT_TOLD_AT) == null)
                .map(this::read)
                .sorted(Comparator.comparing(AccountAlert::at))
                .toList());
    }

    void markTold(AccountAlert alert, Instant at) {
        NodeRef node = new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, alert.id());
        system.run(() -> nodes.setProperty(node, RegisterModel.PROP_ALERT_TOLD_AT, Date.from(at)));
    }

    private Stream<NodeRef> held(String account) {
        return nodes.getChildAssocs(folder(), ContentModel.ASSOC_CONTAINS, name(account)).stream()
                .map(ChildAssociationRef::getChildRef)
                .filter(alert -> read(alert).state().holds());
    }

    private AccountAlert read(NodeRef node) {
        Properties properties = new Properties(nodes.getProperties(node));
        return new AccountAlert(
                node.getId(),
                AccountAct.valueOf(properties.text(RegisterModel.PROP_ALERT_ACT)),
                properties.text(RegisterModel.PROP_ALERT_ACCOUNT),
                properties.text(RegisterModel.PROP_ALERT_ACTOR),
                Properties.textOf(properties.values(), RegisterModel.PROP_ALERT_DETAIL),
                properties.instant(RegisterModel.PROP_ALERT_AT),
                HoldState.valueOf(properties.text(RegisterModel.PROP_ALERT_STATE)),
                Properties.textOf(properties.values(), RegisterModel.PROP_ALERT_SETTLED_BY));
    }

    private NodeRef folder() {
        return folders.below(FOLDER);
    }

    /** Names that differ only in case are one account. */
    private static QName name(String account) {
        return RegisterModel.name("alert-" + account.toLowerCase(Locale.ROOT));
    }
}
