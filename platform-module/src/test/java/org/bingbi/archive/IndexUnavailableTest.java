package org.bingbi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.repo.search.impl.parsers.FTSQueryException;
import org.alfresco.repo.search.impl.querymodel.QueryModelException;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An index that is away takes the words from a search, not the archive. */
@Tag("repository")
@Tag("article-15")
class IndexUnavailableTest {

    private static final Register REGISTER = Register.open();
    private static final NodeRef DOSSIER = REGISTER.submitted("liming", ReportOption.DIRECT_OWN, "");

    /** As the client of Solr, of Elasticsearch and of a database in between throw. */
    static Stream<RuntimeException> failures() {
        return Stream.of(
                caused(new ConnectException("Connection refused")),
                caused(new SocketTimeoutException("Read timed out")),
                caused(new NoRouteToHostException()),
                caused(new UnknownHostException("solr")),
                caused(new SocketException("Connection reset")),
                caused(new BindException()),
                caused(new SSLHandshakeException("certificate")),
                caused(new IOException("503 Service Unavailable")),
                caused(new IllegalStateException("Unexpected end of JSON")),
                new UncheckedIOException(new IOException("broken pipe")),
                new QueryModelException("no field"),
                new FTSQueryException("no grammar"),
                new ContentIOException("index file"),
                new IllegalStateException("closed"),
                new IllegalArgumentException("cannot be parsed: 杨某"),
                new UnsupportedOperationException("no such function"),
                new NullPointerException(),
                new ClassCastException(),
                new IndexOutOfBoundsException(),
                new ConcurrentModificationException(),
                new NoSuchElementException(),
                new ArithmeticException());
    }

    private static RuntimeException caused(Exception cause) {
        return new AlfrescoRuntimeException("Unable to execute the query: 杨某", cause);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theOtherConditionsHoldAndTheAnswerSaysSo(RuntimeException failure) {
        ArchiveAsked archive = new ArchiveAsked(REGISTER, failing(failure), 50_000);

        ArchiveAsked.Answer found = archive.by("zhengyan", Map.of("words", "杨某", "status", "IN_ROUTE"));
        assertThat(found.json().path("words").asText()).isEqualTo("UNAVAILABLE");
        assertThat(found.ids()).contains(DOSSIER.getId());

        ArchiveAsked.Answer narrowed = archive.by("zhengyan", Map.of("words", "杨某", "intervener", "无此人"));
        assertThat(narrowed.total()).isZero();
        ArchiveAsked.Answer outsider = archive.by("chuwen", Map.of("words", "杨某"));
        assertThat(outsider.total()).isZero();
        assertThat(outsider.json().toString()).doesNotContain("杨某");
        assertThat(archive.by("zhengyan", Map.of()).json().path("words").asText())
                .isEqualTo("NONE");
    }

    /** Through every interceptor and the transaction that a service's bean has. */
    @Test
    void anIndexThatIsShutIsToldApartFromOneThatFindsNothing() {
        Register other = Register.another();
        NodeRef dossier = other.submitted("liming", ReportOption.DIRECT_OWN, "");
        ArchiveAsked archive = new ArchiveAsked(other, 50_000);
        archive.awaitIndex();
        assertThat(archive.by("zhengyan", Map.of("words", "杨某"))
                        .json()
                        .path("words")
                        .asText())
                .isEqualTo("SEARCHED");

        other.bean("search.words", org.bingbi.embedded.search.index.WordSearch.class)
                .close();

        ArchiveAsked.Answer away = archive.by("zhengyan", Map.of("words", "杨某"));
        assertThat(away.json().path("words").asText()).isEqualTo("UNAVAILABLE");
        assertThat(away.ids()).contains(dossier.getId());
    }

    private static SearchService failing(RuntimeException failure) {
        return new SearchService() {
            @Override
            public ResultSet query(StoreRef store, String language, String query) {
                throw failure;
            }

            @Override
            public ResultSet query(SearchParameters parameters) {
                assertThat(parameters.getLocales())
                        .extracting(java.util.Locale::getLanguage)
                        .startsWith("zh")
                        .containsAll(List.of("zh", "en"))
                        .doesNotHaveDuplicates();
                throw failure;
            }
        };
    }
}
