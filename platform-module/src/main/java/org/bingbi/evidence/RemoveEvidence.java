package org.bingbi.evidence;

import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.access.ReadableNodes;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.Problem;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Takes a file out of a draft; what was submitted stays for good (article 5). */
final class RemoveEvidence extends Endpoint {

    private final ReadableNodes lookup;
    private final NodeService nodes;
    private final SealedNodes sealed;
    private final SystemAccess system;

    /** @param nodes the public bean */
    RemoveEvidence(
            Exchange exchange, ReadableNodes lookup, NodeService nodes, SealedNodes sealed, SystemAccess system) {
        super(exchange);
        this.lookup = lookup;
        this.nodes = nodes;
        this.sealed = sealed;
        this.system = system;
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef evidence = lookup.evidence(lookup.dossier(request.path("id")), request.path("evidenceId"));
        if (nodes.hasAspect(evidence, RegisterModel.ASPECT_SEALED)) {
            throw HttpProblem.conflict(Problem.at("", "evidence-sealed", ""));
        }
        // A draft's file goes for good: in the trash it would be found by whoever looks there.
        system.run(() -> sealed.addAspect(evidence, ContentModel.ASPECT_TEMPORARY, null));
        nodes.deleteNode(evidence);
        return Reply.noContent();
    }
}
