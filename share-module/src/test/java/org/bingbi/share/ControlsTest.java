package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The module's own form controls, in FreeMarker. */
class ControlsTest {
    private static final String CHOICE = "/org/bingbi/components/form/controls/choice.ftl";
    private static final String PERSON = "/org/bingbi/components/form/controls/person.ftl";
    private static final Map<String, Object> RELATION = Map.of(
            "options", "ORGANISATION|以组织名义#alf#STAFF|身边工作人员, 秘书", "optionSeparator", "#alf#", "labelSeparator", "|");

    @Test
    void aChoiceBeginsWithNothingChosen() throws Exception {
        String html = control(CHOICE, "edit", "", RELATION);

        assertThat(html)
                .contains("<option value=\"\">bingbi.choice.none</option>")
                .contains("<option value=\"STAFF\">身边工作人员, 秘书</option>")
                .doesNotContain("selected");
    }

    @Test
    void aChoiceThatWasNotMadeIsNotSent() throws Exception {
        assertThat(control(CHOICE, "edit", "", RELATION))
                .contains("name=\"\"")
                .contains("onchange=\"this.name = this.value ? 'prop_x' : ''\"");
    }

    @ParameterizedTest
    @CsvSource({"''", "STAFF"})
    void aSearchBeginsWithNothingChosenWhateverANewNodeBeginsWith(String beginsWith) throws Exception {
        assertThat(control(CHOICE, "edit", "search", beginsWith, RELATION))
                .contains("<option value=\"\">bingbi.choice.none</option>")
                .contains("name=\"prop_x\"")
                .doesNotContain("selected", "onchange");
    }

    @Test
    void aChoiceKeepsWhatWasChosen() throws Exception {
        assertThat(control(CHOICE, "edit", "STAFF", RELATION))
                .contains("name=\"prop_x\"")
                .contains("<option value=\"STAFF\" selected=\"selected\">")
                .doesNotContain("bingbi.choice.none");
    }

    @ParameterizedTest
    @CsvSource({"STAFF, '身边工作人员, 秘书'", "OTHERWISE, OTHERWISE", "'', form.control.novalue"})
    void aDetailsPageShowsTheLabel(String value, String shown) throws Exception {
        assertThat(control(CHOICE, "view", value, RELATION))
                .contains("<span class=\"viewmode-value\">" + shown + "</span>")
                .doesNotContain("<select");
    }

    @Test
    void yesAndNoAreChosenAndNeitherIsPossible() throws Exception {
        Map<String, Object> yesOrNo = Map.of("options", "true|bingbi.yes,false|bingbi.no");

        assertThat(control(CHOICE, "edit", false, yesOrNo))
                .contains("<option value=\"false\" selected=\"selected\">bingbi.no");
        assertThat(control(CHOICE, "edit", "", yesOrNo)).doesNotContain("selected");
        assertThat(control(CHOICE, "view", true, yesOrNo)).contains(">bingbi.yes<");
    }

    @Test
    void aPersonIsFoundByTheClientAndTheFormHoldsTheAccount() throws Exception {
        String html = control(PERSON, "edit", "liming", Map.of());

        assertThat(html)
                .contains("<input id=\"field\" name=\"prop_x\" type=\"hidden\" value=\"liming\"/>")
                .contains("<bingbi-account-field data-proxy=\"/share/proxy/alfresco\" data-caption=\"Field\"")
                .contains("/share/res/bingbi/share.js");
    }

    @ParameterizedTest
    @CsvSource({"search, true", "'', false", "doclib-simple-metadata, false"})
    void aPersonWhoIsSearchedForIsSoToTheClient(String formId, boolean search) throws Exception {
        assertThat(control(PERSON, "edit", formId, "", Map.of()).contains(" data-search>"))
                .isEqualTo(search);
    }

    @ParameterizedTest
    @CsvSource({CHOICE, PERSON})
    void aValueCannotBreakOut(String template) throws Exception {
        for (String mode : new String[] {"view", "edit"}) {
            assertThat(control(template, mode, "\"><script>alert(1)</script>", RELATION))
                    .doesNotContain("<script>alert");
        }
    }

    private static String control(String template, String mode, Object value, Map<String, Object> params)
            throws Exception {
        return control(template, mode, "", value, params);
    }

    private static String control(String template, String mode, String formId, Object value, Map<String, Object> params)
            throws Exception {
        return Templates.render(
                template,
                Map.of(
                        "form",
                        Map.of("mode", mode, "arguments", Map.of("formId", formId)),
                        "fieldHtmlId",
                        "field",
                        "locale",
                        "zh_CN",
                        "field",
                        Map.of(
                                "name",
                                "prop_x",
                                "label",
                                "Field",
                                "value",
                                value,
                                "mandatory",
                                false,
                                "disabled",
                                false,
                                "control",
                                Map.of("params", params))));
    }
}
