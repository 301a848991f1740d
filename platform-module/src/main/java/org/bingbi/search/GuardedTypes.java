package org.bingbi.search;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.namespace.NamespaceException;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Guard;
import org.bingbi.model.RegisterModel;

/** The types that hold what article 15 keeps from others, drafts included, in the words of Alfresco's query languages. */
public final class GuardedTypes {

    private final DictionaryService dictionary;
    private final NamespaceService namespaces;

    public GuardedTypes(DictionaryService dictionary, NamespaceService namespaces) {
        this.dictionary = dictionary;
        this.namespaces = namespaces;
    }

    /** A filter for full-text languages that leaves them out; the database and the index serve it alike. */
    static String filter() {
        String sealed = " AND -ASPECT:\"" + RegisterModel.ASPECT_SEALED + "\"";
        return Guard.guardedTypes().stream()
                .map(type -> "-TYPE:\"" + type + "\"")
                .sorted()
                .collect(Collectors.joining(" AND ", "", sealed));
    }

    static boolean isWordOfTheFilter(String template) {
        return template.equalsIgnoreCase("TYPE") || template.equalsIgnoreCase("ASPECT");
    }

    /** The guarded types that a statement about this type can find, by CMIS's ids; the type in CMIS's name or the model's. */
    List<String> cmisIdsWithin(String written) {
        QName type = type(written);
        if (type == null) {
            throw CmisStatement.refusal();
        }
        BiPredicate<QName, QName> within = (inner, outer) -> inner.equals(outer) || dictionary.isSubClass(inner, outer);
        return Guard.guardedTypes().stream()
                .filter(guarded -> within.test(guarded, type))
                .map(guarded -> cmisId(guarded, within))
                .sorted()
                .toList();
    }

    private String cmisId(QName guarded, BiPredicate<QName, QName> within) {
        String name = RegisterModel.PREFIX + ":" + guarded.getLocalName();
        if (within.test(guarded, ContentModel.TYPE_CONTENT)) {
            return "D:" + name;
        }
        if (within.test(guarded, ContentModel.TYPE_FOLDER)) {
            return "F:" + name;
        }
        throw CmisStatement.refusal();
    }

    private QName type(String written) {
        QName name =
                switch (written) {
                    case "cmis:document" -> ContentModel.TYPE_CONTENT;
                    case "cmis:folder" -> ContentModel.TYPE_FOLDER;
                    default -> named(written);
                };
        return name == null || dictionary.getType(name) == null ? null : name;
    }

    private QName named(String written) {
        try {
            return QName.createQName(written, namespaces);
        } catch (NamespaceException unknownPrefix) {
            return null;
        }
    }
}
