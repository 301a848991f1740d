package org.bingbi.archive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.register.web.DossierSummaries;
import org.bingbi.register.web.DossierSummary;
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

    private final ReadableNodes lookup;
    private final ArchiveEntries entries;
    private final WordSearch words;
    private final MatchExcerpts finds;
    private final DossierSummaries summaries;

    public SearchArchive(
            Exchange exchange,
            ReadableNodes lookup,
            ArchiveEntries entries,
            WordSearch words,
            MatchExcerpts finds,
            DossierSummaries summaries) {
        super(exchange);
        this.lookup = lookup;
        this.entries = entries;
        this.words = words;
        this.finds = finds;
        this.summaries = summaries;
    }

    /** Whether words were looked for. */
    enum Words {
        SEARCHED,
        NONE,
        /** The repository has no index: the other conditions hold, the words were left out. */
        OFF,
        /** The index does not answer now: the other conditions hold, the words were left out. */
        UNAVAILABLE
    }

    record Hit(@JsonUnwrapped DossierSummary summary, Set<String> foundIn, String excerpt) {}

    /** @param cutAt null, or how many places were looked at where words stand in more: entries may be missing then */
    record ArchivePage(
            List<Hit> items,
            int skip,
            int max,
            boolean more,
            int total,
            Words words,
            Integer cutAt,
            Map<String, List<ArchiveCounts.Count>> counts) {}

    /** Entries, and the places in them where words were found. */
    private record Found(List<Entry> entries, Words words, WordSearch.BootstrapFolders places) {

        static Found of(List<Entry> entries, Words words) {
            return new Found(entries, words, WordSearch.BootstrapFolders.NONE);
        }
    }

    @Override
    protected Reply answer(Request request) {
        ArchiveFilter filter = ArchiveFilter.of(request);
        Found found = lookup.isAdministrator() ? Found.of(List.of(), wanted(filter)) : found(filter);
        Page.Of<Entry> page = request.page().cut(found.entries());
        finds.prepare(page.items().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.dossier()), places(entry, found).stream()))
                .toList());
        return Reply.ok(new ArchivePage(
                page.items().stream().map(entry -> hit(entry, found, filter)).toList(),
                page.skip(),
                page.max(),
                page.more(),
                found.entries().size(),
                found.words(),
                found.places().cutAt().orElse(null),
                ArchiveCounts.of(found.entries(), request.language())));
    }

    private Words wanted(ArchiveFilter filter) {
        if (words.isOff()) {
            return Words.OFF;
        }
        return filter.words().isPresent() ? Words.SEARCHED : Words.NONE;
    }

    private Found found(ArchiveFilter filter) {
        Words wanted = wanted(filter);
        if (wanted != Words.SEARCHED) {
            return Found.of(filter.of(entries.all()), wanted);
        }
        try {
            return holding(filter.words().orElseThrow(), filter);
        } catch (IndexUnavailableException away) {
            return Found.of(filter.of(entries.all()), Words.UNAVAILABLE);
        }
    }

    private Found holding(String sought, ArchiveFilter filter) {
        WordSearch.BootstrapFolders places = words.find(sought);
        if (places.cutAt().isEmpty()) {
            return new Found(filter.of(entries.among(places.in().keySet())), Words.SEARCHED, places);
        }
        List<Entry> passing = filter.of(entries.all());
        WordSearch.BootstrapFolders within = words.canBeAskedOf(passing.size())
                ? words.find(sought, passing.stream().map(Entry::dossier).toList())
                : places;
        return new Found(
                passing.stream()
                        .filter(entry -> within.in().containsKey(entry.dossier()))
                        .toList(),
                Words.SEARCHED,
                within);
    }

    private static List<NodeRef> places(Entry entry, Found found) {
        return found.places().in().getOrDefault(entry.dossier(), List.of());
    }

    private Hit hit(Entry entry, Found found, ArchiveFilter filter) {
        List<NodeRef> places = places(entry, found);
        return new Hit(
                summaries.of(entry.dossier()),
                finds.where(places),
                filter.words().map(sought -> finds.excerpt(places, sought)).orElse(null));
    }
}
