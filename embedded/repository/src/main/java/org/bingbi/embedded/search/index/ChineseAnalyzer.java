package org.bingbi.embedded.search.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts Chinese into single characters and pairs of neighbours, and other scripts into words, all in lower case and half
 * width. No dictionary: names, places and case numbers are in none, and a query must find every place where its characters
 * stand side by side, however a segmenter would have cut them.
 */
final class ChineseAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream folded = new LowerCaseFilter(new CJKWidthFilter(words));
        return new TokenStreamComponents(words, new NeighbourFilter(folded));
    }

    /** No phrase reaches from one value of a property into the next. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new LowerCaseFilter(new CJKWidthFilter(in));
    }
}
