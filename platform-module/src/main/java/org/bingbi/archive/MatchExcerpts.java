package org.bingbi.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;

/** Says where in an entry the words were found, with a little of what stands around them. */
public final class MatchExcerpts {

    private static final int AROUND = 40;

    private static final List<QName> PASSAGES = List.of(
            RegisterModel.PROP_INTERVENTION_CONTENT,
            RegisterModel.PROP_REPLY_CONTENT,
            RegisterModel.PROP_SPECIAL_NOTES,
            RegisterModel.PROP_OPINION,
            RegisterModel.PROP_ORIGINAL_NAME);

    private final NodeService nodes;
    private final NodeBulkLoader loader;

    /** @param nodes the public bean */
    public MatchExcerpts(NodeService nodes, NodeBulkLoader loader) {
        this.nodes = nodes;
        this.loader = loader;
    }

    /** Reads what is to be shown at once; what the asker may see of it is looked at when it is asked for. */
    void prepare(List<NodeRef> shown) {
        loader.cacheNodes(shown);
    }

    /** FORM, OPINION, or names of evidence. */
    Set<String> where(List<NodeRef> places) {
        Set<String> where = new TreeSet<>();
        places.forEach(place -> {
            QName type = nodes.getType(place);
            if (type.equals(RegisterModel.TYPE_REGISTER_FORM)) {
                where.add("FORM");
            } else if (type.equals(RegisterModel.TYPE_SIGNATURE_STEP)) {
                where.add("OPINION");
            } else {
                where.add(String.valueOf(nodes.getProperty(place, RegisterModel.PROP_ORIGINAL_NAME)));
            }
        });
        return where;
    }

    /** Plain text around the first word; null when it stands only inside a file. */
    String excerpt(List<NodeRef> places, String words) {
        List<Phrase> sought = Phrase.of(words);
        return passages(places).stream()
                .map(passage -> around(passage, sought))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private List<String> passages(List<NodeRef> places) {
        List<String> passages = new ArrayList<>();
        places.forEach(place -> PASSAGES.forEach(name -> {
            if (nodes.getProperty(place, name) instanceof String text) {
                passages.add(text);
            }
        }));
        return passages;
    }

    private static Optional<String> around(String passage, List<Phrase> phrases) {
        return phrases.stream()
                .map(phrase -> phrase.firstIn(passage))
                .flatMap(Optional::stream)
                .findFirst()
                .map(span -> {
                    int from = Math.max(0, span.from() - AROUND);
                    int to = Math.min(passage.length(), span.to() + AROUND);
                    return (from > 0 ? "…" : "") + passage.substring(from, to) + (to < passage.length() ? "…" : "");
                });
    }
}
