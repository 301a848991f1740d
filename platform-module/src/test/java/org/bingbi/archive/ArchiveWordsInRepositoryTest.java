package org.bingbi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Words in more places than a search looks at: nothing is left out without a word. */
@Tag("repository")
@Tag("article-15")
class ArchiveWordsInRepositoryTest {

    private static final String WORD = "仓单质押纠纷";
    private static final int ENTRIES = 8;

    private static final Register REGISTER = Register.open();
    private static final List<NodeRef> DOSSIERS = new ArrayList<>();
    private static final ArchiveAsked ALL = new ArchiveAsked(REGISTER, 50_000);
    private static final ArchiveAsked FIVE_PLACES = new ArchiveAsked(REGISTER, 5);

    @BeforeAll
    static void fill() {
        IntStream.range(0, ENTRIES).forEach(number -> DOSSIERS.add(submitted("查档人" + number)));
        ALL.awaitIndex();
    }

    private static NodeRef submitted(String intervener) {
        Map<QName, Serializable> form = Register.form(ReportOption.DIRECT_OWN, "");
        form.put(RegisterModel.PROP_INTERVENER_NAME, intervener);
        form.put(RegisterModel.PROP_INTERVENTION_CONTENT, "询问" + WORD + "一案的进度。");
        return REGISTER.as("liming", () -> {
            NodeRef dossier = REGISTER.dossiers().create(form, Optional.empty());
            REGISTER.evidence(dossier, WORD + ".png");
            REGISTER.dossiers().submit(dossier);
            return dossier;
        });
    }

    private static List<String> ids(List<NodeRef> dossiers) {
        return dossiers.stream().map(NodeRef::getId).toList();
    }

    @Test
    void withinTheLimitEveryEntryIsFoundAndNothingIsSaidToBeMissing() {
        ArchiveAsked.Answer found = ALL.by("zhengyan", Map.of("words", WORD));
        assertThat(found.ids()).containsExactlyInAnyOrderElementsOf(ids(DOSSIERS));
        assertThat(found.cutAt()).isNull();
    }

    @Test
    void beyondTheLimitTheAnswerSaysThatItIsCut() {
        ArchiveAsked.Answer found = FIVE_PLACES.by("zhengyan", Map.of("words", WORD));
        assertThat(found.cutAt()).isEqualTo(5);
        assertThat(found.ids()).isNotEmpty().hasSizeLessThanOrEqualTo(5).isSubsetOf(ids(DOSSIERS));
    }

    @Test
    void aFilterIsAppliedBeforeThePlacesAreCut() {
        for (int number = 0; number < ENTRIES; number++) {
            ArchiveAsked.Answer found = FIVE_PLACES.by("zhengyan", Map.of("words", WORD, "intervener", "查档人" + number));
            assertThat(found.ids()).containsExactly(DOSSIERS.get(number).getId());
            assertThat(found.cutAt()).isNull();
            assertThat(found.counts().get("status")).containsExactly(Map.entry("IN_ROUTE", 1));
        }
    }

    @Test
    void whoMayNotReadFindsNothingAndIsNotToldThatThereIsMore() {
        for (String account : List.of("zhaomin", "wuqiang", "qianjin", "chenjing", "admin")) {
            ArchiveAsked.Answer found = FIVE_PLACES.by(account, Map.of("words", WORD));
            assertThat(found.total()).as(account).isZero();
            assertThat(found.cutAt()).as(account).isNull();
            assertThat(found.counts().values()).as(account).allSatisfy(counts -> assertThat(counts)
                    .isEmpty());
        }
    }
}
