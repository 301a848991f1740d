package org.bingbi.acceptance.superior;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.lingala.zip4j.ZipFile;

/** A sealed package as the superior office opens it: with a program of its own, and the passphrase that came another way. */
record OpenedPackage(Map<String, byte[]> entries) {

    /** @throws IOException also where the passphrase is wrong */
    static OpenedPackage of(byte[] bytes, String passphrase, Path folder) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "package", ".zip"), bytes);
        ZipFile outer = new ZipFile(file.toFile(), passphrase.toCharArray());
        Map<String, byte[]> entries = new TreeMap<>();
        try (InputStream inner = outer.getInputStream(outer.getFileHeader("package.zip"));
                ZipInputStream zip =
                        new ZipInputStream(new ByteArrayInputStream(inner.readAllBytes()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return new OpenedPackage(entries);
    }

    String text(String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }
}
