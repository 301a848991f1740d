package org.bingbi.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bingbi.problem.Problem;

/** The texts among the module's settings, as they were meant; all that is to be written or shown is taken from here. */
public final class TextSettings implements ConfigurationCheck {

    private final Map<String, String> texts = new TreeMap<>();

    /** @param asRead name and value of each as the repository read it */
    public TextSettings(Map<String, String> asRead) {
        asRead.forEach((name, text) -> texts.put(name, MisreadText.mended(text)));
    }

    /** @throws IllegalArgumentException for a setting that is none of the texts */
    public String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("No text among the settings: " + name);
        }
        return text;
    }

    @Override
    public List<Problem> problems() {
        return texts.entrySet().stream()
                .flatMap(setting -> MisreadText.flaw(setting.getValue())
                        .map(code -> Problem.at(setting.getKey(), code, setting.getValue(), setting.getKey()))
                        .stream())
                .toList();
    }
}
