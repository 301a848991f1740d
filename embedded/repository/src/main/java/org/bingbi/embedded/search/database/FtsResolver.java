package org.bingbi.embedded.search.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.search.impl.querymodel.QueryModelException;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.SearchParameters.SortDefinition;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.search.SearchDictionary;
import org.bingbi.embedded.search.SearchableProperty;
import org.bingbi.embedded.search.ValueKind;
import org.bingbi.embedded.search.cmis.CmisColumn.LetterCase;
import org.bingbi.embedded.search.cmis.CmisCondition.Operator;
import org.bingbi.embedded.search.database.NodeCondition.Note;
import org.bingbi.embedded.search.fts.FtsQuery;
import org.bingbi.embedded.search.fts.FtsQuery.Clause;
import org.bingbi.embedded.search.fts.FtsQuery.Occurrence;

/**
 * Finds in an FTS-Alfresco query what a database can serve: types, aspects, parents, whole values. Everything else throws
 * {@link QueryModelException}, and is for the index.
 */
public final class FtsResolver {

    private final SearchDictionary dictionary;
    private final String namespace;
    private final StoreRef store;

    public FtsResolver(SearchDictionary dictionary, String namespace, StoreRef store) {
        this.dictionary = dictionary;
        this.namespace = namespace;
        this.store = store;
    }

    /** What the query demands of a node. */
    public NodeCondition condition(FtsQuery query) {
        if (query instanceof FtsQuery.Group group) {
            return group(group);
        }
        if (query instanceof FtsQuery.Boosted boosted) {
            return condition(boosted.query());
        }
        if (query instanceof FtsQuery.Words words && words.field().isPresent()) {
            return words(words.field().get(), words.text(), words.exact());
        }
        if (query instanceof FtsQuery.Wildcard wildcard
                && wildcard.exact()
                && wildcard.field().isPresent()) {
            return beginning(wildcard.field().get(), wildcard.pattern());
        }
        throw notServed();
    }

    private NodeCondition group(FtsQuery.Group group) {
        List<NodeCondition> all = new ArrayList<>();
        List<NodeCondition> any = new ArrayList<>();
        boolean excluded = false;
        for (Clause clause : group.clauses()) {
            NodeCondition condition = condition(clause.query());
            switch (clause.occurrence()) {
                case MUST -> all.add(condition);
                case MAY -> any.add(condition);
                case MUST_NOT -> {
                    all.add(new NodeCondition.Not(condition));
                    excluded = true;
                }
            }
        }
        if (any.isEmpty()) {
            return new NodeCondition.All(all);
        }
        boolean required = group.clauses().stream().anyMatch(clause -> clause.occurrence() == Occurrence.MUST);
        if (required || excluded) {
            throw notServed();
        }
        return new NodeCondition.Any(any);
    }

    private NodeCondition words(String field, String text, boolean exact) {
        return switch (field) {
            case "TYPE" -> new NodeCondition.OfType(dictionary.withDerived(type(text)));
            case "EXACTTYPE" -> new NodeCondition.OfType(Set.of(type(text).getName()));
            case "ASPECT" -> new NodeCondition.WithAspect(dictionary.withDerived(aspect(text)));
            case "EXACTASPECT" ->
                new NodeCondition.WithAspect(Set.of(aspect(text).getName()));
            case "PARENT" -> new NodeCondition.ChildOf(parent(text));
            default -> {
                if (!exact) {
                    throw notServed();
                }
                yield value(field, text);
            }
        };
    }

    private NodeCondition value(String field, String text) {
        QName name = name(field);
        for (Note note : Note.values()) {
            if (name.equals(property(note)) && note.kind() == ValueKind.TEXT) {
                return new NodeCondition.Noted(note, equal(text));
            }
        }
        SearchableProperty property = dictionary.property(name).orElseThrow(FtsResolver::notServed);
        return switch (property.kind()) {
            case TEXT, NAME -> new NodeCondition.SomeValue(name, property.kind(), equal(text));
            case WHOLE_NUMBER -> new NodeCondition.SomeValue(name, property.kind(), equal(number(text)));
            case TRUTH -> new NodeCondition.SomeValue(name, property.kind(), equal(Boolean.valueOf(text)));
            default -> throw notServed();
        };
    }

    private NodeCondition beginning(String field, String pattern) {
        String plain = pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) : "*";
        SearchableProperty property = dictionary.property(name(field)).orElseThrow(FtsResolver::notServed);
        if (plain.indexOf('*') >= 0 || plain.indexOf('?') >= 0 || property.kind() != ValueKind.TEXT) {
            throw notServed();
        }
        String escaped = plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return new NodeCondition.SomeValue(property.name(), ValueKind.TEXT, new ValueTest.Like(escaped + "%", false));
    }

    private static ValueTest equal(Object value) {
        return new ValueTest.Compared(Operator.EQUALS, value, LetterCase.AS_IS);
    }

    private static Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw notServed();
        }
    }

    /** What found nodes are sorted by. */
    public NodeOrder order(SortDefinition sort) {
        if (sort.getSortType() != SortDefinition.SortType.FIELD) {
            throw notServed();
        }
        QName name = name(sort.getField());
        for (Note note : Note.values()) {
            if (name.equals(property(note))) {
                return new NodeOrder.ByNote(note, sort.isAscending());
            }
        }
        SearchableProperty property = dictionary.property(name).orElseThrow(FtsResolver::notServed);
        if (property.kind() == ValueKind.CONTENT || property.kind() == ValueKind.OPAQUE) {
            throw notServed();
        }
        return new NodeOrder.ByProperty(name, property.kind(), sort.isAscending());
    }

    private static QName property(Note note) {
        return switch (note) {
            case CREATED -> ContentModel.PROP_CREATED;
            case CREATOR -> ContentModel.PROP_CREATOR;
            case MODIFIED -> ContentModel.PROP_MODIFIED;
            case MODIFIER -> ContentModel.PROP_MODIFIER;
        };
    }

    private QName name(String written) {
        return dictionary
                .name(written.startsWith("@") ? written.substring(1) : written, namespace)
                .orElseThrow(FtsResolver::notServed);
    }

    private ClassDefinition type(String written) {
        return dictionary
                .name(written, namespace)
                .flatMap(dictionary::type)
                .orElseThrow(() -> new QueryModelException("Invalid type: " + written));
    }

    private ClassDefinition aspect(String written) {
        return dictionary
                .name(written, namespace)
                .flatMap(dictionary::aspect)
                .orElseThrow(() -> new QueryModelException("Invalid aspect: " + written));
    }

    private NodeRef parent(String text) {
        if (NodeRef.isNodeRef(text)) {
            return new NodeRef(text);
        }
        return new NodeRef(store, text);
    }

    private static QueryModelException notServed() {
        return new QueryModelException(
                "The database serves TYPE, ASPECT, PARENT and =property, joined by AND, OR, NOT; the rest is for the index");
    }
}
