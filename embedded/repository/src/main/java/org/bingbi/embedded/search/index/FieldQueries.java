package org.bingbi.embedded.search.index;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alfresco.repo.search.impl.parsers.FTSQueryException;
import org.alfresco.service.namespace.QName;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.bingbi.embedded.search.SearchableProperty;
import org.bingbi.embedded.search.ValueKind;
import org.bingbi.embedded.search.fts.FtsQuery;

/** The queries over one property, each by the kind of its values. */
final class FieldQueries {

    private final Analyzer analyzer;
    private final PhraseQueries phrases;
    private final InstantText instants;

    FieldQueries(Analyzer analyzer, InstantText instants) {
        this.analyzer = analyzer;
        this.phrases = new PhraseQueries(analyzer);
        this.instants = instants;
    }

    /** The words, or where the property has no words the whole value. */
    Query words(SearchableProperty property, String text, boolean exact) {
        QName name = property.name();
        return switch (property.kind()) {
            case TEXT -> exact || !property.words() ? whole(name, text) : words(Fields.words(name), text);
            case NAME, TRUTH -> whole(name, property.kind() == ValueKind.TRUTH ? text.toLowerCase(Locale.ROOT) : text);
            case WHOLE_NUMBER -> LongPoint.newExactQuery(Fields.number(name), wholeNumber(property, text));
            case DECIMAL -> DoublePoint.newExactQuery(Fields.number(name), decimal(property, text));
            case INSTANT -> {
                InstantText.Span span = span(property, text);
                yield LongPoint.newRangeQuery(Fields.number(name), span.first(), span.last());
            }
            case CONTENT -> words(Fields.CONTENT, text);
            case OPAQUE -> throw unsearchable(property);
        };
    }

    /** The words of a field of words; nothing is found by signs alone. */
    Query words(String field, String text) {
        Optional<Query> query = phrases.of(field, text);
        return query.orElseGet(() -> new MatchNoDocsQuery("neither letter nor digit"));
    }

    /** Words near each other, in texts only. */
    Query near(SearchableProperty property, FtsQuery.Near near) {
        return switch (property.kind()) {
            case CONTENT -> near(Fields.CONTENT, near);
            case TEXT -> {
                if (!property.words()) {
                    yield new MatchNoDocsQuery("has no words");
                }
                yield near(Fields.words(property.name()), near);
            }
            default -> throw new FTSQueryException(written(property) + " has no words that could be near each other");
        };
    }

    /** Words near each other in a field of words. */
    Query near(String field, FtsQuery.Near near) {
        return phrases.near(field, near.first(), near.slop(), near.last())
                .orElseThrow(() -> new FTSQueryException("Only one word can be near one other"));
    }

    /** A pattern for one word, or for the whole value. */
    Query wildcard(SearchableProperty property, String pattern, boolean exact) {
        return switch (property.kind()) {
            case TEXT ->
                pattern.equals("*")
                        ? exists(property)
                        : exact || !property.words()
                                ? new WildcardQuery(new Term(Fields.whole(property.name()), pattern))
                                : wildcard(Fields.words(property.name()), pattern);
            case NAME, TRUTH -> new WildcardQuery(new Term(Fields.whole(property.name()), pattern));
            case CONTENT -> wildcard(Fields.CONTENT, pattern);
            case WHOLE_NUMBER, DECIMAL, INSTANT -> {
                if (pattern.equals("*")) {
                    yield exists(property);
                }
                throw new FTSQueryException("'" + pattern + "': " + written(property) + " takes no wildcard");
            }
            case OPAQUE -> throw unsearchable(property);
        };
    }

    /**
     * Chinese has no words to complete: a star before or after it adds nothing, and one within it cannot be served by
     * single characters and pairs.
     */
    Query wildcard(String field, String pattern) {
        if (!PhraseQueries.isChinese(pattern)) {
            String folded = analyzer.normalize(field, pattern).utf8ToString();
            return new WildcardQuery(new Term(field, folded));
        }
        String inner = pattern.replaceAll("^[*]+|(?<!\\\\)[*]+$", "");
        if (inner.indexOf('*') >= 0 || inner.indexOf('?') >= 0) {
            throw new FTSQueryException("'" + pattern + "': * and ? may not stand within Chinese words");
        }
        return words(field, inner);
    }

    /** Values between two ends; {@code MIN} and {@code MAX} leave one open. */
    Query range(SearchableProperty property, String lower, boolean withLower, String upper, boolean withUpper) {
        String field = Fields.number(property.name());
        return switch (property.kind()) {
            case TEXT, NAME ->
                TermRangeQuery.newStringRange(
                        Fields.whole(property.name()),
                        isOpen(lower, "MIN") ? null : lower,
                        isOpen(upper, "MAX") ? null : upper,
                        withLower,
                        withUpper);
            case WHOLE_NUMBER ->
                longs(
                        field,
                        isOpen(lower, "MIN") ? Long.MIN_VALUE : step(wholeNumber(property, lower), withLower, 1),
                        isOpen(upper, "MAX") ? Long.MAX_VALUE : step(wholeNumber(property, upper), withUpper, -1));
            case INSTANT ->
                longs(
                        field,
                        isOpen(lower, "MIN") ? Long.MIN_VALUE : lower(span(property, lower), withLower),
                        isOpen(upper, "MAX") ? Long.MAX_VALUE : upper(span(property, upper), withUpper));
            case DECIMAL -> doubles(property, lower, withLower, upper, withUpper);
            case TRUTH, CONTENT, OPAQUE -> throw new FTSQueryException(written(property) + " has no ranges");
        };
    }

    private Query doubles(
            SearchableProperty property, String lower, boolean withLower, String upper, boolean withUpper) {
        double low = isOpen(lower, "MIN") ? Double.NEGATIVE_INFINITY : decimal(property, lower);
        double high = isOpen(upper, "MAX") ? Double.POSITIVE_INFINITY : decimal(property, upper);
        return DoublePoint.newRangeQuery(
                Fields.number(property.name()),
                withLower ? low : DoublePoint.nextUp(low),
                withUpper ? high : DoublePoint.nextDown(high));
    }

    private static Query longs(String field, long lower, long upper) {
        return lower > upper ? new MatchNoDocsQuery("an empty range") : LongPoint.newRangeQuery(field, lower, upper);
    }

    private static long step(long value, boolean included, int by) {
        return included ? value : value + by;
    }

    private static long lower(InstantText.Span span, boolean included) {
        return included ? span.first() : span.last() + 1;
    }

    private static long upper(InstantText.Span span, boolean included) {
        return included ? span.last() : span.first() - 1;
    }

    private static boolean isOpen(String end, String word) {
        return end.equalsIgnoreCase(word) || end.equals("*");
    }

    /** The nodes that have a value of the property. */
    Query exists(SearchableProperty property) {
        return switch (property.kind()) {
            case CONTENT -> new WildcardQuery(new Term(Fields.CONTENT, "*"));
            case OPAQUE -> throw unsearchable(property);
            default -> new FieldExistsQuery(Fields.column(property.name()));
        };
    }

    private static Query whole(QName name, String text) {
        return new TermQuery(new Term(Fields.whole(name), text));
    }

    /** One of the names. */
    static Query oneOf(String field, Collection<?> names) {
        List<BytesRef> terms =
                names.stream().map(name -> new BytesRef(name.toString())).toList();
        return new TermInSetQuery(field, terms);
    }

    private static long wholeNumber(SearchableProperty property, String text) {
        try {
            return new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new FTSQueryException("'" + text + "' is no whole number, as " + written(property) + " needs", e);
        }
    }

    private static double decimal(SearchableProperty property, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new FTSQueryException("'" + text + "' is no number, as " + written(property) + " needs", e);
        }
    }

    private InstantText.Span span(SearchableProperty property, String text) {
        return instants.read(text)
                .orElseThrow(() -> new FTSQueryException("'" + text + "' is no date, as " + written(property)
                        + " needs: write 2026-01-15 or 2026-01-15T08:00:00.000+08:00"));
    }

    private static FTSQueryException unsearchable(SearchableProperty property) {
        return new FTSQueryException(written(property) + " cannot be searched");
    }

    private static String written(SearchableProperty property) {
        return property.name().getLocalName();
    }
}
