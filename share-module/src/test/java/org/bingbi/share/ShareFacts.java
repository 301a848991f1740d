package org.bingbi.share;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Names that exist in a genuine Share, and the module's own files, both from the class path. */
final class ShareFacts {
    private static final String GENUINE = "share-25.3.0.56/";

    private ShareFacts() {}

    /** Each document library action of Share with its evaluators, as {@code bean} or, negated, {@code !bean}. */
    static Map<String, Set<String>> evaluatorsByAction() {
        Map<String, Set<String>> actions = new LinkedHashMap<>();
        for (String line : text(GENUINE + "actions.tsv").split("\n")) {
            String[] columns = line.split("\t", -1);
            Set<String> evaluators = new TreeSet<>();
            if (columns.length > 1 && !columns[1].isBlank()) {
                evaluators.addAll(Arrays.asList(columns[1].split(" ")));
            }
            actions.put(columns[0], evaluators);
        }
        return actions;
    }

    static Set<String> names(String file) {
        return new TreeSet<>(List.of(text(GENUINE + file).strip().split("\n")));
    }

    static String text(String resource) {
        try (InputStream stream = ShareFacts.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no " + resource + " on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Element xml(String resource) {
        try (InputStream stream = ShareFacts.class.getClassLoader().getResourceAsStream(resource)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            Document document = factory.newDocumentBuilder().parse(stream);
            return document.getDocumentElement();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SAXException | ParserConfigurationException malformed) {
            throw new IllegalArgumentException(resource + " is not well-formed", malformed);
        }
    }

    static List<Element> all(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
    }
}
