package org.bingbi.organisation.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Other forms of one Chinese character, by Unicode's data: radicals, traditional forms, variants. */
public final class HanForms {

    private static final String DATA = "/alfresco/module/bingbi-platform/names/";
    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;

    private static final Map<Integer, Integer> UNIFIED = unified();
    private static final char[] SIMPLIFIED = simplified();

    private HanForms() {}

    /** The radical's ideograph (Unicode's Equivalent_Unified_Ideograph), in its simplified form; others as they are. */
    public static int plain(int character) {
        int unified = UNIFIED.getOrDefault(character, character);
        return unified >= FIRST && unified <= LAST ? SIMPLIFIED[unified - FIRST] : unified;
    }

    /** One character for all that are written for one another; it is for comparison only. */
    public static int variant(int character) {
        return Variants.FIRST_OF.getOrDefault(character, character);
    }

    public static boolean isHan(int character) {
        return UScript.getScript(character) == UScript.HAN;
    }

    public static boolean isIgnorable(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static char[] simplified() {
        StringBuilder all = new StringBuilder();
        for (int character = FIRST; character <= LAST; character++) {
            all.append((char) character).append('\n');
        }
        // Each stands in a line of its own, so that ICU's rules for phrases do not join neighbours.
        String[] lines = Transliterator.getInstance("Traditional-Simplified")
                .transliterate(all.toString())
                .split("\n");
        char[] simplified = new char[LAST - FIRST + 1];
        for (int index = 0; index < simplified.length; index++) {
            simplified[index] = lines[index].length() == 1 ? lines[index].charAt(0) : (char) (FIRST + index);
        }
        return simplified;
    }

    private static Map<Integer, Integer> unified() {
        Map<Integer, Integer> unified = new HashMap<>();
        for (String line : lines("EquivalentUnifiedIdeograph.txt")) {
            String[] fields = line.replaceFirst("#.*", "").split(";");
            if (fields.length == 2) {
                String[] range = fields[0].strip().split("\\.\\.");
                int ideograph = Integer.parseInt(fields[1].strip(), 16);
                int last = Integer.parseInt(range[range.length - 1], 16);
                for (int radical = Integer.parseInt(range[0], 16); radical <= last; radical++) {
                    unified.put(radical, ideograph);
                }
            }
        }
        return unified;
    }

    private static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HanForms.class.getResourceAsStream(DATA + file), file),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Read when a name is first compared that nobody has as it is written. */
    private static final class Variants {
        private static final Map<Integer, Integer> FIRST_OF = new HashMap<>();

        static {
            for (String line : lines("variants.txt")) {
                int first = plain(line.codePointAt(0));
                line.codePoints().forEach(character -> FIRST_OF.put(character, first));
            }
        }
    }
}
