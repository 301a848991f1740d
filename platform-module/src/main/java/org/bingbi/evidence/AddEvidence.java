package org.bingbi.evidence;

import java.io.IOException;
import java.io.Serializable;
import java.time.DateTimeException;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.ReadableNodes;
import org.bingbi.health.StoreSpace;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.Problem;
import org.bingbi.register.web.FormChecks;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Json;
import org.bingbi.web.Multipart;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Takes one file into an entry (article 6), to the draft or as a supplement to what was submitted. */
final class AddEvidence extends Endpoint {

    /** What a form weighs besides its file. */
    private static final long ENVELOPE = 1 << 20;

    private final Exchange exchange;
    private final ReadableNodes lookup;
    private final EvidenceFiles files;
    private final EvidenceBytes bytes;
    private final EvidenceViews views;
    private final FormChecks checks;
    private final EvidenceLimits limits;
    private final StoreSpace space;

    AddEvidence(
            Exchange exchange,
            ReadableNodes lookup,
            EvidenceFiles files,
            EvidenceBytes bytes,
            EvidenceViews views,
            FormChecks checks,
            EvidenceLimits limits,
            StoreSpace space) {
        super(exchange);
        this.exchange = exchange;
        this.lookup = lookup;
        this.files = files;
        this.bytes = bytes;
        this.views = views;
        this.checks = checks;
        this.limits = limits;
        this.space = space;
    }

    @Override
    protected Work work(Request request) {
        return Work.ON_ITS_OWN;
    }

    @Override
    protected Reply answer(Request request) throws IOException {
        NodeRef dossier = exchange.reading(() -> {
            NodeRef found = lookup.dossier(request.path("id"));
            files.checkMayAdd(found);
            return found;
        });
        refuseWhatSaysItIsTooLarge(request);
        space.require(length(request).orElse(0L));
        Arrived arrived = arrived(Multipart.of(request.stream(), request.header("Content-Type")));
        return kept(dossier, arrived);
    }

    /** All of the form, read to its end. */
    private record Arrived(EvidenceBytes.Stored file, Map<QName, Serializable> description) {}

    private Arrived arrived(Multipart form) throws IOException {
        Map<QName, Serializable> description = new HashMap<>();
        EvidenceBytes.Stored file = null;
        try {
            for (Optional<Multipart.Part> next = form.next(); next.isPresent(); next = form.next()) {
                Multipart.Part part = next.get();
                if (part.name().equals("file")) {
                    refuseSecond(file);
                    file = bytes.store(
                            part.content(), FileName.of(part.fileName().orElse("")));
                } else {
                    describe(part, description);
                }
            }
            if (file == null) {
                throw HttpProblem.invalid(Problem.at("file", "missing", ""));
            }
            checks.check(description, EvidenceField::of);
            return new Arrived(file, description);
        } catch (IOException | RuntimeException broken) {
            if (file != null) {
                bytes.discard(file);
            }
            throw broken;
        }
    }

    private static void refuseSecond(EvidenceBytes.Stored first) {
        if (first != null) {
            throw HttpProblem.invalid(
                    Problem.at("file", "one-file", first.name().original()));
        }
    }

    private static void describe(Multipart.Part part, Map<QName, Serializable> description) throws IOException {
        QName property = EvidenceField.PROPERTIES.get(part.name());
        if (property == null) {
            Set<String> known = new TreeSet<>(EvidenceField.PROPERTIES.keySet());
            throw HttpProblem.invalid(
                    Problem.at(part.name(), "json-unknown-field", part.name(), "file, " + String.join(", ", known)));
        }
        String text = part.text().strip();
        if (!text.isEmpty()) {
            description.put(property, property.equals(RegisterModel.PROP_OBTAINED_AT) ? date(text) : text);
        }
    }

    private static Date date(String text) {
        try {
            return Date.from(Json.instant(text));
        } catch (DateTimeException unreadable) {
            throw HttpProblem.invalid(Problem.at("obtainedAt", "json-wrong-value", text, "2026-11-23T01:30:00Z"));
        }
    }

    private Reply kept(NodeRef dossier, Arrived arrived) {
        Attempt attempt = new Attempt();
        try {
            return exchange.writing(() -> {
                attempt.node = files.add(dossier, arrived.file(), arrived.description());
                EvidenceJson json = views.of(dossier, attempt.node);
                return Reply.created("evidence/" + attempt.node.getId(), json);
            });
        } catch (RuntimeException failed) {
            boolean committedAfterAll = attempt.node != null && exchange.reading(() -> files.exists(attempt.node));
            if (!committedAfterAll) {
                bytes.discard(arrived.file());
            }
            throw failed;
        }
    }

    /** The node of the last attempt of the transaction. */
    private static final class Attempt {
        private NodeRef node;
    }

    private void refuseWhatSaysItIsTooLarge(Request request) {
        length(request).filter(length -> length > limits.maxBytes() + ENVELOPE).ifPresent(length -> {
            throw bytes.tooLarge();
        });
    }

    private static Optional<Long> length(Request request) {
        return request.header("Content-Length")
                .filter(length -> length.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
