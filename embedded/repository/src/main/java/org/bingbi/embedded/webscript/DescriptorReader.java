package org.bingbi.embedded.webscript;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.bingbi.embedded.webscript.ScriptDescription.CacheRule;
import org.bingbi.embedded.webscript.ScriptDescription.Negotiated;
import org.bingbi.embedded.webscript.ScriptDescription.Source;
import org.bingbi.embedded.webscript.ScriptDescription.Transaction;
import org.springframework.extensions.webscripts.Description.FormatStyle;
import org.springframework.extensions.webscripts.Description.RequiredAuthentication;
import org.springframework.extensions.webscripts.Description.RequiredTransaction;
import org.springframework.extensions.webscripts.Description.TransactionCapability;
import org.springframework.extensions.webscripts.WebScriptException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads {@code *.desc.xml}, with the defaults that Surf gives to what a descriptor leaves out. */
final class DescriptorReader {

    private static final int DEFAULT_BUFFER_BYTES = 4096;

    private final DocumentBuilder parser;

    DescriptorReader() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java has no XML parser that can refuse document types", e);
        }
    }

    ScriptDescription read(Source source) {
        Element root = root(source);
        RequiredAuthentication authentication = child(root, "authentication")
                .map(e -> constant(RequiredAuthentication.class, required(e, "authentication"), "authentication"))
                .orElse(RequiredAuthentication.none);
        Optional<Element> format = child(root, "format");
        return new ScriptDescription(
                source,
                child(root, "shortname")
                        .map(DescriptorReader::text)
                        .filter(t -> !t.isEmpty())
                        .orElseThrow(() -> new WebScriptException("Expected <shortname> with a value")),
                child(root, "description").map(DescriptorReader::text).orElse(null),
                attribute(root, "kind").orElse(null),
                families(root),
                urls(root),
                authentication,
                child(root, "authentication")
                        .flatMap(e -> attribute(e, "runas"))
                        .orElse(null),
                transaction(root, authentication),
                cache(root),
                format.map(DescriptorReader::text)
                        .filter(t -> !t.isEmpty())
                        .map(t -> constant(FormatStyle.class, t, "format"))
                        .orElse(FormatStyle.any),
                defaultFormat(format),
                negotiated(root),
                multipart(root));
    }

    private Element root(Source source) {
        try (InputStream in = source.document().getInputStream()) {
            Element root = parser.parse(in).getDocumentElement();
            if (!root.getTagName().equals("webscript")) {
                throw new WebScriptException("Expected <webscript> as the root element");
            }
            return root;
        } catch (SAXException | IOException e) {
            throw new WebScriptException("Not a readable descriptor: " + e.getMessage(), e);
        }
    }

    private static List<String> urls(Element root) {
        List<String> urls = new ArrayList<>();
        for (Element url : children(root, "url")) {
            String value = text(url).isEmpty() ? url.getAttribute("template") : text(url);
            if (value.isEmpty()) {
                throw new WebScriptException("Expected <url> with a value");
            }
            urls.add(value);
        }
        if (urls.isEmpty()) {
            throw new WebScriptException("Expected at least one <url>");
        }
        return List.copyOf(urls);
    }

    private static Set<String> families(Element root) {
        Set<String> families = new TreeSet<>();
        children(root, "family").forEach(e -> families.add(text(e)));
        return families;
    }

    /** Without the element: none for scripts that need no sign-in, else one that may write. */
    private static Transaction transaction(Element root, RequiredAuthentication authentication) {
        RequiredTransaction usual =
                authentication == RequiredAuthentication.none ? RequiredTransaction.none : RequiredTransaction.required;
        Optional<Element> element = child(root, "transaction");
        if (element.isEmpty()) {
            return new Transaction(usual, TransactionCapability.readwrite, DEFAULT_BUFFER_BYTES);
        }
        Element e = element.get();
        return new Transaction(
                text(e).isEmpty() ? usual : constant(RequiredTransaction.class, text(e), "transaction"),
                attribute(e, "allow")
                        .map(v -> constant(TransactionCapability.class, v, "transaction allow"))
                        .orElse(TransactionCapability.readwrite),
                attribute(e, "buffersize").map(DescriptorReader::bytes).orElse(DEFAULT_BUFFER_BYTES));
    }

    private static int bytes(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new WebScriptException("The buffersize '" + value + "' is not a whole number of bytes");
        }
    }

    private static CacheRule cache(Element root) {
        Optional<Element> cache = child(root, "cache");
        return new CacheRule(
                flag(cache, "never", true), flag(cache, "public", false), flag(cache, "mustrevalidate", true));
    }

    /** An element without text means yes; without the element the default holds. */
    private static boolean flag(Optional<Element> parent, String name, boolean otherwise) {
        return parent.flatMap(p -> child(p, name))
                .map(DescriptorReader::text)
                .map(t -> t.isEmpty() || Boolean.parseBoolean(t))
                .orElse(otherwise);
    }

    /** An empty default means that the script has no format at all. */
    private static String defaultFormat(Optional<Element> format) {
        if (format.isEmpty() || !format.get().hasAttribute("default")) {
            return "html";
        }
        String value = format.get().getAttribute("default");
        return value.isEmpty() ? null : value;
    }

    private static List<Negotiated> negotiated(Element root) {
        return children(root, "negotiate").stream()
                .map(e -> new Negotiated(
                        attribute(e, "accept")
                                .orElseThrow(() -> new WebScriptException("Expected 'accept' on <negotiate>")),
                        required(e, "negotiate")))
                .toList();
    }

    private static boolean multipart(Element root) {
        return child(root, "formdata")
                .map(e -> attribute(e, "multipart-processing")
                        .orElseThrow(() -> new WebScriptException("Expected 'multipart-processing' on <formdata>")))
                .map(Boolean::parseBoolean)
                .orElse(true);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String value, String what) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new WebScriptException(
                        "The " + what + " '" + value + "' is none of " + Arrays.toString(type.getEnumConstants())));
    }

    private static String required(Element e, String what) {
        String text = text(e);
        if (text.isEmpty()) {
            throw new WebScriptException("Expected <" + what + "> with a value");
        }
        return text;
    }

    private static Optional<String> attribute(Element e, String name) {
        return Optional.of(e.getAttribute(name).trim()).filter(v -> !v.isEmpty());
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element e && e.getTagName().equals(name)) {
                found.add(e);
            }
        }
        return found;
    }

    private static String text(Element e) {
        return e.getTextContent().trim().replaceAll("\\s+", " ");
    }
}
