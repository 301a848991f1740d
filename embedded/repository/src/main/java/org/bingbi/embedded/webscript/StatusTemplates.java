package org.bingbi.embedded.webscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.extensions.webscripts.Description;

/** Finds the template that tells of a status, from the most particular to the plainest. */
final class StatusTemplates {

    private final ScriptTemplates templates;

    /** A template with the format it makes. */
    record StatusTemplate(String path, String format) {}

    StatusTemplates(ScriptTemplates templates) {
        this.templates = templates;
    }

    /** A script's own, then its folder's and those above it, then the default. */
    StatusTemplate of(Description script, int code, String format) {
        List<String> candidates = new ArrayList<>();
        candidates.add(script.getId() + "." + format + "." + code);
        candidates.add(script.getId() + "." + format + ".status");
        for (String folder = script.getScriptPath(); folder != null; folder = parent(folder)) {
            String prefix = folder.isEmpty() ? "" : folder + "/";
            candidates.add(prefix + format + "." + code + ".ftl");
            candidates.add(prefix + format + ".status.ftl");
        }
        return first(candidates).map(path -> new StatusTemplate(path, format)).orElseGet(() -> html(code));
    }

    /** Where no script answers for itself. */
    StatusTemplate of(int code, String format) {
        Optional<String> byCode = templates.find(code + ".ftl");
        if (byCode.isPresent()) {
            return new StatusTemplate(byCode.get(), "html");
        }
        return format.isEmpty()
                ? html(code)
                : templates
                        .find(format + ".status.ftl")
                        .map(path -> new StatusTemplate(path, format))
                        .orElseGet(() -> html(code));
    }

    private StatusTemplate html(int code) {
        return new StatusTemplate(templates.find(code + ".ftl").orElse("status.ftl"), "html");
    }

    private Optional<String> first(List<String> candidates) {
        return candidates.stream()
                .map(templates::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String parent(String folder) {
        if (folder.isEmpty()) {
            return null;
        }
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }
}
