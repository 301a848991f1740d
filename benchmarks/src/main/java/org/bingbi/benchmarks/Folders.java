package org.bingbi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Data folders that a measurement makes and throws away. */
final class Folders {
    private Folders() {}

    static Path create(String name) throws IOException {
        return Files.createTempDirectory("bingbi-bench-" + name);
    }

    /** One that holds the same, so that what is kept stays as it is. */
    static Path copy(Path folder, String name) throws IOException {
        Path copy = create(name);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file)));
            }
        }
        return copy;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
