package org.bingbi.acceptance.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an office installs into its Alfresco: the JAR and the AMP of each module, as the build left them. */
class ModulePackagesTest {
    private static final int JAVA_17 = 61;

    /** Beside its own JAR an AMP carries only what Alfresco does not ship: so far nothing. */
    private static final Set<String> BUNDLED = Set.of();

    @ParameterizedTest
    @ValueSource(strings = {"bingbi-platform", "bingbi-share"})
    void holdsNoClassOfAlfrescoOrOfTheEmbeddedRepository(String module) {
        Set<String> foreign = entries(artifact("embedded/alfresco-api", "alfresco-api", "jar"))
                .keySet();

        assertThat(classes(artifact(module, "jar")).keySet())
                .allSatisfy(name -> assertThat(name).startsWith("org/bingbi/").doesNotStartWith("org/bingbi/embedded/"))
                .doesNotContainAnyElementsOf(foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bingbi-platform", "bingbi-share"})
    void itsClassesLoadOnJava17(String module) {
        assertThat(classes(artifact(module, "jar")))
                .allSatisfy((name, bytes) -> assertThat(classFileVersion(bytes)).isLessThanOrEqualTo(JAVA_17));
    }

    @Test
    void thePlatformModuleHasClasses() {
        assertThat(classes(artifact("bingbi-platform", "jar"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bingbi-platform", "bingbi-share"})
    void theAmpHoldsTheJarAndTheModulesProperties(String module) {
        Path jar = artifact(module, "jar");
        Map<String, byte[]> amp = entries(artifact(module, "amp"));

        assertThat(amp.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("module.properties", "lib/" + jar.getFileName()),
                                BUNDLED.stream().map(name -> "lib/" + name))
                        .toList());
        assertThat(amp.get("lib/" + jar.getFileName())).isEqualTo(bytes(jar));
        assertThat(amp.get("module.properties"))
                .isEqualTo(entries(jar).get("alfresco/module/" + module + "/module.properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bingbi-platform", "bingbi-share"})
    void itsPropertiesNameWhatAlfrescoAsksForAndTheVersionsItRunsOn(String module) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(
                new String(entries(artifact(module, "amp")).get("module.properties"), StandardCharsets.UTF_8)));

        assertThat(properties)
                .containsEntry("module.id", module)
                .containsEntry("module.repo.version.min", "23.0")
                .containsEntry("module.repo.version.max", "26.99");
        assertThat(properties.getProperty("module.version")).matches("\\d+(\\.\\d+)*");
        assertThat(List.of("module.title", "module.description"))
                .allSatisfy(key -> assertThat(properties.getProperty(key)).isNotBlank());
    }

    @Test
    void thePlatformJarIsFoundAsAModule() {
        assertThat(entries(artifact("bingbi-platform", "jar")))
                .containsKeys(
                        "alfresco/module/bingbi-platform/module-context.xml",
                        "alfresco/module/bingbi-platform/alfresco-global.properties");
    }

    @Test
    void theShareJarCarriesTheWebClientWhereShareServesIt() {
        assertThat(entries(artifact("bingbi-share", "jar")))
                .containsKeys("META-INF/bingbi/bingbi.js", "META-INF/bingbi/bingbi.css")
                .containsKey("META-INF/share-config-custom.xml");
    }

    private static Path artifact(String module, String ending) {
        return artifact(module.replace("bingbi-", "") + "-module", module, ending);
    }

    private static Path artifact(String folder, String name, String ending) {
        Path target = Path.of("..").resolve(folder).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(name + "-[0-9].*\\." + ending))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No " + name + "." + ending + " in " + target
                            + ": run the build from the root (./run.sh test)"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Map<String, byte[]> classes(Path jar) {
        Map<String, byte[]> classes = entries(jar);
        classes.keySet().removeIf(name -> !name.endsWith(".class"));
        return classes;
    }

    private static Map<String, byte[]> entries(Path archive) {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return entries;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Stands behind the magic number and the minor version. */
    private static int classFileVersion(byte[] classFile) {
        return ByteBuffer.wrap(classFile).getShort(6);
    }
}
