package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SurfPagesTest {
    private static final String APP = "alfresco/site-webscripts/org/bingbi/components/app/app.get";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/share-config-custom.xml",
                "alfresco/site-data/pages/bingbi.xml",
                "alfresco/site-data/extensions/bingbi-extension.xml",
                "alfresco/web-extension/bingbi-context.xml",
                APP + ".desc.xml"
            })
    void isWellFormed(String resource) {
        assertThat(ShareFacts.xml(resource)).isNotNull();
    }

    @Test
    void onlySignedInPeopleReachThePage() {
        Element page = ShareFacts.xml("alfresco/site-data/pages/bingbi.xml");
        assertThat(ShareFacts.all(page, "authentication").get(0).getTextContent())
                .isEqualTo("user");
        assertThat(ShareFacts.all(ShareFacts.xml(APP + ".desc.xml"), "authentication")
                        .get(0)
                        .getTextContent())
                .isEqualTo("user");
    }

    @Test
    void thePageShowsTheWebScriptThatMountsTheClient() {
        Element page = ShareFacts.xml("alfresco/site-data/pages/bingbi.xml");
        List<String> shown = ShareFacts.all(page, "url").stream()
                .map(Element::getTextContent)
                .toList();
        assertThat(shown)
                .containsExactly(ShareFacts.all(ShareFacts.xml(APP + ".desc.xml"), "url")
                        .get(0)
                        .getTextContent());
    }

    @Test
    void mountsTheClientWithWhereItIsAndWhoIsThere() throws Exception {
        String html = render(Map.of(
                "url", Map.of("context", "/share"),
                "locale", "zh_CN",
                "user", Map.of("name", "liming"),
                "csrf", Map.of("cookie", "Alfresco-CSRFToken", "header", "Alfresco-CSRFToken")));

        assertThat(html)
                .contains("data-proxy=\"/share/proxy/alfresco\"")
                .contains("data-context=\"/share\"")
                .contains("data-page=\"/share/page\"")
                .contains("data-locale=\"zh_CN\"")
                .contains("data-user=\"liming\"")
                .contains("data-csrf-cookie=\"Alfresco-CSRFToken\"")
                .contains("data-csrf-header=\"Alfresco-CSRFToken\"")
                .contains("<script type=\"module\" src=\"/share/res/bingbi/bingbi.js\"></script>")
                .contains("<link rel=\"stylesheet\" href=\"/share/res/bingbi/bingbi.css\"/>");
    }

    @Test
    void anAccountNameCannotBreakOutOfItsAttribute() throws Exception {
        String html = render(Map.of(
                "url", Map.of("context", "/share"),
                "locale", "en",
                "user", Map.of("name", "\"><script>alert(1)</script>"),
                "csrf", Map.of("cookie", "", "header", "")));

        assertThat(html).doesNotContain("<script>alert").contains("&quot;&gt;&lt;script&gt;");
    }

    /** With Surf's {@code @markup} directive reduced to what it does here: it writes what it holds. */
    private static String render(Map<String, Object> model) throws IOException, TemplateException {
        StringTemplateLoader loader = new StringTemplateLoader();
        loader.putTemplate("app", ShareFacts.text(APP + ".html.ftl"));
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_30);
        configuration.setTemplateLoader(loader);
        TemplateDirectiveModel markup = (environment, parameters, variables, body) -> body.render(environment.getOut());
        configuration.setSharedVariable("markup", markup);
        Template template = configuration.getTemplate("app");
        StringWriter html = new StringWriter();
        template.process(model, html);
        return html.toString();
    }
}
