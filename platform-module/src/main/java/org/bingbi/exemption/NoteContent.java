package org.bingbi.exemption;

import java.io.ByteArrayOutputStream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.SealedNodes;
import org.bingbi.index.IndexLocale;
import org.bingbi.web.Digest;
import org.bingbi.web.Json;

/** Keeps what a note says: as JSON in its node's content, where it can be refused to everybody but its author. */
public final class NoteContent {

    private final SealedNodes nodes;
    private final ContentService publicContentService;

    /**
     * @param nodes the gateway
     * @param publicContentService the checking bean: an author reads with his own right
     */
    public NoteContent(SealedNodes nodes, ContentService publicContentService) {
        this.nodes = nodes;
        this.publicContentService = publicContentService;
    }

    /** What is kept, and its SHA-256. */
    record Kept(NoteFields fields, String digest) {}

    Kept read(NodeRef note) {
        ContentReader reader = publicContentService.getReader(note, ContentModel.PROP_CONTENT);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        reader.getContent(content);
        return new Kept(Json.read(content.toByteArray(), NoteFields.class), Digest.of(content.toByteArray()));
    }

    /** As the system only. */
    void write(NodeRef note, NoteFields fields) {
        nodes.writeContent(note, "application/json", IndexLocale.LOCALE, Json.write(fields));
    }
}
