package org.bingbi.embedded.filefolder;

import java.util.Comparator;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.model.FileInfo;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.Pair;

/** The order of a list of files. */
final class FileOrder {
    private FileOrder() {}

    /** @param properties each with whether it ascends; null or empty: by name */
    static Comparator<FileInfo> by(List<Pair<QName, Boolean>> properties) {
        if (properties == null || properties.isEmpty()) {
            return by(ContentModel.PROP_NAME);
        }
        return properties.stream()
                .map(one -> one.getSecond()
                        ? by(one.getFirst())
                        : by(one.getFirst()).reversed())
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Comparator<FileInfo> by(QName property) {
        return Comparator.comparing(
                file -> String.valueOf(file.getProperties().get(property)), String.CASE_INSENSITIVE_ORDER);
    }
}
