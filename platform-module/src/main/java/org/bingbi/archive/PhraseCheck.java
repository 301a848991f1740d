package org.bingbi.archive;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.ContentStore;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.model.RegisterModel;

/**
 * Looks into forms and opinions that the index found, whether the phrases really stand there: of more than two signs some indexes know only
 * that each stands beside the next somewhere. The text inside of evidence is known to the index alone.
 */
public final class PhraseCheck {

    /** Between values, so that no phrase reaches from one into the next. */
    private static final String BETWEEN = "\u0002";

    private final NodeService nodes;
    private final ContentStore contents;
    private final NodeValueCache<String> texts;

    /**
     * @param nodes the internal bean, asked only of what the asker found
     * @param contents of forms, which the register writes itself
     * @param remembered the texts of so many places at most are kept in memory
     */
    public PhraseCheck(NodeService nodes, NodeBulkLoader loader, ContentStore contents, int remembered) {
        this.nodes = nodes;
        this.contents = contents;
        this.texts = new NodeValueCache<>(nodes, loader, this::values, remembered);
    }

    /** Those of the places in which each phrase stands, in their order. */
    List<NodeRef> holding(List<Phrase> phrases, List<NodeRef> places) {
        List<Phrase> uncertain =
                phrases.stream().filter(phrase -> !phrase.isCertain()).toList();
        if (uncertain.isEmpty()) {
            return places;
        }
        Map<NodeRef, String> known = texts.of(places);
        return places.stream()
                .filter(place -> holds(place, known.getOrDefault(place, ""), uncertain))
                .toList();
    }

    private boolean holds(NodeRef place, String values, List<Phrase> phrases) {
        return values.isEmpty()
                || phrases.stream().allMatch(phrase -> phrase.isIn(values))
                || phrases.stream().allMatch(new Everything(values, page(place))::holds);
    }

    /** The printed form says more than its fields: labels, and who handled it when. */
    private record Everything(String values, String page) {

        boolean holds(Phrase phrase) {
            return phrase.isIn(values) || phrase.isIn(page);
        }
    }

    /** Empty where the index alone knows. */
    private String values(NodeRef place) {
        if (nodes.getType(place).equals(RegisterModel.TYPE_EVIDENCE)) {
            return "";
        }
        return nodes.getProperties(place).entrySet().stream()
                .filter(property -> property.getKey().getNamespaceURI().equals(RegisterModel.URI))
                .flatMap(property -> texts(property.getValue()))
                .map(Phrase::comparable)
                .collect(Collectors.joining(BETWEEN, BETWEEN, BETWEEN));
    }

    private static Stream<String> texts(Serializable value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.ofNullable(value).map(String::valueOf);
    }

    private String page(NodeRef place) {
        if (!(nodes.getProperty(place, ContentModel.PROP_CONTENT) instanceof ContentData content)
                || !ContentData.hasContent(content)) {
            return "";
        }
        ContentReader reader = contents.getReader(content.getContentUrl());
        reader.setEncoding(content.getEncoding());
        return reader.exists() ? Phrase.comparable(readable(reader.getContentString())) : "";
    }

    /** A page as people, and indexes, read it. */
    private static String readable(String page) {
        return page.replaceAll("(?s)<(style|script|title)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }
}
