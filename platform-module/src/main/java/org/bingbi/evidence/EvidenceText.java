package org.bingbi.evidence;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.ContentReader;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.bingbi.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the text of mails and documents with Tika: the beginning of it, a few files at a time, attachments by name only. */
public final class EvidenceText {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceText.class);

    private static final int MOST_CHARACTERS = 100_000;
    /** Larger documents are read elsewhere: parsers hold much of a file at once. */
    private static final long MOST_BYTES = 50L << 20;

    private static final int AT_ONCE = 2;

    private final AutoDetectParser parser = new AutoDetectParser();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** What is shown. */
    public record Preview(List<Header> headers, String text, boolean truncated) {}

    /** A line of a mail's head. */
    public record Header(String name, String value) {}

    Preview of(ContentReader reader, PreviewKind kind, Locale language) {
        boolean readable = kind == PreviewKind.TEXT || kind == PreviewKind.MAIL;
        if (!readable || reader.getSize() > MOST_BYTES) {
            return new Preview(List.of(), "", readable);
        }
        places.acquireUninterruptibly();
        try {
            return parsed(reader, kind, language);
        } finally {
            places.release();
        }
    }

    private Preview parsed(ContentReader reader, PreviewKind kind, Locale language) {
        Metadata metadata = new Metadata();
        BodyContentHandler body = new BodyContentHandler(MOST_CHARACTERS);
        ParseContext context = context();
        Attachments attachments = new Attachments(context, kind == PreviewKind.MAIL);
        context.set(EmbeddedDocumentExtractor.class, attachments);
        boolean truncated = false;
        try (InputStream bytes = reader.getContentInputStream()) {
            parser.parse(bytes, body, metadata, context);
        } catch (Exception | LinkageError unreadable) {
            truncated = WriteLimitReachedException.isWriteLimitReached(unreadable);
            if (!truncated) {
                LOG.info(
                        "A file's text could not be read: {}",
                        unreadable.getClass().getName());
            }
        }
        List<Header> headers = kind == PreviewKind.MAIL ? headers(metadata, attachments, language) : List.of();
        return new Preview(headers, body.toString().strip(), truncated);
    }

    private ParseContext context() {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(Parser.class, parser);
        return context;
    }

    private static List<Header> headers(Metadata metadata, Attachments attachments, Locale language) {
        List<Header> headers = new ArrayList<>();
        header(headers, "mail.from", metadata.getValues(Message.MESSAGE_FROM), language);
        header(headers, "mail.to", metadata.getValues(Message.MESSAGE_TO), language);
        header(headers, "mail.cc", metadata.getValues(Message.MESSAGE_CC), language);
        header(headers, "mail.date", metadata.getValues(TikaCoreProperties.CREATED), language);
        header(headers, "mail.subject", metadata.getValues(TikaCoreProperties.TITLE), language);
        header(headers, "mail.attachments", attachments.names.toArray(String[]::new), language);
        return headers;
    }

    private static void header(List<Header> headers, String key, String[] values, Locale language) {
        if (values.length > 0) {
            headers.add(new Header(
                    Texts.of(key, language), Arrays.stream(values).distinct().collect(Collectors.joining("; "))));
        }
    }

    /** Notes what is attached and looks into none of it; the parts that are a mail's own words have no name. */
    private static final class Attachments extends ParsingEmbeddedDocumentExtractor {

        private final List<String> names = new ArrayList<>();
        private final boolean mail;

        Attachments(ParseContext context, boolean mail) {
            super(context);
            this.mail = mail;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            if (name != null && !name.isBlank()) {
                names.add(name);
                return false;
            }
            String type = metadata.get(HttpHeaders.CONTENT_TYPE);
            return mail && type != null && type.startsWith("text/");
        }
    }
}
