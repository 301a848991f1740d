package org.bingbi.embedded.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alfresco.repo.search.impl.parsers.FTSQueryException;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchParameters.Operator;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.bingbi.embedded.search.SearchDictionary;
import org.bingbi.embedded.search.SearchableProperty;
import org.bingbi.embedded.search.fts.FtsQuery;
import org.bingbi.embedded.search.fts.FtsQuery.Clause;
import org.bingbi.embedded.search.fts.FtsReader;

/** Turns an FTS-Alfresco query into one of Lucene, with the dictionary's knowledge of each field. */
final class WordQueries {

    /** Where names without prefix and words without field belong, and whether all words beside each other must be there. */
    record Defaults(String namespace, String field, Map<String, String> templates, boolean all) {

        static Defaults of(SearchParameters parameters) {
            return new Defaults(
                    parameters.getNamespace(),
                    parameters.getDefaultFieldName(),
                    parameters.getQueryTemplates(),
                    parameters.getDefaultFTSOperator() == Operator.AND);
        }
    }

    private final SearchDictionary dictionary;
    private final FieldQueries fields;
    private final Defaults defaults;

    WordQueries(SearchDictionary dictionary, FieldQueries fields, Defaults defaults) {
        this.dictionary = dictionary;
        this.fields = fields;
        this.defaults = defaults;
    }

    /**
     * The query as Lucene knows it.
     *
     * @throws FTSQueryException where it is outside the subset offered
     */
    Query of(String query) {
        return of(FtsReader.read(query, defaults.all()));
    }

    private Query of(FtsQuery query) {
        if (query instanceof FtsQuery.Group group) {
            return group(group);
        }
        if (query instanceof FtsQuery.Boosted boosted) {
            return new BoostQuery(of(boosted.query()), boosted.boost());
        }
        if (query instanceof FtsQuery.Words words) {
            return words(field(words.field()), words.text(), words.exact());
        }
        if (query instanceof FtsQuery.Wildcard wildcard) {
            if (wildcard.field().isEmpty() && wildcard.pattern().equals("*")) {
                return new MatchAllDocsQuery();
            }
            return wildcard(field(wildcard.field()), wildcard.pattern(), wildcard.exact());
        }
        if (query instanceof FtsQuery.Near near) {
            return near(field(near.field()), near);
        }
        FtsQuery.Range range = (FtsQuery.Range) query;
        return fields.range(
                property(field(range.field())),
                range.lower(),
                range.lowerIncluded(),
                range.upper(),
                range.upperIncluded());
    }

    private Query group(FtsQuery.Group group) {
        BooleanQuery.Builder out = new BooleanQuery.Builder();
        boolean positive = false;
        for (Clause clause : group.clauses()) {
            out.add(
                    of(clause.query()),
                    switch (clause.occurrence()) {
                        case MUST -> Occur.MUST;
                        case MAY -> Occur.SHOULD;
                        case MUST_NOT -> Occur.MUST_NOT;
                    });
            positive |= clause.occurrence() != FtsQuery.Occurrence.MUST_NOT;
        }
        if (!positive) {
            out.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return out.build();
    }

    private String field(Optional<String> named) {
        return named.orElse(defaults.field());
    }

    private Query words(String field, String text, boolean exact) {
        Optional<Collection<String>> template = template(field);
        if (template.isPresent()) {
            return any(template.get(), member -> words(member, text, exact));
        }
        return switch (field) {
            case "TEXT" -> fields.words(Fields.CONTENT, text);
            case "ALL" -> any(List.of(Fields.CONTENT, Fields.PROPERTIES), member -> fields.words(member, text));
            case "TYPE" -> FieldQueries.oneOf(Fields.TYPE, dictionary.withDerived(type(text)));
            case "EXACTTYPE" -> name(Fields.TYPE, type(text).getName());
            case "ASPECT" -> FieldQueries.oneOf(Fields.ASPECT, dictionary.withDerived(aspect(text)));
            case "EXACTASPECT" -> name(Fields.ASPECT, aspect(text).getName());
            case "PARENT" -> node(Fields.PARENT, text);
            case "PRIMARYPARENT" -> node(Fields.PRIMARY_PARENT, text);
            case "ANCESTOR" -> node(Fields.ANCESTOR, text);
            case "ID" -> node(Fields.REFERENCE, text);
            case "OWNER" -> name(Fields.OWNER, text);
            case "EXISTS", "ISNOTNULL" -> fields.exists(property(text));
            case "ISUNSET", "ISNULL" -> without(fields.exists(property(text)));
            default -> fields.words(property(field), text, exact);
        };
    }

    private Query near(String field, FtsQuery.Near near) {
        Optional<Collection<String>> template = template(field);
        if (template.isPresent()) {
            return any(template.get(), member -> near(member, near));
        }
        return switch (field) {
            case "TEXT" -> fields.near(Fields.CONTENT, near);
            case "ALL" -> any(List.of(Fields.CONTENT, Fields.PROPERTIES), member -> fields.near(member, near));
            default -> fields.near(property(field), near);
        };
    }

    private Query wildcard(String field, String pattern, boolean exact) {
        Optional<Collection<String>> template = template(field);
        if (template.isPresent()) {
            return any(template.get(), member -> wildcard(member, pattern, exact));
        }
        return switch (field) {
            case "TEXT" -> fields.wildcard(Fields.CONTENT, pattern);
            case "ALL" -> any(List.of(Fields.CONTENT, Fields.PROPERTIES), member -> fields.wildcard(member, pattern));
            default -> fields.wildcard(property(field), pattern, exact);
        };
    }

    /** A template such as {@code %(cm:name TEXT)} stands for each of its fields. */
    private Optional<Collection<String>> template(String field) {
        String template = defaults.templates().get(field);
        if (template == null) {
            return Optional.empty();
        }
        String inner = template.strip();
        if (!inner.startsWith("%")) {
            throw new FTSQueryException("The template of " + field + " is not of the form %(cm:name TEXT)");
        }
        inner = inner.substring(1).replaceAll("^\\(|\\)$", "").strip();
        List<String> members = new ArrayList<>(List.of(inner.split("[\\s,]+")));
        members.removeIf(member -> member.equals(field) || member.isEmpty());
        return Optional.of(members);
    }

    private static Query any(Collection<String> members, Function<String, Query> query) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        members.forEach(member -> any.add(query.apply(member), Occur.SHOULD));
        return any.build();
    }

    private static Query without(Query query) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.MUST)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private static Query name(String field, Object name) {
        return new TermQuery(new Term(field, name.toString()));
    }

    private static Query node(String field, String text) {
        if (NodeRef.isNodeRef(text)) {
            return name(field, text);
        }
        return text.indexOf('/') >= 0
                ? new MatchNoDocsQuery("no reference")
                : name(field, new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, text));
    }

    SearchableProperty property(String field) {
        SearchableProperty property = dictionary
                .name(field.startsWith("@") ? field.substring(1) : field, defaults.namespace())
                .flatMap(dictionary::property)
                .orElseThrow(() -> new FTSQueryException("The field " + field
                        + " is neither a property nor one of TEXT, ALL, TYPE, ASPECT, PARENT, ANCESTOR, ID, EXISTS"));
        if (!property.indexed()) {
            throw new FTSQueryException("The property " + field + " is not indexed");
        }
        return property;
    }

    private ClassDefinition type(String written) {
        return dictionary
                .name(written, defaults.namespace())
                .flatMap(dictionary::type)
                .orElseThrow(() -> new FTSQueryException("Unknown type " + written));
    }

    private ClassDefinition aspect(String written) {
        return dictionary
                .name(written, defaults.namespace())
                .flatMap(dictionary::aspect)
                .orElseThrow(() -> new FTSQueryException("Unknown aspect " + written));
    }
}
