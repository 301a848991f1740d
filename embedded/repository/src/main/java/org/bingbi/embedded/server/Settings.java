package org.bingbi.embedded.server;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What an administrator may set, as {@code alfresco-global.properties} does for Alfresco: the repository's defaults, the
 * modules', then {@code bingbi.properties} in the data folder, then what the caller gives, then Java's system properties.
 */
final class Settings {

    private static final String DEFAULTS = "classpath*:org/bingbi/embedded/*/repository.properties";
    private static final String OF_MODULES = "classpath*:alfresco/module/*/alfresco-global.properties";

    private Settings() {}

    static Properties load(DataFolder data, Properties given) {
        Properties all = new Properties();
        try {
            for (String place : new String[] {DEFAULTS, OF_MODULES}) {
                for (Resource file : found(place)) {
                    read(file, all);
                }
            }
            readFile(data.root().resolve("bingbi.properties"), all);
        } catch (IOException e) {
            throw new UncheckedIOException("The settings cannot be read", e);
        }
        given.stringPropertyNames().forEach(key -> all.setProperty(key, given.getProperty(key)));
        for (String key : all.stringPropertyNames()) {
            String set = System.getProperty(key);
            if (set != null) {
                all.setProperty(key, set);
            }
        }
        all.setProperty("dir.root", data.root().toString());
        all.setProperty("dir.tmp", data.temporary().toString());
        all.putIfAbsent("dir.contentstore", data.root().resolve("contentstore").toString());
        return all;
    }

    /** What the class path has, in the same order on every machine. */
    static Resource[] found(String pattern) {
        try {
            Resource[] resources = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(resources, Comparator.comparing(Settings::path));
            return resources;
        } catch (IOException e) {
            throw new UncheckedIOException("The class path cannot be searched for " + pattern, e);
        }
    }

    private static String path(Resource resource) {
        try {
            String url = resource.getURL().toString();
            int start = Math.max(url.lastIndexOf("org/bingbi/embedded/"), url.lastIndexOf("alfresco/module/"));
            return url.substring(Math.max(start, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Resource resource, Properties into) throws IOException {
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            into.load(reader);
        }
    }

    /** In UTF-8; what is not, as Alfresco reads its own settings. */
    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, StandardCharsets.ISO_8859_1);
        }
    }

    private static void readFile(Path file, Properties into) throws IOException {
        if (Files.exists(file)) {
            into.load(new StringReader(text(Files.readAllBytes(file))));
        }
    }
}
