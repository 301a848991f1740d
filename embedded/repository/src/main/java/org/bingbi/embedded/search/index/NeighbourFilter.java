package org.bingbi.embedded.search.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives each Chinese sign, besides itself, the pair that it makes with the next. Unlike Lucene's own filter it also pairs signs between
 * which blanks or punctuation lie, as an index that keeps single signs finds them side by side.
 */
final class NeighbourFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    /** The token that comes after what was given out last, where it was read already. */
    private State next;

    private boolean pairDue;

    NeighbourFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (pairDue) {
            pairDue = false;
            if (pair()) {
                return true;
            }
        }
        if (next != null) {
            restoreState(next);
            next = null;
        } else if (!input.incrementToken()) {
            return false;
        }
        pairDue = isSign();
        return true;
    }

    private boolean isSign() {
        String text = term.toString();
        return text.codePointCount(0, text.length()) == 1 && PhraseQueries.isChinese(text);
    }

    /** From the sign that was given out last and the one after it. */
    private boolean pair() throws IOException {
        String first = term.toString();
        int from = offset.startOffset();
        if (!input.incrementToken()) {
            return false;
        }
        next = captureState();
        if (!isSign()) {
            return false;
        }
        String second = term.toString();
        int to = offset.endOffset();
        clearAttributes();
        term.append(first).append(second);
        offset.setOffset(from, to);
        increment.setPositionIncrement(0);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = null;
        pairDue = false;
    }
}
