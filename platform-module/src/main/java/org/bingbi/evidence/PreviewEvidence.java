package org.bingbi.evidence;

import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.access.ReadableNodes;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** The head and text of a mail, or the text of a document, for showing; it is the server that reads the file, not a browser. */
final class PreviewEvidence extends Endpoint {

    private final Exchange exchange;
    private final ReadableNodes lookup;
    private final NodeService nodes;
    private final ContentService contents;
    private final EvidenceText text;

    /** Both the public beans. */
    PreviewEvidence(
            Exchange exchange, ReadableNodes lookup, NodeService nodes, ContentService contents, EvidenceText text) {
        super(exchange);
        this.exchange = exchange;
        this.lookup = lookup;
        this.nodes = nodes;
        this.contents = contents;
        this.text = text;
    }

    private record File(String type, ContentReader reader) {}

    @Override
    protected Work work(Request request) {
        return Work.ON_ITS_OWN;
    }

    @Override
    protected Reply answer(Request request) {
        File file = exchange.reading(() -> file(request));
        return Reply.ok(text.of(file.reader(), PreviewKind.of(file.type()), request.language()));
    }

    private File file(Request request) {
        NodeRef evidence = lookup.evidence(lookup.dossier(request.path("id")), request.path("evidenceId"));
        ContentReader reader = contents.getReader(evidence, ContentModel.PROP_CONTENT);
        if (reader == null || !reader.exists()) {
            throw new NotFoundException();
        }
        return new File((String) nodes.getProperty(evidence, RegisterModel.PROP_DETECTED_TYPE), reader);
    }
}
