package org.bingbi.embedded.search.database;

import java.util.List;
import org.bingbi.embedded.search.cmis.CmisColumn.LetterCase;
import org.bingbi.embedded.search.cmis.CmisCondition.Operator;

/** A test that one value passes or fails. The values are as the database holds them: text, numbers, milliseconds. */
public sealed interface ValueTest {

    record Compared(Operator operator, Object value, LetterCase letterCase) implements ValueTest {}

    record Among(List<Object> values, boolean negated) implements ValueTest {}

    record Like(String pattern, boolean negated) implements ValueTest {}
}
