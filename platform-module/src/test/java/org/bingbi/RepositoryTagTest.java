package org.bingbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Tests that need the repository say so by a tag: {@code ./run.sh test rules} leaves them out. */
@Tag("architecture")
class RepositoryTagTest {

    private static final JavaClasses TESTS = new ClassFileImporter().importPath(Path.of("target", "test-classes"));

    @Test
    void exactlyTheTestsThatNeedTheRepositoryAreTagged() {
        Set<String> needing = new TreeSet<>();
        Set<String> tagged = new TreeSet<>();
        TESTS.stream().filter(RepositoryTagTest::isTest).forEach(test -> {
            if (needsRepository(test)) {
                needing.add(test.getFullName());
            }
            if (Stream.of(test.reflect().getAnnotationsByType(Tag.class))
                    .anyMatch(tag -> tag.value().equals("repository"))) {
                tagged.add(test.getFullName());
            }
        });
        assertThat(tagged).isEqualTo(needing);
    }

    private static boolean isTest(JavaClass type) {
        return !type.getEnclosingClass().isPresent()
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(Test.class)
                                || method.isAnnotatedWith(ParameterizedTest.class)
                                || method.isAnnotatedWith("net.jqwik.api.Property"));
    }

    private static boolean needsRepository(JavaClass test) {
        return test.getTransitiveDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("org.bingbi.embedded"));
    }
}
