package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class SurfPagesTest {
    private static final String APP = ModuleFiles.SCRIPTS + "components/app/app.get";
    private static final Map<String, Object> FITS = Map.of("state", "FITS", "found", "1.0.0", "wanted", "1.0.0");

    static Stream<String> pages() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/alfresco/site-data/pages"))) {
            return pages.map(page -> "alfresco/site-data/pages/" + page.getFileName()).toList().stream();
        }
    }

    static Stream<String> xmlFiles() throws IOException {
        Path resources = Path.of("src/main/resources");
        try (Stream<Path> files = Files.walk(resources)) {
            return files
                    .filter(file -> file.toString().endsWith(".xml"))
                    .map(file -> resources.relativize(file).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("xmlFiles")
    void isWellFormed(String resource) {
        assertThat(ShareFacts.xml(resource)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onlySignedInPeopleReachAPageAndItMountsTheClient(String page) {
        Element definition = ShareFacts.xml(page);

        assertThat(text(definition, "authentication")).isEqualTo("user");
        assertThat(text(definition, "url")).isEqualTo(text(ShareFacts.xml(APP + ".desc.xml"), "url"));
    }

    @ParameterizedTest
    @CsvSource({"steps", "entries", "clocks", "quarter"})
    void everyDashletIsForSignedInPeopleOnTheirOwnDashboard(String what) {
        Element descriptor =
                ShareFacts.xml(ModuleFiles.SCRIPTS + "components/dashlets/bingbi-" + what + ".get.desc.xml");

        assertThat(text(descriptor, "authentication")).isEqualTo("user");
        assertThat(text(descriptor, "family")).isEqualTo("user-dashlet");
    }

    @Test
    void whatShareLoadsOfConfigurationExists() {
        assertThat(ShareFacts.all(ShareFacts.xml(ModuleFiles.CONTEXT), "value").stream()
                        .map(Element::getTextContent)
                        .filter(value -> value.startsWith("classpath:")))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(ModuleFiles.exists(value.substring("classpath:".length())))
                        .isTrue());
    }

    /** The header's menu is an AMD module, found below the package that the configuration names. */
    @Test
    void theHeadersMenuIsFoundBySharesLoader() {
        Element packaged =
                ShareFacts.all(ShareFacts.xml(ModuleFiles.CUSTOM), "package").get(0);

        assertThat(packaged.getAttribute("name")).isEqualTo("bingbi");
        assertThat(ModuleFiles.exists("META-INF/" + packaged.getAttribute("location") + "/HeaderMenu.js"))
                .isTrue();
    }

    /** Share compresses scripts of its pages with a tool that stopped at ECMAScript 5, and has Dojo and YUI beside them. */
    @ParameterizedTest
    @CsvSource({"META-INF/js/bingbi/HeaderMenu.js", "META-INF/components/bingbi/documentlibrary.js"})
    void scriptsAmongSharesOwnAreOldEnoughAndLeaveNothingGlobal(String resource) {
        String script =
                ShareFacts.text(resource).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");

        assertThat(script).doesNotContain("=>", "`").doesNotContainPattern("\\b(let|const|class|async) ");
        assertThat(script)
                .doesNotContainPattern("\\.(catch|finally|delete)\\(")
                .doesNotContainPattern("(?m)^(var|function)\\b");
    }

    @Test
    void mountsTheClientWithWhereItIsAndWhoIsThere() throws Exception {
        String html = app("liming", "zh_CN", "Alfresco-CSRFToken", FITS, "");

        assertThat(html)
                .contains("data-proxy=\"/share/proxy/alfresco\"")
                .contains("data-context=\"/share\"")
                .contains("data-page=\"/share/page\"")
                .contains("data-route=\"#/archive\"")
                .contains("data-locale=\"zh_CN\"")
                .contains("data-user=\"liming\"")
                .contains("data-csrf-cookie=\"Alfresco-CSRFToken\"")
                .contains("data-csrf-header=\"Alfresco-CSRFToken\"")
                .contains("<script type=\"module\" src=\"/share/res/bingbi/bingbi.js\"></script>")
                .contains("<link rel=\"stylesheet\" href=\"/share/res/bingbi/bingbi.css\"/>");
    }

    @Test
    void anAccountNameCannotBreakOutOfItsAttribute() throws Exception {
        String html = app("\"><script>alert(1)</script>", "en", "", FITS, "");

        assertThat(html).doesNotContain("<script>alert").contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void aRepositoryModuleThatDoesNotFitIsSaidInsteadOfAPageThatFails() throws Exception {
        String html = app("liming", "zh_CN", "", Map.of("state", "OLDER", "found", "0.9", "wanted", "1.0.0"), "");

        assertThat(html).contains("bingbi.platform.OLDER 0.9 1.0.0").doesNotContain("<bingbi-app");
    }

    @Test
    void printingLeavesForThePrintedForm() throws Exception {
        String html = app("liming", "zh_CN", "", FITS, "/proxy/alfresco/bingbi/dossiers/1/print");

        assertThat(html)
                .contains("location.replace(\"\\/share/proxy/alfresco/bingbi/dossiers/1/print\")")
                .doesNotContain("<bingbi-app");
    }

    @Test
    void aDashletMountsItsListInSharesFrame() throws Exception {
        String html = Templates.render(
                "/org/bingbi/components/dashlets/bingbi-quarter.get.html.ftl",
                Map.of("what", "quarter", "platform", FITS, "locale", "zh_CN", "args", Map.of("height", "240")));

        assertThat(html)
                .contains("dashlet.bingbi-quarter.shortName")
                .contains("style=\"height: 240px;\"")
                .contains("<bingbi-dashlet data-what=\"quarter\" data-proxy=\"/share/proxy/alfresco\"")
                .contains("src=\"/share/res/bingbi/dashlets.js\"");
    }

    private static String app(String user, String locale, String csrf, Map<String, Object> platform, String print)
            throws Exception {
        return Templates.render(
                "/org/bingbi/components/app/app.get.html.ftl",
                Map.of(
                        "locale",
                        locale,
                        "user",
                        Map.of("name", user),
                        "platform",
                        platform,
                        "print",
                        print,
                        "route",
                        "#/archive",
                        "mount",
                        Map.of("csrf", Map.of("cookie", csrf, "header", csrf))));
    }

    private static String text(Element definition, String element) {
        List<Element> found = ShareFacts.all(definition, element);
        return found.get(0).getTextContent();
    }
}
