package org.bingbi.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.memory.MemoryRegister;
import org.bingbi.model.RegisterModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers of the register, without a repository. */
class NumberingTest {

    private final MemoryRegister register = new MemoryRegister();

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    @Tag("article-14")
    void numbersFollowWithoutGapAndBeginAgainInANewYear() {
        List<String> numbers = IntStream.range(0, 3)
                .mapToObj(each -> register.text(register.submitted("liming"), RegisterModel.PROP_NUMBER))
                .toList();
        register.clock.advance(Duration.ofDays(45));
        String next = register.text(register.submitted("liming"), RegisterModel.PROP_NUMBER);

        assertThat(numbers).containsExactly("东检〔2026〕1号", "东检〔2026〕2号", "东检〔2026〕3号");
        assertThat(next).isEqualTo("东检〔2027〕1号");
    }

    @Test
    @Tag("article-14")
    void aNumberThatIsGivenIsNotGivenTwice() {
        NodeRef first = register.submitted("liming");
        register.nodes.service().getChildAssocs(register.folders.counters()).forEach(counter -> register.nodes
                .service()
                .setProperty(counter.getChildRef(), RegisterModel.PROP_LAST_SEQUENCE, 0));

        assertThat(register.text(register.submitted("zhaomin"), RegisterModel.PROP_NUMBER))
                .isNotEqualTo(register.text(first, RegisterModel.PROP_NUMBER));
    }

    @Test
    @Tag("article-14")
    void whatHasANumberKeepsIt() {
        NodeRef dossier = register.submitted("liming");
        NodeRef step = register.open(dossier, "qianjin");
        register.as("qianjin", () -> register.signatures.giveBack(step, "请补充。", java.util.Optional.empty()));
        register.nodes.service().addProperties(register.form(dossier), Map.of(RegisterModel.PROP_CASE_NAME, "陈某案"));
        register.as("liming", () -> register.dossiers.submit(dossier));

        assertThat(register.text(dossier, RegisterModel.PROP_NUMBER)).isEqualTo("东检〔2026〕1号");
    }
}
