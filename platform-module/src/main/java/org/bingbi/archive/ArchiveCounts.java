package org.bingbi.archive;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.web.Texts;

/** Counts entries by what one filters by; only ever over what the asker was found to may read. */
public final class ArchiveCounts {

    private record Kind(String name, QName property, BiFunction<String, Locale, String> label) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("quarter", RegisterModel.PROP_QUARTER, (value, language) -> value),
            new Kind("department", RegisterModel.PROP_RECORDER_DEPARTMENT, (value, language) -> value),
            new Kind(
                    "category",
                    RegisterModel.PROP_INTERVENER_CATEGORY,
                    (value, language) -> Texts.label("intervenerCategory", value, language)),
            new Kind(
                    "behaviour",
                    RegisterModel.PROP_BEHAVIOURS,
                    (value, language) -> Texts.label("behaviour", value, language)),
            new Kind(
                    "status",
                    RegisterModel.PROP_STATUS,
                    (value, language) -> Texts.label("dossierStatus", value, language)));

    private final NodeService nodes;

    /** @param nodes the internal bean: the rights of the asker were looked at when the entries were found */
    public ArchiveCounts(NodeService nodes) {
        this.nodes = nodes;
    }

    /** How many entries have a value. */
    public record Count(String value, String label, int count) {}

    Map<String, List<Count>> of(List<NodeRef> found, Locale language) {
        Map<String, Map<String, Integer>> sums = new LinkedHashMap<>();
        KINDS.forEach(kind -> sums.put(kind.name(), new TreeMap<>()));
        for (NodeRef dossier : found) {
            Map<QName, Serializable> properties = nodes.getProperties(dossier);
            KINDS.forEach(kind -> add(properties.get(kind.property()), sums.get(kind.name())));
        }
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        KINDS.forEach(kind -> counts.put(kind.name(), counts(kind, sums.get(kind.name()), language)));
        return counts;
    }

    private static void add(Serializable value, Map<String, Integer> sums) {
        if (value instanceof Collection<?> many) {
            many.forEach(each -> sums.merge(String.valueOf(each), 1, Integer::sum));
        } else if (value != null) {
            sums.merge(String.valueOf(value), 1, Integer::sum);
        }
    }

    private static List<Count> counts(Kind kind, Map<String, Integer> sums, Locale language) {
        return sums.entrySet().stream()
                .map(sum -> new Count(sum.getKey(), kind.label().apply(sum.getKey(), language), sum.getValue()))
                .sorted(Comparator.comparing(Count::value))
                .toList();
    }
}
