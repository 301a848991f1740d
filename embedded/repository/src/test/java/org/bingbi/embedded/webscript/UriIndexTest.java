package org.bingbi.embedded.webscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.Description.FormatStyle;
import org.springframework.extensions.webscripts.Match;
import org.springframework.extensions.webscripts.WebScriptException;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

class UriIndexTest {

    private final UriIndex index = new UriIndex();

    @ParameterizedTest
    @CsvSource({
        "/case,              case",
        "/case/1,            caseId",
        "/case/1/evidence,   evidence",
        "/case/1/evidence/2, evidenceId",
        "/case/mine,         mine",
        "/case/1/2/3,        caseId",
    })
    void moreStaticTextGoesBeforeLessAndAVariableTakesSlashes(String path, String expected) {
        register("case", "get", "/case");
        register("caseId", "get", "/case/{id}");
        register("evidence", "get", "/case/{id}/evidence");
        register("evidenceId", "get", "/case/{id}/evidence/{evidence}");
        register("mine", "get", "/case/mine");

        assertThat(found("GET", path)).isEqualTo(expected);
    }

    @Test
    void withAsMuchStaticTextMoreVariablesGoFirst() {
        register("one", "get", "/a/{x}/");
        register("two", "get", "/a/{x}{y}/");

        assertThat(found("GET", "/a/1/")).isEqualTo("two");
    }

    @Test
    void aLessParticularTemplateAnswersIfOnlyThatHasTheMethod() {
        register("mine", "get", "/case/mine");
        register("delete", "delete", "/case/{id}");

        assertThat(found("DELETE", "/case/mine")).isEqualTo("delete");
    }

    @Test
    void theUrlIsKnownEvenIfTheMethodIsNot() {
        register("mine", "get", "/case/mine");

        Match match = index.find("PUT", "/case/mine").orElseThrow();
        assertThat(match.getKind()).isEqualTo(Match.Kind.URI);
        assertThat(match.getWebScript()).isNull();
        assertThat(index.find("PUT", "/elsewhere")).isEmpty();
    }

    @Test
    void variablesHaveTheirValues() {
        register("evidence", "get", "/case/{id}/evidence/{evidence}?format={format?}");

        Match match = index.find("get", "/case/七/evidence/a b").orElseThrow();
        assertThat(match.getTemplateVars()).isEqualTo(Map.of("id", "七", "evidence", "a b"));
        assertThat(match.getPath()).isEqualTo("/case/");
        assertThat(match.getTemplate()).isEqualTo("/case/{id}/evidence/{evidence}");
    }

    @Test
    void aVariableNamedTwiceTakesTheSameTextTwice() {
        register("twice", "get", "/from/{id}/to/{id}");

        assertThat(index.find("GET", "/from/1/to/1")).isPresent();
        assertThat(index.find("GET", "/from/1/to/2")).isEmpty();
    }

    @Test
    void theExtensionIsNoPartOfTheUrlUnlessTheFormatIsAnArgument() {
        register("any", "get", "/report/{quarter}", FormatStyle.any);
        register("argument", "get", "/file/{name}", FormatStyle.argument);

        assertThat(variable("/report/2024Q1.json", "quarter")).isEqualTo("2024Q1");
        assertThat(variable("/file/a.pdf", "name")).isEqualTo("a.pdf");
    }

    @Test
    void twoScriptsCannotHaveOneUrlAndMethod() {
        register("first", "get", "/case/{id}");

        assertThatThrownBy(() -> register("second", "get", "/case/{number}"))
                .isInstanceOf(WebScriptException.class)
                .hasMessageContaining("second.get.desc.xml")
                .hasMessageContaining("first.get.desc.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "/case{", "/ca se", "/{1}", "/案件", "//"})
    void aMalformedTemplateIsRefused(String template) {
        assertThatThrownBy(() -> new UriTemplate(template))
                .isInstanceOf(WebScriptException.class)
                .hasMessageContaining(template);
    }

    private String found(String method, String path) {
        return index.find(method, path)
                .map(Match::getWebScript)
                .map(s -> s.getDescription().getShortName())
                .orElse("none");
    }

    private String variable(String path, String name) {
        return index.find("GET", path).orElseThrow().getTemplateVars().get(name);
    }

    private void register(String name, String method, String url) {
        register(name, method, url, FormatStyle.any);
    }

    private void register(String name, String method, String url, FormatStyle style) {
        Silent script = new Silent();
        script.init(null, Descriptions.of(name + "." + method, List.of(url), style));
        index.register(script, url);
    }

    private static final class Silent extends AbstractWebScript {

        @Override
        public void execute(WebScriptRequest req, WebScriptResponse res) {
            // only its description matters here
        }
    }
}
