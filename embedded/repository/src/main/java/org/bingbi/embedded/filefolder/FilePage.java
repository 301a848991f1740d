package org.bingbi.embedded.filefolder;

import java.util.List;
import org.alfresco.query.PagingResults;
import org.alfresco.util.Pair;

/**
 * A part of a list of files.
 *
 * @param total of the whole list; null when nobody asked
 */
public record FilePage<R>(List<R> page, boolean more, Integer total) implements PagingResults<R> {
    @Override
    public List<R> getPage() {
        return page;
    }

    @Override
    public boolean hasMoreItems() {
        return more;
    }

    @Override
    public Pair<Integer, Integer> getTotalResultCount() {
        return total == null ? null : new Pair<>(total, total);
    }

    @Override
    public String getQueryExecutionId() {
        return null;
    }
}
