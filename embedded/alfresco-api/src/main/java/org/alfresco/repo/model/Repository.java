package org.alfresco.repo.model;

import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** The well-known places of the repository. Use the bean {@code repositoryHelper}, not an instance of one's own. */
public class Repository {
    public Repository() {}

    /** The folder on top of all others. */
    public NodeRef getCompanyHome() {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    /** The folder that everybody may use. */
    public NodeRef getSharedHome() {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    /** The node of the person whose rights count, {@code null} if there is none. */
    public NodeRef getPerson() {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    /** A person's own folder, {@code null} if there is none. */
    public NodeRef getUserHome(NodeRef person) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    /** What it looks for nodes by; no check of rights. */
    public void setNodeService(NodeService nodeService) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    /**
     * The node that a web script's address names, {@code null} if there is none; whoever asks.
     *
     * @param referenceType {@code node}, with store and id, and names from its folder on; or {@code path}, with store and names
     */
    public NodeRef findNodeRef(String referenceType, String[] reference) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }
}
