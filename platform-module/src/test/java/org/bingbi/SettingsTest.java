package org.bingbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every setting stands in the documentation, with the default that it has. */
class SettingsTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| ?(.*?) ?\\|.*", Pattern.MULTILINE);

    @Test
    void theDocumentNamesEachSettingWithItsDefault() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        defaults.putAll(defaults("classpath*:alfresco/module/bingbi-platform/alfresco-global.properties"));
        defaults.putAll(defaults("classpath*:org/bingbi/embedded/*/repository.properties"));
        assertThat(defaults).hasSizeGreaterThan(50);
        assertThat(documented()).containsExactlyEntriesOf(defaults);
    }

    private static Map<String, String> defaults(String places) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Resource place : new PathMatchingResourcePatternResolver().getResources(places)) {
            Properties properties = new Properties();
            try (InputStream in = place.getInputStream()) {
                properties.load(in);
            }
            properties.stringPropertyNames().forEach(name -> found.put(name, properties.getProperty(name)));
        }
        return found;
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> found = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("..", "docs", "settings.md")));
        while (rows.find()) {
            found.put(rows.group(1), rows.group(2));
        }
        return found;
    }
}
