package org.bingbi.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Words a problem in the reader's language: Chinese unless English is asked for. */
public final class ProblemTexts {

    public static final String BUNDLE = "alfresco.module.bingbi-platform.messages.bingbi-problems";

    private static final ResourceBundle.Control NEVER_THE_SERVERS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    /** The whole sentence, with the line of the file and the value where there are such. */
    public static String text(Problem problem, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ProblemTexts.class.getClassLoader(), NEVER_THE_SERVERS_LANGUAGE);
        String sentence = format(bundle.getString(problem.code()), arguments(problem));
        return problem.line() == 0
                ? sentence
                : format(bundle.getString("in-file"), List.of(String.valueOf(problem.line()), problem.field()))
                        + sentence;
    }

    /** Whether the bundle words this code; a code without words is a mistake in the module. */
    public static boolean words(String code, Locale locale) {
        try {
            ResourceBundle.getBundle(BUNDLE, locale, ProblemTexts.class.getClassLoader(), NEVER_THE_SERVERS_LANGUAGE)
                    .getString(code);
            return true;
        } catch (MissingResourceException none) {
            return false;
        }
    }

    private static List<String> arguments(Problem problem) {
        return Stream.concat(Stream.of(problem.value()), problem.arguments().stream())
                .toList();
    }

    private static String format(String pattern, List<String> arguments) {
        return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
    }
}
