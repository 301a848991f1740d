package org.bingbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Constructor arguments are wired by name: a reader can check them, and two of one type cannot be swapped unseen. */
class ContextsTest {

    private static final Path CONTEXTS = Path.of("src/main/resources/alfresco/module/bingbi-platform");
    private static final Pattern ARGUMENT = Pattern.compile("<constructor-arg\\b([^>]*)>");

    @Test
    void everyConstructorArgumentHasItsName() throws IOException {
        List<String> withoutName = new ArrayList<>();
        int all = 0;
        try (Stream<Path> files = Files.list(CONTEXTS)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".xml")).toList()) {
                Matcher argument = ARGUMENT.matcher(Files.readString(file));
                while (argument.find()) {
                    all++;
                    if (!argument.group(1).contains("name=\"")) {
                        withoutName.add(file.getFileName() + ": " + argument.group());
                    }
                }
            }
        }
        assertThat(withoutName).isEmpty();
        assertThat(all).isGreaterThan(500);
    }
}
