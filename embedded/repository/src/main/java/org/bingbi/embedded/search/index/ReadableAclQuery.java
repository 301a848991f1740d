package org.bingbi.embedded.search.index;

import java.io.IOException;
import java.util.function.LongPredicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** What stands under access control lists that one may read. Only documents that match otherwise are asked after. */
final class ReadableAclQuery extends Query {

    private static final float ONE_TEST = 10;

    private final LongPredicate readable;

    /** @param readable asked by one thread */
    ReadableAclQuery(LongPredicate readable) {
        this.readable = readable;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext context) throws IOException {
                NumericDocValues lists = DocValues.getNumeric(context.reader(), Fields.ACL);
                return new ConstantScoreScorer(this, score(), scoreMode, new TwoPhaseIterator(lists) {
                    @Override
                    public boolean matches() throws IOException {
                        return readable.test(lists.longValue());
                    }

                    @Override
                    public float matchCost() {
                        return ONE_TEST;
                    }
                });
            }

            /** Rights change without the documents. */
            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "under lists that may be read";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && readable == ((ReadableAclQuery) other).readable;
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + System.identityHashCode(readable);
    }
}
