package org.bingbi.web;

import java.io.EOFException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.lock.NodeLockedException;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.ProblemTexts;
import org.bingbi.problem.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Turns whatever went wrong into a problem (RFC 9457). What is not found and what the asker may not know of are one answer, byte for byte
 * (article 15). The log gets kinds and places of failures, never their messages: these may hold the content of a record.
 */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final int DEPTH = 20;

    /** The document. */
    record Document(String type, String title, int status, String detail, List<Entry> errors) {}

    /** One thing that is wrong. */
    record Entry(String field, String value, String message, Integer line, String column) {}

    Reply reply(Throwable wrong, Locale language) {
        Throwable cause = wrong;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            Reply known = known(cause, language);
            if (known != null) {
                return known;
            }
        }
        return unforeseen(wrong, language);
    }

    /** Null when this one says nothing: then its cause may. */
    private static Reply known(Throwable wrong, Locale language) {
        if (wrong instanceof NotFoundException || wrong instanceof InvalidNodeRefException) {
            return reply(404, "not-found", List.of(), language);
        }
        if (wrong instanceof HttpProblem http) {
            Reply reply = reply(http.status(), http.code(), http.problems(), language);
            for (Map.Entry<String, String> header : http.headers().entrySet()) {
                reply = reply.with(header.getKey(), header.getValue());
            }
            return reply;
        }
        if (wrong instanceof RefusedException refused) {
            return reply(422, "refused", refused.problems(), language);
        }
        if (wrong instanceof OvertakenException overtaken) {
            return reply(409, "conflict", List.of(overtaken.problem()), language);
        }
        if (wrong instanceof DuplicateChildNodeNameException) {
            return reply(409, "conflict", List.of(), language);
        }
        if (wrong instanceof AccessDeniedException) {
            return reply(403, "forbidden", List.of(), language);
        }
        if (wrong instanceof IntegrityException) {
            return reply(422, "integrity", List.of(), language);
        }
        if (wrong instanceof NodeLockedException) {
            return reply(409, "locked", List.of(), language);
        }
        if (NoSpace.is(wrong)) {
            LOG.error(
                    "There is no space left for what people write: free some on the disks of content store and database");
            return reply(507, "no-space", List.of(), language);
        }
        if (wrong instanceof EOFException || wrong.getClass().getSimpleName().equals("ClientAbortException")) {
            return reply(400, "invalid", List.of(Problem.at("", "broken-off", "")), language);
        }
        if (wrong instanceof ConcurrencyFailureException) {
            return reply(503, "busy", List.of(), language).with("Retry-After", "1");
        }
        return null;
    }

    private static Reply unforeseen(Throwable wrong, Locale language) {
        String number = UUID.randomUUID().toString();
        LOG.error("Request failed, number {}", number, RedactedException.of(wrong));
        return reply(500, "internal", List.of(Problem.at("", "failure-number", number)), language);
    }

    private static Reply reply(int status, String code, List<Problem> problems, Locale language) {
        return Reply.problem(
                status,
                new Document(
                        "urn:bingbi:problem:" + code,
                        ProblemTexts.text(Problem.at("", "problem-" + code, ""), language),
                        status,
                        ProblemTexts.text(Problem.at("", "problem-" + code + "-remedy", ""), language),
                        problems.isEmpty()
                                ? null
                                : problems.stream()
                                        .map(problem -> entry(problem, language))
                                        .toList()));
    }

    private static Entry entry(Problem problem, Locale language) {
        boolean inFile = problem.line() > 0;
        return new Entry(
                problem.field(),
                problem.value(),
                ProblemTexts.text(problem, language),
                inFile ? problem.line() : null,
                inFile ? problem.field() : null);
    }
}
