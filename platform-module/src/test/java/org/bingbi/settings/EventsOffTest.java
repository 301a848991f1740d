package org.bingbi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Article 15: a message broker knows no rights, so no event of a node may reach it unless an administrator says so. */
@Tag("article-15")
class EventsOffTest {

    @Test
    void theModuleTurnsAlfrescosEventsOfNodesOff() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = EventsOffTest.class
                .getClassLoader()
                .getResourceAsStream("alfresco/module/bingbi-platform/alfresco-global.properties")) {
            settings.load(file);
        }

        assertThat(settings).containsEntry("repo.event2.enabled", "false");
    }
}
