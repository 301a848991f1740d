package org.bingbi.embedded.search.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.search.impl.querymodel.QueryModelException;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.namespace.QName;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.bingbi.embedded.search.SearchDictionary;
import org.bingbi.embedded.search.SearchableProperty;
import org.bingbi.embedded.search.cmis.CmisColumn;
import org.bingbi.embedded.search.cmis.CmisStatement.Source;

/** The types and aspects of a CMIS QL statement, and which columns each of them offers. */
final class CmisSources {

    /** What a column stands for. */
    sealed interface Meaning {
        record Property(SearchableProperty property) implements Meaning {}

        record Noted(NodeCondition.Note note) implements Meaning {}

        record Node() implements Meaning {}

        record Type(boolean withDerived) implements Meaning {}

        record Parent() implements Meaning {}
    }

    private record Known(Source source, ClassDefinition definition) {}

    private final SearchDictionary dictionary;
    private final List<Known> known = new ArrayList<>();

    CmisSources(SearchDictionary dictionary, List<Source> sources) {
        this.dictionary = dictionary;
        sources.forEach(source -> known.add(new Known(source, definition(source.name()))));
        if (known.stream().filter(each -> !each.definition().isAspect()).count() > 1) {
            throw new QueryModelException("A query is about one type and aspects of it, not about two types");
        }
    }

    private ClassDefinition definition(String name) {
        Optional<QName> qualified =
                switch (name) {
                    case "cmis:document" -> Optional.of(ContentModel.TYPE_CONTENT);
                    case "cmis:folder" -> Optional.of(ContentModel.TYPE_FOLDER);
                    case "cm:content", "cm:folder", "sys:base" -> Optional.empty();
                    default -> name.contains(":") ? dictionary.name(name, "") : Optional.empty();
                };
        return qualified
                .<ClassDefinition>flatMap(qname -> dictionary
                        .type(qname)
                        .<ClassDefinition>map(type -> type)
                        .or(() -> dictionary.aspect(qname)))
                .orElseThrow(() -> new CmisInvalidArgumentException("Type is unsupported in query: " + name));
    }

    /** What the sources alone demand. */
    List<NodeCondition> conditions() {
        List<NodeCondition> conditions = new ArrayList<>();
        for (Known each : known) {
            if (!each.source().optional()) {
                var names = dictionary.withDerived(each.definition());
                conditions.add(
                        each.definition().isAspect()
                                ? new NodeCondition.WithAspect(names)
                                : new NodeCondition.OfType(names));
            }
        }
        return conditions;
    }

    /** Refuses a selector of {@code IN_FOLDER} that names no source, or its lack where there are several. */
    void checkSelector(Optional<String> alias) {
        source(alias, alias.orElse("IN_FOLDER"));
    }

    Meaning meaning(CmisColumn column) {
        Known source = source(column.alias(), column.written());
        return switch (column.name()) {
            case "cmis:objectId", "alfcmis:nodeRef" -> new Meaning.Node();
            case "cmis:objectTypeId" -> new Meaning.Type(false);
            case "cmis:baseTypeId" -> new Meaning.Type(true);
            case "cmis:createdBy" -> new Meaning.Noted(NodeCondition.Note.CREATOR);
            case "cmis:creationDate" -> new Meaning.Noted(NodeCondition.Note.CREATED);
            case "cmis:lastModifiedBy" -> new Meaning.Noted(NodeCondition.Note.MODIFIER);
            case "cmis:lastModificationDate" -> new Meaning.Noted(NodeCondition.Note.MODIFIED);
            case "cmis:name" ->
                new Meaning.Property(
                        dictionary.property(ContentModel.PROP_NAME).orElseThrow(() -> invalid(source, column)));
            case "cmis:parentId" -> {
                if (!dictionary.isA(source.definition().getName(), ContentModel.TYPE_FOLDER)) {
                    throw invalid(source, column);
                }
                yield new Meaning.Parent();
            }
            default -> new Meaning.Property(property(source, column));
        };
    }

    private Known source(Optional<String> alias, String written) {
        if (alias.isEmpty()) {
            if (known.size() > 1) {
                throw new CmisInvalidArgumentException("No selector for " + written
                        + ": where sources are joined, each column says which one it is of");
            }
            return known.get(0);
        }
        return known.stream()
                .filter(each -> each.source().alias().equals(alias)
                        || each.source().name().equals(alias.get()))
                .findFirst()
                .orElseThrow(() -> new CmisInvalidArgumentException("No selector for " + alias.get()));
    }

    private SearchableProperty property(Known source, CmisColumn column) {
        SearchableProperty property = dictionary
                .name(column.name(), "")
                .flatMap(dictionary::property)
                .filter(SearchableProperty::offeredToCmis)
                .orElseThrow(() -> new CmisInvalidArgumentException("Unknown column/property " + column.name()));
        if (!belongs(property, source.definition())) {
            throw invalid(source, column);
        }
        if (!property.indexed()) {
            throw new CmisInvalidArgumentException("Column refers to unqueryable property " + column.name());
        }
        return property;
    }

    /** Documents and folders have CMIS's own properties in place of those above {@code cm:content} and {@code cm:folder}. */
    private boolean belongs(SearchableProperty property, ClassDefinition source) {
        QName name = source.getName();
        if (!dictionary.isA(name, property.owner())) {
            return false;
        }
        for (QName base : List.of(ContentModel.TYPE_CONTENT, ContentModel.TYPE_FOLDER)) {
            if (dictionary.isA(name, base) && dictionary.isA(base, property.owner())) {
                return false;
            }
        }
        return true;
    }

    private static CmisInvalidArgumentException invalid(Known source, CmisColumn column) {
        return new CmisInvalidArgumentException("Invalid column for "
                + source.source().name() + "." + column.name() + ": properties of aspects need a JOIN with the aspect");
    }
}
