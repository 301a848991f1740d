package org.bingbi.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.access.ReadableNodes;
import org.bingbi.register.web.DossierSummaries;
import org.bingbi.repository.Register;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Requests;

/** The archive as an account asks it, in a transaction that reads only, as the endpoint has. */
final class ArchiveAsked {

    private final Register register;
    private final SearchArchive archive;

    /** @param mostPlaces so many places of words are looked at */
    ArchiveAsked(Register register, int mostPlaces) {
        this(register, register.bean("bingbi.archive.search", SearchService.class), mostPlaces);
    }

    /** @param search asked for words */
    ArchiveAsked(Register register, SearchService search, int mostPlaces) {
        this.register = register;
        WordSearch words = new WordSearch(
                search,
                register.nodes(),
                register.bean("nodeDAO", NodeBulkLoader.class),
                register.bean("bingbi.archive.phraseCheck", PhraseCheck.class),
                mostPlaces,
                1000,
                new Properties());
        this.archive = new SearchArchive(
                register.bean("bingbi.web.exchange", Exchange.class),
                register.bean("bingbi.record.lookup", ReadableNodes.class),
                register.bean("bingbi.archive.entries", ArchiveEntries.class),
                words,
                register.bean("bingbi.archive.finds", MatchExcerpts.class),
                register.bean("bingbi.register.summaries", DossierSummaries.class));
    }

    /** What the archive answers. */
    record Answer(JsonNode json) {

        int total() {
            return json.get("total").asInt();
        }

        Integer cutAt() {
            return json.has("cutAt") ? json.get("cutAt").asInt() : null;
        }

        List<String> ids() {
            List<String> ids = new ArrayList<>();
            json.get("items").forEach(item -> ids.add(item.get("id").asText()));
            return ids;
        }

        /** By kind, how often each value stands. */
        Map<String, Map<String, Integer>> counts() {
            Map<String, Map<String, Integer>> counts = new TreeMap<>();
            json.get("counts").fields().forEachRemaining(kind -> {
                Map<String, Integer> sums = counts.computeIfAbsent(kind.getKey(), any -> new TreeMap<>());
                kind.getValue()
                        .forEach(count -> sums.put(
                                count.get("value").asText(), count.get("count").asInt()));
            });
            return counts;
        }
    }

    Answer by(String account, Map<String, String> query) {
        Map<String, String> all = new TreeMap<>(query);
        all.putIfAbsent("max", "200");
        return AuthenticationUtil.runAs(
                () -> register.bean("transactionService", TransactionService.class)
                        .getRetryingTransactionHelper()
                        .doInTransaction(() -> read(archive.answer(Requests.with(all))), true, true),
                account);
    }

    /** Words that were written by now are found from now on. */
    void awaitIndex() {
        register.bean("search.words", org.bingbi.embedded.search.index.WordSearch.class)
                .awaitAll(Duration.ofSeconds(30));
    }

    private static Answer read(Reply reply) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            reply.body().writeTo(body);
            return new Answer(new ObjectMapper().readTree(body.toByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
