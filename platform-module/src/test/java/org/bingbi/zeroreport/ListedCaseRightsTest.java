package org.bingbi.zeroreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever brings the list is nobody to its cases: their maker would else own them. */
@Tag("repository")
@Tag("article-15")
@Tag("article-16")
class ListedCaseRightsTest {

    private final Register register = Register.open();
    private final ZeroWorld world = new ZeroWorld(register);

    @Test
    void casesAreReadByTheirHandlerAndTheDisciplineOfficeOnlyWhoeverBringsThem() {
        List<String> numbers = world.numbers(1);
        world.imported(
                "chenjing",
                ZeroWorld.HEAD
                        + String.join(
                                ",",
                                numbers.get(0),
                                world.name(numbers.get(0)),
                                "盗窃罪",
                                "liming",
                                "01",
                                "2026-01-05",
                                LocalDate.now(WorkingDayCalendar.ZONE).toString(),
                                ""));

        NodeRef listed = world.due("liming", numbers).get(0);
        assertThat(world.readers(listed)).contains("liming", "wangfang").doesNotContain("chenjing", "qianjin");
        assertThat(register.text(listed, ContentModel.PROP_CREATOR)).isEqualTo("System");
    }
}
