package org.bingbi.embedded.search.text;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Opens attachments and the members of archives, but no deeper and no more of them than allowed. */
final class EnclosedFiles extends ParsingEmbeddedDocumentExtractor {

    private final TextLimits limits;
    private int depth;
    private int opened;
    private boolean cut;

    EnclosedFiles(ParseContext context, TextLimits limits) {
        super(context);
        this.limits = limits;
    }

    boolean cut() {
        return cut;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        boolean allowed = depth < limits.depth() && opened < limits.enclosed();
        cut |= !allowed;
        return allowed && super.shouldParseEmbedded(metadata);
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        depth++;
        opened++;
        try {
            super.parseEmbedded(stream, handler, metadata, outputHtml);
        } finally {
            depth--;
        }
    }
}
