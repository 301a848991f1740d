package org.bingbi.embedded.webscript;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.bingbi.embedded.webscript.ScriptDescription.Source;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.extensions.webscripts.Description.FormatStyle;

/** Descriptors made for a test. */
final class Descriptions {

    private Descriptions() {}

    static ScriptDescription of(String id, List<String> urls, FormatStyle style) {
        String lines = urls.stream()
                .map(u -> "<url>" + u.replace("&", "&amp;") + "</url>")
                .collect(Collectors.joining());
        String shortName = id.substring(0, id.lastIndexOf('.'));
        return read(
                id + ".desc.xml",
                "<webscript><shortname>" + shortName + "</shortname>" + lines + "<format>" + style
                        + "</format></webscript>");
    }

    static ScriptDescription read(String path, String xml) {
        return new DescriptorReader()
                .read(new Source("root/", path, new ByteArrayResource(xml.getBytes(StandardCharsets.UTF_8))));
    }
}
