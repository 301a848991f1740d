package org.bingbi.zeroreport;

import java.util.ArrayList;
import java.util.List;
import org.bingbi.filing.CaseKey;
import org.bingbi.problem.Problem;

/** The case that a zero report is about, by its number and name (案件名称). */
record ReportedCase(String number, String name) {

    ReportedCase {
        number = number == null ? "" : number.strip();
        name = name == null ? "" : name.strip();
    }

    CaseKey key() {
        return CaseKey.ofNumber(number);
    }

    /** What is missing or too long; the value named is always the case's number. */
    List<Problem> problems(String field, int longest) {
        List<Problem> problems = new ArrayList<>();
        check(problems, field + "caseNumber", number, key().isEmpty(), longest);
        check(problems, field + "caseName", name, name.isEmpty(), longest);
        return problems;
    }

    private void check(List<Problem> problems, String field, String text, boolean missing, int longest) {
        int length = text.codePointCount(0, text.length());
        if (missing) {
            problems.add(Problem.at(field, "zero.required", number));
        } else if (length > longest) {
            problems.add(Problem.at(field, "zero.too-long", text, length, longest));
        }
    }
}
