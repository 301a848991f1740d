package org.bingbi.access;

import org.alfresco.repo.model.Repository;
import org.alfresco.service.cmr.repository.NodeService;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;

/**
 * Many of Alfresco's web scripts find the node of their address without a check of rights, and fail otherwise with a hidden node than with
 * one that never was. They are given the same concealment as the public beans.
 */
public final class WebScriptReferences {

    private final Repository repository;
    private final NodeService nodes;
    private final MethodInterceptor concealment;

    /** @param nodes the internal bean, by which Alfresco looks */
    public WebScriptReferences(Repository repository, NodeService nodes, MethodInterceptor concealment) {
        this.repository = repository;
        this.nodes = nodes;
        this.concealment = concealment;
    }

    /** Called by Spring. */
    public void bind() {
        ProxyFactory concealed = new ProxyFactory(NodeService.class, concealment);
        concealed.setTarget(nodes);
        repository.setNodeService((NodeService) concealed.getProxy());
    }
}
