package org.bingbi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.web.FormFields;
import org.bingbi.web.Json;
import org.junit.jupiter.api.Test;

class FormFieldsTest {

    private static final FormFields GIVEN = Json.read(
            """
            {"intervenerName":"某甲","interventionAt":"2026-11-20T01:00:00Z","behaviours":["ARTICLE_9","ARTICLE_9"],
             "toldOfRegulation":true,"recorderName":"某乙","caseName":"  "}
            """
                    .getBytes(StandardCharsets.UTF_8),
            FormFields.class);

    @Test
    void whatIsGivenBecomesPropertiesOfTheModel() {
        Map<QName, Serializable> properties = GIVEN.toProperties();

        assertThat(properties)
                .containsEntry(RegisterModel.PROP_INTERVENER_NAME, "某甲")
                .containsEntry(RegisterModel.PROP_INTERVENTION_AT, Date.from(Instant.parse("2026-11-20T01:00:00Z")))
                .containsEntry(RegisterModel.PROP_TOLD_OF_REGULATION, true);
        assertThat((List<?>) properties.get(RegisterModel.PROP_BEHAVIOURS)).hasSize(1);
    }

    @Test
    void whoRecordsIsNotTheClientsToSay() {
        assertThat(GIVEN.toProperties()).doesNotContainKey(RegisterModel.PROP_RECORDER_NAME);
    }

    @Test
    void blankIsNothing() {
        assertThat(GIVEN.toProperties()).doesNotContainKey(RegisterModel.PROP_CASE_NAME);
    }

    @Test
    void whatTheNodesHoldIsShownAsItWasGiven() {
        FormFields shown = FormFields.of(Map.of(RegisterModel.PROP_REPORT_OPTION, "USUAL"), GIVEN.toProperties());

        assertThat(shown.intervenerName()).isEqualTo("某甲");
        assertThat(shown.interventionAt()).isEqualTo("2026-11-20T01:00:00Z");
        assertThat(shown.behaviours()).containsExactly("ARTICLE_9");
        assertThat(shown.reportOption()).isEqualTo("USUAL");
    }
}
