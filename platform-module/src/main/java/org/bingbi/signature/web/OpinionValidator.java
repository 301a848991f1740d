package org.bingbi.signature.web;

import java.util.List;
import org.bingbi.problem.Problem;

/** Holds what a signer writes against what a column takes. */
final class OpinionValidator {

    private OpinionValidator() {}

    static List<Problem> missing(String field, String text) {
        if (text == null || text.isBlank()) {
            return List.of(Problem.at(field, "missing", ""));
        }
        return text.codePointCount(0, text.length()) > SignStep.LONGEST
                ? List.of(Problem.at(field, "text-too-long", text, SignStep.LONGEST, text.length()))
                : List.of();
    }
}
