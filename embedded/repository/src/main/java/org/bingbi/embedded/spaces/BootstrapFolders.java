package org.bingbi.embedded.spaces;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.alfresco.service.transaction.TransactionService;

/** The well-known places of the repository, found by the names that their associations have in Alfresco. */
public class BootstrapFolders extends Repository {
    static final QName COMPANY_HOME = app("company_home");
    static final QName SHARED = app("shared");

    /** Names before which addresses have the store's protocol, its name and, with {@code node}, the id. */
    private static final int PATH_FROM = 3;

    private static final int NODE_AND_ONE_NAME = 4;

    private volatile NodeService nodes;
    private final PersonService people;
    private final TransactionService transactions;
    private volatile NodeRef companyHome;

    public BootstrapFolders(NodeService nodes, PersonService people, TransactionService transactions) {
        this.nodes = nodes;
        this.people = people;
        this.transactions = transactions;
    }

    static QName app(String name) {
        return QName.createQName(NamespaceService.APP_MODEL_1_0_URI, name);
    }

    @Override
    public NodeRef getCompanyHome() {
        if (companyHome == null) {
            companyHome = transactions
                    .getRetryingTransactionHelper()
                    .doInTransaction(
                            () -> child(nodes.getRootNode(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE), COMPANY_HOME)
                                    .orElseThrow(),
                            true);
        }
        return companyHome;
    }

    @Override
    public NodeRef getSharedHome() {
        return child(getCompanyHome(), SHARED).orElse(null);
    }

    @Override
    public NodeRef getPerson() {
        String user = AuthenticationUtil.getRunAsUser();
        return user == null ? null : people.getPersonOrNull(user);
    }

    @Override
    public NodeRef getUserHome(NodeRef person) {
        return (NodeRef) nodes.getProperty(person, ContentModel.PROP_HOMEFOLDER);
    }

    @Override
    public void setNodeService(NodeService nodeService) {
        nodes = nodeService;
    }

    /** One name after a node's id counts for nothing, as in Alfresco. */
    @Override
    public NodeRef findNodeRef(String referenceType, String[] reference) {
        if (reference.length < PATH_FROM) {
            throw new AlfrescoRuntimeException("Reference " + Arrays.toString(reference) + " is not properly formed");
        }
        StoreRef store = new StoreRef(reference[0], reference[1]);
        if (!nodes.exists(store)) {
            return null;
        }
        List<String> names = Arrays.asList(reference).subList(PATH_FROM, reference.length);
        switch (referenceType) {
            case "node":
                NodeRef node = new NodeRef(store, reference[2]);
                if (!nodes.exists(node) || reference.length <= NODE_AND_ONE_NAME) {
                    return nodes.exists(node) ? node : null;
                }
                return below(nodes.getPrimaryParent(node).getParentRef(), names);
            case "path":
                return below(getCompanyHome(), names);
            default:
                throw new AlfrescoRuntimeException("Unknown kind of reference: " + referenceType);
        }
    }

    private NodeRef below(NodeRef folder, List<String> names) {
        NodeRef at = folder;
        for (String name : names) {
            at = at == null ? null : nodes.getChildByName(at, ContentModel.ASSOC_CONTAINS, name);
        }
        return at;
    }

    private Optional<NodeRef> child(NodeRef parent, QName name) {
        List<ChildAssociationRef> found = nodes.getChildAssocs(parent, RegexQNamePattern.MATCH_ALL, name);
        return found.stream().map(ChildAssociationRef::getChildRef).findFirst();
    }
}
