package org.bingbi.access;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.model.RegisterModel;
import org.springframework.dao.ConcurrencyFailureException;

/** Where the register keeps its entries: folders by year and month below one that nobody has any right on. */
public final class RegisterFolders implements Folders, Supplier<NodeRef> {

    /** A folder with it takes no rules over from those above, so that nobody's rule reaches into the register or stops its work. */
    private static final QName IGNORES_RULES_ABOVE =
            QName.createQName("http://www.alfresco.org/model/rule/1.0", "ignoreInheritedRules");

    private final Repository repository;
    private final SealedNodes nodeService;
    private final PermissionService permissionService;
    private final DossierRights rights;
    private final SystemAccess system;
    private final TransactionService transactions;
    private final String rootName;
    private final String rootNameAsRead;
    private final Map<String, NodeRef> known = new ConcurrentHashMap<>();
    private volatile boolean settingsSealed;

    /**
     * @param nodeService and {@code permissionService} the internal beans
     * @param rootNameAsRead as the repository read the setting; a register that was begun under it stays there
     */
    public RegisterFolders(
            Repository repository,
            SealedNodes nodeService,
            PermissionService permissionService,
            DossierRights rights,
            SystemAccess system,
            TransactionService transactions,
            String rootName,
            String rootNameAsRead) {
        this.repository = repository;
        this.nodeService = nodeService;
        this.permissionService = permissionService;
        this.rights = rights;
        this.system = system;
        this.transactions = transactions;
        this.rootName = rootName;
        this.rootNameAsRead = rootNameAsRead;
    }

    /** The root folder. */
    @Override
    public NodeRef get() {
        return system.run(this::root);
    }

    @Override
    public NodeRef month(YearMonth created) {
        return system.run(() -> month("register", created));
    }

    /** The folder for notes of the exemption guide begun in this month. */
    public NodeRef exemptions(YearMonth created) {
        return system.run(() -> month("exemptions", created));
    }

    @Override
    public NodeRef counters() {
        return system.run(() -> folder(root(), "counters"));
    }

    public NodeRef absences() {
        return system.run(() -> folder(root(), "absences"));
    }

    public NodeRef settings() {
        return system.run(() -> withSealedFiles(folder(root(), "settings")));
    }

    /** Files that were written before they were sealed are sealed by the next who writes. */
    private NodeRef withSealedFiles(NodeRef folder) {
        if (!settingsSealed && isWriting()) {
            List<NodeRef> open = nodeService.getChildAssocs(folder).stream()
                    .map(ChildAssociationRef::getChildRef)
                    .filter(file -> !nodeService.hasAspect(file, RegisterModel.ASPECT_SEALED))
                    .toList();
            open.forEach(file -> nodeService.addAspect(file, RegisterModel.ASPECT_SEALED, null));
            settingsSealed = open.isEmpty();
        }
        return folder;
    }

    private NodeRef month(String area, YearMonth created) {
        return folder(
                folder(folder(root(), area), String.valueOf(created.getYear())),
                String.format("%02d", created.getMonthValue()));
    }

    @Override
    public NodeRef below(List<String> names) {
        return system.run(() -> {
            NodeRef folder = root();
            for (String name : names) {
                folder = folder(folder, name);
            }
            return folder;
        });
    }

    private NodeRef root() {
        return remembered("", this::lookUpRoot);
    }

    /** A folder once found stays where it is, unless the transaction that made it was rolled back. */
    private NodeRef remembered(String key, Supplier<NodeRef> lookUp) {
        NodeRef last = known.get(key);
        if (last != null && nodeService.exists(last)) {
            return last;
        }
        NodeRef found = lookUp.get();
        known.put(key, found);
        return found;
    }

    private NodeRef lookUpRoot() {
        NodeRef before = rootName.equals(rootNameAsRead) ? null : child(repository.getCompanyHome(), rootNameAsRead);
        if (before != null && nodeService.hasAspect(before, RegisterModel.ASPECT_SEALED)) {
            return before;
        }
        NodeRef found = getOrCreate(repository.getCompanyHome(), rootName, () -> {
            NodeRef root = created(repository.getCompanyHome(), rootName);
            permissionService.setInheritParentPermissions(root, false);
            return root;
        });
        if (isWriting() && !nodeService.hasAspect(found, RegisterModel.ASPECT_SEALED)) {
            close(found);
        }
        if (isWriting() && !nodeService.hasAspect(found, IGNORES_RULES_ABOVE)) {
            nodeService.addAspect(found, IGNORES_RULES_ABOVE, null);
        }
        return found;
    }

    /** A folder of this name that somebody made beforehand is theirs no longer. */
    private void close(NodeRef root) {
        permissionService.deletePermissions(root);
        permissionService.setInheritParentPermissions(root, false);
        rights.seal(root);
        nodeService.addAspect(root, RegisterModel.ASPECT_SEALED, null);
    }

    private static boolean isWriting() {
        return AlfrescoTransactionSupport.getTransactionReadState() == TxnReadState.TXN_READ_WRITE;
    }

    private NodeRef folder(NodeRef parent, String name) {
        return remembered(parent.getId() + "/" + name, () -> getOrCreate(parent, name, () -> created(parent, name)));
    }

    /** The first who comes to a new register may only read; what is missing is then made in a transaction of its own. */
    private NodeRef getOrCreate(NodeRef parent, String name, Supplier<NodeRef> making) {
        NodeRef there = child(parent, name);
        if (there != null) {
            return there;
        }
        if (isWriting()) {
            return making.get();
        }
        return transactions
                .getRetryingTransactionHelper()
                .doInTransaction(
                        () -> {
                            NodeRef meanwhile = child(parent, name);
                            return meanwhile == null ? system.run(making) : meanwhile;
                        },
                        false,
                        true);
    }

    private NodeRef child(NodeRef parent, String name) {
        return nodeService.getChildByName(parent, ContentModel.ASSOC_CONTAINS, name);
    }

    private NodeRef created(NodeRef parent, String name) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(ContentModel.PROP_NAME, name);
        NodeRef folder = made(parent, name, properties);
        rights.seal(folder);
        nodeService.addAspect(folder, RegisterModel.ASPECT_SEALED, null);
        return folder;
    }

    /** Two who need a new folder at once: the slower one begins again and finds it. */
    private NodeRef made(NodeRef parent, String name, Map<QName, Serializable> properties) {
        try {
            return nodeService
                    .createNode(
                            parent,
                            ContentModel.ASSOC_CONTAINS,
                            QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name),
                            ContentModel.TYPE_FOLDER,
                            properties)
                    .getChildRef();
        } catch (DuplicateChildNodeNameException slower) {
            // Not as its cause: Alfresco tries nothing again behind which it finds a name that is taken.
            throw new ConcurrencyFailureException("A folder was made by somebody else");
        }
    }
}
