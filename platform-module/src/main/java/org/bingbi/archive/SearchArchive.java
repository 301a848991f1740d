package org.bingbi.archive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.query.ExactQuery;
import org.bingbi.record.Lookup;
import org.bingbi.record.web.DossierJson;
import org.bingbi.record.web.DossierViews;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Page;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/**
 * Searches the submitted entries that the asker may read: the discipline office's whole register, others what came to them. Counts are of
 * nothing else, so that nobody can tell from a figure what he may not see.
 */
public final class SearchArchive extends Endpoint {

    private final Lookup lookup;
    private final ExactQuery query;
    private final WordSearch words;
    private final ArchiveCounts counts;
    private final Finds finds;
    private final DossierViews views;

    public SearchArchive(
            Exchange exchange,
            Lookup lookup,
            ExactQuery query,
            WordSearch words,
            ArchiveCounts counts,
            Finds finds,
            DossierViews views) {
        super(exchange);
        this.lookup = lookup;
        this.query = query;
        this.words = words;
        this.counts = counts;
        this.finds = finds;
        this.views = views;
    }

    /** Whether words were looked for. */
    enum Words {
        SEARCHED,
        NONE,
        /** The repository has no index: the other conditions hold, the words were left out. */
        OFF
    }

    record Hit(@JsonUnwrapped DossierJson.Summary summary, Set<String> foundIn, String excerpt) {}

    record ArchivePage(
            List<Hit> items,
            int skip,
            int max,
            boolean more,
            int total,
            Words words,
            Map<String, List<ArchiveCounts.Count>> counts) {}

    /** Entries, and the places in them where words were found. */
    private record Found(List<NodeRef> dossiers, Map<NodeRef, List<NodeRef>> places, Words words) {}

    @Override
    protected Reply answer(Request request) {
        ArchiveFilter filter = ArchiveFilter.of(request);
        Found found = lookup.isAdministrator() ? new Found(List.of(), Map.of(), state(filter)) : found(filter);
        Locale language = request.language();
        Page.Of<Hit> page = request.page().cut(found.dossiers()).map(dossier -> hit(dossier, found, filter));
        return Reply.ok(new ArchivePage(
                page.items(),
                page.skip(),
                page.max(),
                page.more(),
                found.dossiers().size(),
                found.words(),
                counts.of(found.dossiers(), language)));
    }

    private Words state(ArchiveFilter filter) {
        if (words.isOff()) {
            return Words.OFF;
        }
        return filter.words().isPresent() ? Words.SEARCHED : Words.NONE;
    }

    private Found found(ArchiveFilter filter) {
        Words state = state(filter);
        if (state != Words.SEARCHED) {
            return new Found(query.all(filter.statement()), Map.of(), state);
        }
        Map<NodeRef, List<NodeRef>> places = words.find(filter.words().orElseThrow());
        List<NodeRef> dossiers =
                places.isEmpty() ? List.of() : query.all(filter.statementAmong(List.copyOf(places.keySet())));
        return new Found(dossiers, places, state);
    }

    private Hit hit(NodeRef dossier, Found found, ArchiveFilter filter) {
        List<NodeRef> places = found.places().getOrDefault(dossier, List.of());
        return new Hit(
                views.summary(dossier),
                finds.where(places),
                filter.words().map(sought -> finds.excerpt(places, sought)).orElse(null));
    }
}
