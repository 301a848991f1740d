package org.bingbi.embedded.search.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.bingbi.embedded.search.SearchableProperty;
import org.bingbi.embedded.search.index.IndexedNode.ContentWords;

/** Makes the document of a node. */
final class NodeDocuments {

    /** As in the database: longer text is found by its words, not as a whole. */
    private static final int LONGEST_WHOLE_VALUE = 1024;

    /** Enough to sort by. */
    private static final int LONGEST_COLUMN_VALUE = 256;

    private static final FieldType WORDS = words();

    private final Function<QName, SearchableProperty> properties;

    NodeDocuments(Function<QName, SearchableProperty> properties) {
        this.properties = properties;
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setStored(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    /** The document, with the words of the content where they are known, else marked as to be read. */
    Document of(IndexedNode node, Optional<ContentWords> words) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, Long.toString(node.id()), Field.Store.YES));
        document.add(new NumericDocValuesField(Fields.ID, node.id()));
        document.add(new StringField(Fields.REFERENCE, node.reference().toString(), Field.Store.NO));
        document.add(new BinaryDocValuesField(
                Fields.REFERENCE, new BytesRef(node.reference().toString())));
        document.add(
                new StringField(Fields.STORE, node.reference().getStoreRef().toString(), Field.Store.NO));
        document.add(new StringField(Fields.TYPE, node.type().toString(), Field.Store.NO));
        document.add(new SortedSetDocValuesField(
                Fields.TYPE, new BytesRef(node.type().toString())));
        node.aspects().forEach(aspect -> name(document, Fields.ASPECT, aspect));
        node.parents().forEach(parent -> name(document, Fields.PARENT, parent));
        node.ancestors().forEach(ancestor -> name(document, Fields.ANCESTOR, ancestor));
        node.primaryParent()
                .ifPresent(parent ->
                        document.add(new StringField(Fields.PRIMARY_PARENT, parent.toString(), Field.Store.YES)));
        document.add(new NumericDocValuesField(Fields.ACL, node.aclId()));
        node.owner().ifPresent(owner -> name(document, Fields.OWNER, owner));
        words.ifPresent(known -> {
            document.add(new Field(Fields.CONTENT, known.words(), WORDS));
            document.add(new StoredField(Fields.CONTENT_URL, known.url()));
        });
        if (node.content().isPresent() && words.isEmpty()) {
            name(document, Fields.UNREAD, true);
        }
        node.values().forEach((name, values) -> values(document, name, values));
        return document;
    }

    private static void name(Document document, String field, Object value) {
        document.add(new StringField(field, value.toString(), Field.Store.NO));
    }

    private void values(Document document, QName name, List<Object> values) {
        SearchableProperty property = properties.apply(name);
        if (property == null || !property.indexed()) {
            return;
        }
        for (Object value : values) {
            if (value != null) {
                value(document, property, value);
            }
        }
    }

    /** A value that is not of the kind its property has by now is left over from an older model: it is not searched. */
    private static void value(Document document, SearchableProperty property, Object value) {
        QName name = property.name();
        switch (property.kind()) {
            case TEXT -> text(document, property, value.toString());
            case WHOLE_NUMBER -> {
                if (value instanceof Number number) {
                    whole(document, name, number.longValue());
                }
            }
            case INSTANT -> {
                if (value instanceof Date date) {
                    whole(document, name, date.getTime());
                }
            }
            case DECIMAL -> {
                if (value instanceof Number number) {
                    document.add(new DoublePoint(Fields.number(name), number.doubleValue()));
                    document.add(new SortedNumericDocValuesField(
                            Fields.column(name), NumericUtils.doubleToSortableLong(number.doubleValue())));
                }
            }
            case TRUTH, NAME -> wholeText(document, name, value.toString());
            case CONTENT, OPAQUE -> {}
        }
    }

    private static void text(Document document, SearchableProperty property, String text) {
        if (property.words()) {
            document.add(new Field(Fields.words(property.name()), text, WORDS));
        }
        document.add(new TextField(Fields.PROPERTIES, text, Field.Store.NO));
        wholeText(document, property.name(), text);
    }

    private static void wholeText(Document document, QName name, String text) {
        if (text.length() <= LONGEST_WHOLE_VALUE) {
            document.add(new StringField(Fields.whole(name), text, Field.Store.NO));
        }
        String column = text.length() <= LONGEST_COLUMN_VALUE ? text : text.substring(0, LONGEST_COLUMN_VALUE);
        document.add(new SortedSetDocValuesField(Fields.column(name), new BytesRef(column)));
    }

    private static void whole(Document document, QName name, long number) {
        document.add(new LongPoint(Fields.number(name), number));
        document.add(new SortedNumericDocValuesField(Fields.column(name), number));
    }

    /**
     * The references of nodes found, in the order of these; read from their column, as their stored fields lie beside whole texts, and in
     * the order of the documents, as columns are read onwards only.
     *
     * @param stores those asked in, among which the nodes' are
     */
    static List<NodeRef> references(IndexReader reader, List<ScoreDoc> found, List<StoreRef> stores)
            throws IOException {
        Map<String, StoreRef> known = new HashMap<>();
        stores.forEach(store -> known.put(store.toString(), store));
        NodeRef[] references = new NodeRef[found.size()];
        List<Integer> onwards = IntStream.range(0, references.length)
                .boxed()
                .sorted(Comparator.comparingInt(place -> found.get(place).doc))
                .toList();
        LeafReaderContext leaf = null;
        BinaryDocValues column = null;
        for (int place : onwards) {
            int document = found.get(place).doc;
            if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
                column = DocValues.getBinary(leaf.reader(), Fields.REFERENCE);
            }
            column.advanceExact(document - leaf.docBase);
            String written = column.binaryValue().utf8ToString();
            int slash = written.lastIndexOf('/');
            StoreRef store = known.get(written.substring(0, slash));
            references[place] = store == null ? new NodeRef(written) : new NodeRef(store, written.substring(slash + 1));
        }
        return List.of(references);
    }
}
