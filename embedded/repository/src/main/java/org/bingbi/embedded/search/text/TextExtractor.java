package org.bingbi.embedded.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.detect.CompositeEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.bingbi.embedded.content.FileSignature;
import org.bingbi.embedded.search.text.ExtractedText.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/**
 * Reads the words out of files: office documents, PDF, mail with its attachments, web pages, archives, plain text in UTF-8
 * or GB18030. A file that is damaged, hostile or endless costs no more than the limits and stops nothing else.
 */
public final class TextExtractor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TextExtractor.class);

    /** Looks for all its parts when made, which takes a while; it keeps no state. */
    private static final AutoDetectParser PARSER = new AutoDetectParser();

    /** A family of types: which of them decides how a file is read, and only its parts tell. */
    private static final String SOME_OFFICE_FILE = "application/x-tika-ooxml";

    private final TextLimits limits;
    private final ExecutorService readers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "search-text");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    private final Set<Future<?>> running = ConcurrentHashMap.newKeySet();

    public TextExtractor(TextLimits limits) {
        this.limits = limits;
    }

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Reads the text of a file.
     *
     * @param size its length in bytes
     * @param name its name, which helps to tell what it is
     * @param mediaType what it was declared to be; not trusted
     */
    public ExtractedText extract(Source source, long size, String name, String mediaType) {
        if (size == 0) {
            return ExtractedText.nothing(Outcome.NO_TEXT);
        }
        if (size > limits.bytes()) {
            return ExtractedText.nothing(Outcome.TOO_LARGE);
        }
        Future<ExtractedText> reading = readers.submit(() -> read(source, name, mediaType));
        running.add(reading);
        try {
            return reading.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException e) {
            reading.cancel(true);
            return ExtractedText.nothing(Outcome.TIMED_OUT);
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            return ExtractedText.nothing(Outcome.TIMED_OUT);
        } catch (ExecutionException e) {
            LOG.debug("A file could not be read: {}", e.getCause().getClass().getName());
            return ExtractedText.nothing(Outcome.UNREADABLE);
        } finally {
            running.remove(reading);
        }
    }

    private ExtractedText read(Source source, String name, String mediaType) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        metadata.set(Metadata.CONTENT_TYPE, mediaType);
        WriteOutContentHandler text = new WriteOutContentHandler(limits.characters());
        ParseContext context = new ParseContext();
        EnclosedFiles enclosed = new EnclosedFiles(context, limits);
        configure(context, enclosed);
        try (InputStream bytes = source.open();
                TikaInputStream input = TikaInputStream.get(bytes)) {
            MediaType type = typeOf(input, metadata);
            if (isSilent(type)) {
                return ExtractedText.nothing(Outcome.NO_TEXT);
            }
            // The parser need not find it out again.
            metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, type.toString());
            PARSER.parse(input, new BodyContentHandler(text), metadata, context);
            return new ExtractedText(text.toString(), enclosed.cut() ? Outcome.CUT : Outcome.COMPLETE);
        } catch (TikaException | SAXException | RuntimeException | StackOverflowError e) {
            return WriteLimitReachedException.isWriteLimitReached(e)
                    ? new ExtractedText(text.toString(), Outcome.CUT)
                    : new ExtractedText(text.toString(), Outcome.UNREADABLE);
        }
    }

    private static MediaType typeOf(TikaInputStream input, Metadata metadata) throws IOException {
        byte[] head = new byte[FileSignature.LENGTH];
        int length = input.peek(head);
        Optional<String> known = FileSignature.typeOf(Arrays.copyOf(head, Math.max(0, length)));
        return known.isPresent() && !known.get().equals(SOME_OFFICE_FILE)
                ? MediaType.parse(known.get())
                : PARSER.getDetector().detect(input, metadata);
    }

    private void configure(ParseContext context, EnclosedFiles enclosed) {
        context.set(Parser.class, PARSER);
        context.set(EmbeddedDocumentExtractor.class, enclosed);
        context.set(
                EncodingDetector.class,
                new CompositeEncodingDetector(List.of(new HtmlEncodingDetector(), new ChineseEncodingDetector())));
        TesseractOCRConfig recognition = new TesseractOCRConfig();
        recognition.setSkipOcr(!limits.recognise());
        recognition.setLanguage("chi_sim+eng");
        recognition.setTimeoutSeconds((int) limits.time().toSeconds());
        context.set(TesseractOCRConfig.class, recognition);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(
                limits.recognise() ? PDFParserConfig.OCR_STRATEGY.AUTO : PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(PDFParserConfig.class, pdf);
    }

    private boolean isSilent(MediaType type) {
        return switch (type.getType()) {
            case "audio", "video" -> true;
            case "image" -> !limits.recognise();
            default -> false;
        };
    }

    /** Gives up what is being read; whoever waits for it is answered at once. */
    @Override
    public void close() {
        readers.shutdownNow();
        running.forEach(reading -> reading.cancel(true));
    }
}
