package org.bingbi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.namespace.QName;
import org.aopalliance.intercept.MethodInterceptor;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;

/** Article 15: the work behind a search is the same whether its words stand in hidden entries or nowhere. */
@Tag("repository")
@Tag("article-15")
class WordsWithinReachTest {

    private static final Register REGISTER = Register.another();

    /** Words that stand in hidden entries and drafts, each beside one that stands nowhere. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("贺兰仲", "贺兰伯"),
            List.of("祝融渊", "祝融海"),
            List.of("令狐平", "令狐安"),
            List.of("闻人越", "闻人楚"),
            List.of("端木清", "端木浊"),
            List.of("钟离恕", "钟离恨"),
            List.of("公冶长", "公冶短"),
            List.of("濮阳朔", "濮阳晦"),
            List.of("澹台明", "澹台暗"),
            List.of("宗政廉", "宗政贪"),
            List.of("太叔仪", "太叔礼"),
            List.of("申屠刚", "申屠柔"));

    private static final List<NodeRef> OWN = new ArrayList<>();

    @BeforeAll
    static void fill() {
        for (int at = 0; at < PAIRS.size(); at++) {
            entry("liming", PAIRS.get(at).get(0), at % 2 == 0);
        }
        OWN.add(entry("zhaomin", "自己", true));
        OWN.add(entry("zhaomin", "自己", false));
    }

    private static NodeRef entry(String recorder, String intervener, boolean submitted) {
        Map<QName, Serializable> form = new HashMap<>(Register.form(ReportOption.DIRECT_OWN, ""));
        form.put(RegisterModel.PROP_INTERVENER_NAME, intervener);
        form.put(RegisterModel.PROP_INTERVENTION_CONTENT, intervener + "询问案情。");
        return REGISTER.as(recorder, () -> {
            NodeRef dossier = REGISTER.dossiers().create(form, Optional.empty());
            REGISTER.evidence(dossier, intervener + ".txt");
            if (submitted) {
                REGISTER.dossiers().submit(dossier);
            }
            return dossier;
        });
    }

    @Test
    void whoMayReadNoEntryDoesNotReachTheIndexWhateverTheWord() {
        for (List<String> pair : PAIRS) {
            for (String word : pair) {
                for (String account : List.of("wuqiang", "guping", "chuwen")) {
                    assertThat(reachingTheIndex(account, word))
                            .as(account + " " + word)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void theIndexIsAskedOfTheCallersOwnEntriesOnlyAndAlikeForEachWord() {
        List<String> asked = new ArrayList<>();
        for (List<String> pair : PAIRS) {
            for (String word : pair) {
                List<String> reached = reachingTheIndex("zhaomin", word);
                assertThat(reached).hasSize(1);
                assertThat(reached.get(0)).endsWith(")");
                asked.add(withoutTheWord(reached.get(0), word));
            }
        }
        assertThat(asked.stream().distinct().toList()).singleElement().satisfies(query -> {
            OWN.forEach(entry -> assertThat(query).contains("PARENT:\"" + entry + "\""));
            assertThat(query.split("PARENT:")).hasSize(1 + OWN.size());
        });
    }

    /** The query with each sign of the word as its place in the word. */
    private static String withoutTheWord(String query, String word) {
        String without = query;
        for (int at = 0; at < word.length(); at++) {
            without = without.replace(word.substring(at, at + 1), "<" + at + ">");
        }
        return without;
    }

    @Test
    void ownEntriesAreStillFound() {
        ArchiveAsked archive = new ArchiveAsked(REGISTER, 50_000);
        archive.awaitIndex();

        assertThat(archive.by("zhaomin", Map.of("words", "自己")).ids())
                .containsExactly(OWN.get(0).getId());
        for (List<String> pair : PAIRS) {
            for (String word : pair) {
                assertThat(archive.by("zhaomin", Map.of("words", word)).total())
                        .as(word)
                        .isZero();
            }
        }
    }

    /** The queries that come through to the repository's search. */
    private static List<String> reachingTheIndex(String account, String word) {
        List<String> reached = new ArrayList<>();
        MethodInterceptor within = REGISTER.bean("bingbi.archive.withinReach", MethodInterceptor.class);
        MethodInterceptor noting = call -> {
            reached.add(((SearchParameters) call.getArguments()[0]).getQuery());
            return call.proceed();
        };
        ProxyFactory search = new ProxyFactory(SearchService.class, within);
        search.addAdvice(noting);
        search.setTarget(REGISTER.bean("bingbi.query.search", SearchService.class));
        WordSearch words = new WordSearch(
                (SearchService) search.getProxy(),
                REGISTER.nodes(),
                REGISTER.bean("nodeDAO", NodeBulkLoader.class),
                REGISTER.bean("bingbi.archive.phraseCheck", PhraseCheck.class),
                50_000,
                1000,
                new java.util.Properties());
        REGISTER.as(account, () -> words.find(word));
        return reached;
    }
}
