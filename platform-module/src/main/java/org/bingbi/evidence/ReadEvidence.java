package org.bingbi.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.access.ReadableNodes;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.web.ByteRange;
import org.bingbi.web.Disposition;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/**
 * Gives the bytes of evidence as they came, whole or a range. A browser shows only what can neither run a script nor load anything;
 * all else is a download. The read is written down by the policy on content, which every channel passes.
 */
final class ReadEvidence extends Endpoint {

    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    /** Browsers refuse to show a PDF in a sandbox; their viewers keep its scripts to themselves. */
    private static final String PDF_VIEWER =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    private final Exchange exchange;
    private final ReadableNodes lookup;
    private final NodeService nodes;
    private final ContentService contents;

    /** Both the public beans. */
    ReadEvidence(Exchange exchange, ReadableNodes lookup, NodeService nodes, ContentService contents) {
        super(exchange);
        this.exchange = exchange;
        this.lookup = lookup;
        this.nodes = nodes;
        this.contents = contents;
    }

    private record File(String name, String type, String digest, ContentReader reader) {}

    @Override
    protected Work work(Request request) {
        return Work.ON_ITS_OWN;
    }

    @Override
    protected Reply answer(Request request) {
        File file = exchange.reading(() -> file(request));
        PreviewKind kind = PreviewKind.of(file.type());
        boolean shown = kind.isShownFromContent()
                && request.query("download").filter("true"::equals).isEmpty();
        long size = file.reader().getSize();
        return bytes(range(request, file, size), size, shown ? file.type() : "application/octet-stream", file)
                .etag(file.digest())
                .with("Accept-Ranges", "bytes")
                .with("Content-Disposition", Disposition.of(!shown, file.name()))
                .with("Content-Security-Policy", shown && kind == PreviewKind.PDF ? PDF_VIEWER : SANDBOX)
                .with("Cross-Origin-Resource-Policy", "same-origin");
    }

    private File file(Request request) {
        NodeRef evidence = lookup.evidence(lookup.dossier(request.path("id")), request.path("evidenceId"));
        ContentReader reader = contents.getReader(evidence, ContentModel.PROP_CONTENT);
        if (reader == null || !reader.exists()) {
            throw new NotFoundException();
        }
        return new File(
                (String) nodes.getProperty(evidence, RegisterModel.PROP_ORIGINAL_NAME),
                (String) nodes.getProperty(evidence, RegisterModel.PROP_DETECTED_TYPE),
                (String) nodes.getProperty(evidence, RegisterModel.PROP_SHA256),
                reader);
    }

    private static Optional<ByteRange> range(Request request, File file, long size) {
        boolean other = request.header("If-Range")
                .filter(tag -> !tag.equals("\"" + file.digest() + "\""))
                .isPresent();
        return other ? Optional.empty() : ByteRange.of(request.header("Range"), size);
    }

    private static Reply bytes(Optional<ByteRange> range, long size, String type, File file) {
        if (range.isEmpty()) {
            return Reply.streamed(200, type, size, out -> {
                try (InputStream bytes = file.reader().getContentInputStream()) {
                    bytes.transferTo(out);
                }
            });
        }
        ByteRange part = range.get();
        return Reply.streamed(206, type, part.length(), out -> {
                    try (InputStream bytes = file.reader().getContentInputStream()) {
                        bytes.skipNBytes(part.first());
                        copy(bytes, out, part.length());
                    }
                })
                .with("Content-Range", part.contentRange(size));
    }

    private static void copy(InputStream from, OutputStream to, long length) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = length;
        while (left > 0) {
            int count = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new EOFException();
            }
            to.write(buffer, 0, count);
            left -= count;
        }
    }
}
