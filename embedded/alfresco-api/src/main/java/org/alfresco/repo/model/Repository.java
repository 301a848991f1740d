package org.alfresco.repo.model;

import org.alfresco.service.cmr.repository.NodeRef;

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
}
