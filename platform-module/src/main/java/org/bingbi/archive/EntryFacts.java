package org.bingbi.archive;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.name.NameFold;

/**
 * What one filters, counts and sorts entries by; null where an entry has no value.
 *
 * @param submittedAt when it was reported first
 * @param foldedNames the intervener's name and organisation and the name behind in the form in which names are compared
 */
record EntryFacts(
        String status,
        String number,
        Long numberYear,
        Long sequence,
        Instant submittedAt,
        String quarter,
        String department,
        String category,
        List<String> behaviours,
        String intervenerName,
        String behindName,
        String intervenerOrganisation,
        String foldedNames) {

    static EntryFacts of(Map<QName, Serializable> values) {
        Properties properties = new Properties(values);
        return new EntryFacts(
                properties.text(RegisterModel.PROP_STATUS),
                properties.text(RegisterModel.PROP_NUMBER),
                whole(values.get(RegisterModel.PROP_NUMBER_YEAR)),
                whole(values.get(RegisterModel.PROP_SEQUENCE)),
                properties.instant(RegisterModel.PROP_SUBMITTED_AT),
                properties.text(RegisterModel.PROP_QUARTER),
                properties.text(RegisterModel.PROP_RECORDER_DEPARTMENT),
                properties.text(RegisterModel.PROP_INTERVENER_CATEGORY),
                properties.texts(RegisterModel.PROP_BEHAVIOURS),
                properties.text(RegisterModel.PROP_INTERVENER_NAME),
                properties.text(RegisterModel.PROP_BEHIND_NAME),
                properties.text(RegisterModel.PROP_INTERVENER_ORGANISATION),
                folded(
                        properties.text(RegisterModel.PROP_INTERVENER_NAME),
                        properties.text(RegisterModel.PROP_BEHIND_NAME),
                        properties.text(RegisterModel.PROP_INTERVENER_ORGANISATION)));
    }

    private static String folded(String... texts) {
        return Stream.of(texts).map(NameFold::fold).collect(Collectors.joining("\n"));
    }

    private static Long whole(Serializable value) {
        return value instanceof Number number ? number.longValue() : null;
    }
}
