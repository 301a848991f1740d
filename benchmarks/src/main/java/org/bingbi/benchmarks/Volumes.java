package org.bingbi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bingbi.demo.LateIndexes;

/**
 * Data folders that take minutes to fill. They stay, so that measuring again is quick; delete the folder of them to have
 * them filled anew.
 */
final class Volumes {
    private static final Path ALL = Path.of(System.getenv()
            .getOrDefault(
                    "BINGBI_BENCH_VOLUMES",
                    Path.of("benchmarks", "target", "volumes").toString()));
    private static final String FILLED = "filled";

    private Volumes() {}

    /** What fills an empty folder. */
    interface Filling {
        void into(Path folder) throws Exception;
    }

    /** The folder of that name, filled when it is not there yet or was left half filled or without its indexes. */
    static Path folder(String name, Filling filling, Consumer<String> out) throws Exception {
        return folder(ALL, name, filling, out);
    }

    static Path folder(Path all, String name, Filling filling, Consumer<String> out) throws Exception {
        Path folder = all.resolve(name).toAbsolutePath();
        if (Files.exists(folder.resolve(FILLED)) && !LateIndexes.areOff(folder)) {
            return folder;
        }
        empty(folder);
        long begin = System.nanoTime();
        filling.into(folder);
        Files.createFile(folder.resolve(FILLED));
        out.accept("filled %s in %.0f s; it stays in %s".formatted(name, (System.nanoTime() - begin) / 1e9, folder));
        return folder;
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Folders.delete(folder);
        }
        Files.createDirectories(folder);
    }
}
