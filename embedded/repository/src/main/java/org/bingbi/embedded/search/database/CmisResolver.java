package org.bingbi.embedded.search.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.search.impl.querymodel.QueryModelException;
import org.alfresco.service.cmr.dictionary.TypeDefinition;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.bingbi.embedded.search.SearchDictionary;
import org.bingbi.embedded.search.SearchableProperty;
import org.bingbi.embedded.search.ValueKind;
import org.bingbi.embedded.search.cmis.CmisColumn;
import org.bingbi.embedded.search.cmis.CmisCondition;
import org.bingbi.embedded.search.cmis.CmisCondition.Operator;
import org.bingbi.embedded.search.cmis.CmisLiteral;
import org.bingbi.embedded.search.cmis.CmisStatement;
import org.bingbi.embedded.search.cmis.CmisStatement.SortKey;
import org.bingbi.embedded.search.database.CmisSources.Meaning;

/** Holds a CMIS QL statement against the dictionary: the names must exist, and belong where they are used. */
public final class CmisResolver {

    private final SearchDictionary dictionary;
    private final CmisSources sources;

    private CmisResolver(SearchDictionary dictionary, CmisStatement statement) {
        this.dictionary = dictionary;
        this.sources = new CmisSources(dictionary, statement.sources());
    }

    /**
     * The query that the statement means.
     *
     * @throws CmisInvalidArgumentException where a name is unknown or out of place
     * @throws QueryModelException where the database does not serve what is asked, such as {@code CONTAINS()}
     */
    public static NodeQuery resolve(SearchDictionary dictionary, CmisStatement statement, StoreRef store, long limit) {
        CmisResolver resolver = new CmisResolver(dictionary, statement);
        statement.columns().forEach(resolver.sources::meaning);
        List<NodeCondition> conditions = new ArrayList<>(resolver.sources.conditions());
        statement.where().map(where -> resolver.condition(where, store)).ifPresent(conditions::add);
        List<NodeOrder> order =
                statement.orderBy().stream().map(resolver::order).toList();
        return new NodeQuery(store, conditions, order, limit);
    }

    private NodeCondition condition(CmisCondition condition, StoreRef store) {
        if (condition instanceof CmisCondition.And and) {
            return new NodeCondition.All(each(and.conditions(), store));
        }
        if (condition instanceof CmisCondition.Or or) {
            return new NodeCondition.Any(each(or.conditions(), store));
        }
        if (condition instanceof CmisCondition.Not not) {
            return new NodeCondition.Not(condition(not.condition(), store));
        }
        if (condition instanceof CmisCondition.Comparison comparison) {
            return comparison(comparison, store);
        }
        if (condition instanceof CmisCondition.In in) {
            return among(in, store);
        }
        if (condition instanceof CmisCondition.Like like) {
            return like(like);
        }
        if (condition instanceof CmisCondition.IsNull isNull) {
            NodeCondition present = present(isNull.column());
            return isNull.negated() ? present : new NodeCondition.Not(present);
        }
        if (condition instanceof CmisCondition.InFolder inFolder) {
            sources.checkSelector(inFolder.alias());
            return new NodeCondition.ChildOf(reference(inFolder.folderId(), store));
        }
        if (condition instanceof CmisCondition.InTree) {
            throw new QueryModelException("IN_TREE() is not served from the database: use IN_FOLDER() or a property");
        }
        throw new QueryModelException(
                "CONTAINS() is not served from the database: ask for words in fts-alfresco instead");
    }

    private List<NodeCondition> each(List<CmisCondition> conditions, StoreRef store) {
        return conditions.stream().map(condition -> condition(condition, store)).toList();
    }

    private NodeCondition comparison(CmisCondition.Comparison comparison, StoreRef store) {
        Meaning meaning = sources.meaning(comparison.column());
        if (meaning instanceof Meaning.Property property) {
            ValueKind kind = property.property().kind();
            return new NodeCondition.SomeValue(property.property().name(), kind, compared(comparison, kind));
        }
        if (meaning instanceof Meaning.Noted noted) {
            return new NodeCondition.Noted(
                    noted.note(), compared(comparison, noted.note().kind()));
        }
        boolean equal = comparison.operator() == Operator.EQUALS;
        if (!equal && comparison.operator() != Operator.NOT_EQUALS) {
            throw new QueryModelException(comparison.column().written() + " is compared with = and <> only");
        }
        NodeCondition same = identity(meaning, List.of(CmisValues.text(comparison.literal())), store);
        return equal ? same : new NodeCondition.Not(same);
    }

    private static ValueTest compared(CmisCondition.Comparison comparison, ValueKind kind) {
        return new ValueTest.Compared(
                comparison.operator(),
                CmisValues.of(comparison.column(), kind, comparison.literal()),
                kind == ValueKind.TEXT || kind == ValueKind.NAME
                        ? comparison.column().letterCase()
                        : CmisColumn.LetterCase.AS_IS);
    }

    private NodeCondition among(CmisCondition.In in, StoreRef store) {
        Meaning meaning = sources.meaning(in.column());
        if (meaning instanceof Meaning.Property property) {
            ValueKind kind = property.property().kind();
            return new NodeCondition.SomeValue(property.property().name(), kind, among(in, kind));
        }
        if (meaning instanceof Meaning.Noted noted) {
            return new NodeCondition.Noted(noted.note(), among(in, noted.note().kind()));
        }
        NodeCondition same =
                identity(meaning, in.literals().stream().map(CmisValues::text).toList(), store);
        return in.negated() ? new NodeCondition.Not(same) : same;
    }

    private static ValueTest among(CmisCondition.In in, ValueKind kind) {
        List<Object> values = new ArrayList<>();
        for (CmisLiteral literal : in.literals()) {
            values.add(CmisValues.of(in.column(), kind, literal));
        }
        return new ValueTest.Among(values, in.negated());
    }

    private NodeCondition like(CmisCondition.Like like) {
        Meaning meaning = sources.meaning(like.column());
        ValueTest test = new ValueTest.Like(like.pattern(), like.negated());
        if (meaning instanceof Meaning.Property property && property.property().kind() == ValueKind.TEXT) {
            return new NodeCondition.SomeValue(property.property().name(), ValueKind.TEXT, test);
        }
        if (meaning instanceof Meaning.Noted noted && noted.note().kind() == ValueKind.TEXT) {
            return new NodeCondition.Noted(noted.note(), test);
        }
        throw new QueryModelException(
                "LIKE compares texts, and " + like.column().written() + " is none");
    }

    private NodeCondition present(CmisColumn column) {
        Meaning meaning = sources.meaning(column);
        if (meaning instanceof Meaning.Property property) {
            return new NodeCondition.HasValue(property.property().name());
        }
        if (meaning instanceof Meaning.Noted noted) {
            return new NodeCondition.IsNoted(noted.note());
        }
        return new NodeCondition.All(List.of()); // every node has an identity, a type and a parent
    }

    private NodeCondition identity(Meaning meaning, List<String> written, StoreRef store) {
        if (meaning instanceof Meaning.Node) {
            Set<String> uuids = new HashSet<>();
            written.forEach(id -> uuids.add(reference(id, store).getId()));
            return new NodeCondition.OneOfNodes(uuids);
        }
        if (meaning instanceof Meaning.Type type) {
            Set<QName> names = new HashSet<>();
            written.forEach(id -> names.addAll(types(id, type.withDerived())));
            return new NodeCondition.OfType(names);
        }
        return new NodeCondition.Any(written.stream()
                .<NodeCondition>map(id -> new NodeCondition.ChildOf(reference(id, store)))
                .toList());
    }

    private Set<QName> types(String id, boolean withDerived) {
        TypeDefinition type = typeName(id)
                .flatMap(dictionary::type)
                .orElseThrow(() -> new CmisInvalidArgumentException("Unknown type " + id));
        return withDerived ? dictionary.withDerived(type) : Set.of(type.getName());
    }

    private Optional<QName> typeName(String id) {
        return switch (id) {
            case "cmis:document" -> Optional.of(ContentModel.TYPE_CONTENT);
            case "cmis:folder" -> Optional.of(ContentModel.TYPE_FOLDER);
            default -> id.matches("[DFI]:.+:.+") ? dictionary.name(id.substring(2), "") : Optional.empty();
        };
    }

    /** An object id is a reference or its last part, perhaps with a version label behind it. */
    private static NodeRef reference(String id, StoreRef store) {
        String plain = id.indexOf(';') < 0 ? id : id.substring(0, id.indexOf(';'));
        if (NodeRef.isNodeRef(plain)) {
            return new NodeRef(plain);
        }
        if (plain.isEmpty() || plain.indexOf('/') >= 0) {
            throw new QueryModelException("Invalid object id: it is neither a reference nor the last part of one");
        }
        return new NodeRef(store, plain);
    }

    private NodeOrder order(SortKey key) {
        Meaning meaning = sources.meaning(key.column());
        if (meaning instanceof Meaning.Noted noted) {
            return new NodeOrder.ByNote(noted.note(), key.ascending());
        }
        if (meaning instanceof Meaning.Property property) {
            SearchableProperty sorted = property.property();
            if (!sorted.orderable()) {
                throw new CmisInvalidArgumentException("Ordering is not supported for "
                        + key.column().written()
                        + ": it needs one value and, if text, <tokenised>both</tokenised> or false in the model");
            }
            return new NodeOrder.ByProperty(sorted.name(), sorted.kind(), key.ascending());
        }
        throw new QueryModelException(
                "Ordering is not supported for " + key.column().written());
    }
}
