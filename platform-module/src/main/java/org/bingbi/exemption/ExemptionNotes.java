package org.bingbi.exemption;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.RegisterFolders;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.Sealing;
import org.bingbi.access.SystemAccess;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.Person;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.recording.Dossiers;
import org.bingbi.register.FormField;
import org.bingbi.register.FormProperties;
import org.bingbi.web.Digest;

/**
 * The notes of the exemption guide (article 12). Each is its author's alone: what he answered lies in the node's content, which nobody
 * else reads, the administrator included; once concluded it stays as it is. Every method acts for who is signed in and answers
 * {@link NotFoundException} for a note that is not his, as for one that never was. Needs a transaction that is retried.
 */
public final class ExemptionNotes {

    /** What a note for the case file must say, or it would be none (article 12, last paragraph). */
    private static final List<FormField> FOR_CASE_FILE = List.of(
            FormField.INTERVENER_NAME,
            FormField.INTERVENER_ORGANISATION,
            FormField.CASE_NAME,
            FormField.INTERVENTION_AT,
            FormField.INTERVENTION_CONTENT);

    private final SealedNodes nodeService;
    private final NoteContent content;
    private final RegisterFolders folders;
    private final NoteRights rights;
    private final Sealing sealing;
    private final OrganisationService organisation;
    private final Dossiers dossiers;
    private final SystemAccess system;
    private final Clock clock;

    /** @param nodeService the internal bean */
    public ExemptionNotes(
            SealedNodes nodeService,
            NoteContent content,
            RegisterFolders folders,
            NoteRights rights,
            Sealing sealing,
            OrganisationService organisation,
            Dossiers dossiers,
            SystemAccess system,
            Clock clock) {
        this.nodeService = nodeService;
        this.content = content;
        this.folders = folders;
        this.rights = rights;
        this.sealing = sealing;
        this.organisation = organisation;
        this.dossiers = dossiers;
        this.system = system;
        this.clock = clock;
    }

    /**
     * Begins a note.
     *
     * @param idempotencyKey the same key from the same person within two months gives the same note again
     * @throws RefusedException for whoever is not in the organisation
     */
    public NodeRef create(NoteFields fields, Optional<String> idempotencyKey) {
        Person author = author();
        String name = idempotencyKey
                .map(key -> Digest.of("exemption-note\n" + author.account() + "\n" + key))
                .orElseGet(() -> UUID.randomUUID().toString());
        Optional<NodeRef> before = idempotencyKey.isPresent() ? byName(name) : Optional.empty();
        return before.orElseGet(() -> system.run(() -> created(name, author, fields)));
    }

    public Note read(NodeRef note) {
        Map<QName, Serializable> properties = system.run(() -> {
            requireOwner(note);
            return nodeService.getProperties(note);
        });
        NoteContent.Kept kept = content.read(note);
        String digest = (String) properties.get(RegisterModel.PROP_NOTE_DIGEST);
        return new Note(
                note.getId(),
                kept.fields(),
                (String) properties.get(RegisterModel.PROP_NOTE_AUTHOR_NAME),
                (String) properties.get(RegisterModel.PROP_NOTE_AUTHOR_DEPARTMENT),
                instant(properties, ContentModel.PROP_CREATED).orElseThrow(),
                instant(properties, ContentModel.PROP_MODIFIED).orElseThrow(),
                instant(properties, RegisterModel.PROP_CONCLUDED_AT),
                kept.digest(),
                digest == null || digest.equals(kept.digest()),
                record(properties));
    }

    /**
     * Keeps other answers instead.
     *
     * @throws OvertakenException when it is concluded
     */
    public void save(NodeRef note, NoteFields fields) {
        system.run(() -> {
            requireOwner(note);
            open(note);
            content.write(note, fields);
        });
    }

    /**
     * Concludes: from now on the note stays as it is.
     *
     * @throws RefusedException with all that is missing
     * @throws OvertakenException when it is concluded
     */
    public void conclude(NodeRef note) {
        Note read = read(note);
        system.run(() -> open(note));
        RefusedException.unlessEmpty(problems(read.fields()));
        Person author = author();
        system.run(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Map<QName, Serializable> properties = new HashMap<>(authorOf(author));
            properties.put(RegisterModel.PROP_NOTE_STATE, NoteState.CONCLUDED.name());
            properties.put(RegisterModel.PROP_CONCLUDED_AT, Date.from(now));
            properties.put(RegisterModel.PROP_NOTE_DIGEST, read.digest());
            nodeService.addProperties(note, properties);
            sealing.seal(note, now);
        });
    }

    /**
     * Throws an unfinished note away for good, without the trash.
     *
     * @throws OvertakenException when it is concluded: that stays
     */
    public void delete(NodeRef note) {
        system.run(() -> {
            requireOwner(note);
            open(note);
            nodeService.addAspect(note, ContentModel.ASPECT_TEMPORARY, null);
            nodeService.deleteNode(note);
        });
    }

    /** A record begun from a note, and whether it was begun just now. */
    public record Begun(NodeRef dossier, boolean now) {}

    /**
     * Begins a record from what the note says, once: a wrongly exempted event can be recorded later (article 12). A draft that was
     * thrown away can be begun again.
     *
     * @throws OvertakenException while the note is not concluded
     */
    public Begun record(NodeRef note) {
        Note read = read(note);
        if (read.concludedAt().isEmpty()) {
            throw new OvertakenException(Problem.at("", "exemption.open", ""));
        }
        if (read.dossier().isPresent()) {
            return new Begun(node(read.dossier().get()), false);
        }
        Map<QName, Serializable> fields =
                read.fields().event() == null ? Map.of() : read.fields().event().toProperties();
        NodeRef dossier = dossiers.create(recordersOwn(fields), Optional.empty());
        system.run(() -> nodeService.setProperty(note, RegisterModel.PROP_NOTE_RECORD, dossier.getId()));
        return new Begun(dossier, true);
    }

    /** All that is missing, at once. */
    private static List<Problem> problems(NoteFields fields) {
        List<Problem> problems =
                new ArrayList<>(ExemptionGuide.problems(fields.chosen(), fields.answered(), fields.reasonGiven()));
        boolean forCaseFile = fields.finding()
                .flatMap(Finding::outcome)
                .filter(Outcome.NOTE_FOR_CASE_FILE::equals)
                .isPresent();
        if (forCaseFile) {
            Map<QName, Serializable> event =
                    fields.event() == null ? Map.of() : fields.event().toProperties();
            FOR_CASE_FILE.stream()
                    .filter(field -> event.get(FormProperties.property(field)) == null)
                    .forEach(field -> problems.add(Problem.at(field.fieldName(), "exemption.for-case-file", "")));
        }
        return problems;
    }

    private static Map<QName, Serializable> recordersOwn(Map<QName, Serializable> fields) {
        Map<QName, Serializable> own = new HashMap<>(fields);
        own.keySet().retainAll(FormProperties.recordersOwn());
        return own;
    }

    private NodeRef created(String name, Person author, NoteFields fields) {
        Map<QName, Serializable> properties = new HashMap<>(authorOf(author));
        properties.put(ContentModel.PROP_NAME, name);
        properties.put(RegisterModel.PROP_NOTE_AUTHOR, author.account());
        NodeRef note = nodeService
                .createNode(
                        folders.exemptions(WorkingDayCalendar.monthOf(clock.instant())),
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_EXEMPTION_NOTE,
                        properties)
                .getChildRef();
        // No word of it stands in the index: whoever may look there sees nothing.
        nodeService.addAspect(note, ContentModel.ASPECT_INDEX_CONTROL, Map.of(ContentModel.PROP_IS_INDEXED, false));
        rights.authorsAlone(note, author.account());
        content.write(note, fields);
        return note;
    }

    private Person author() {
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        if (!organisation.isRecorder(user)) {
            throw new RefusedException(Problem.at("", "exemption.not-in-organisation", user));
        }
        return organisation.current().person(user).orElseThrow();
    }

    private Map<QName, Serializable> authorOf(Person author) {
        return Map.of(
                RegisterModel.PROP_NOTE_AUTHOR_NAME,
                author.name(),
                RegisterModel.PROP_NOTE_AUTHOR_DEPARTMENT,
                organisation.current().departmentNameOf(author));
    }

    private Optional<NodeRef> byName(String name) {
        return system.run(() -> Stream.of(clock.instant(), clock.instant().minus(31, ChronoUnit.DAYS))
                .map(WorkingDayCalendar::monthOf)
                .map(folders::exemptions)
                .map(month -> nodeService.getChildByName(month, ContentModel.ASSOC_CONTAINS, name))
                .filter(Objects::nonNull)
                .findFirst());
    }

    private void requireOwner(NodeRef note) {
        boolean mine = nodeService.exists(note)
                && nodeService.getType(note).equals(RegisterModel.TYPE_EXEMPTION_NOTE)
                && AuthenticationUtil.getFullyAuthenticatedUser()
                        .equals(nodeService.getProperty(note, RegisterModel.PROP_NOTE_AUTHOR));
        if (!mine) {
            throw new NotFoundException();
        }
    }

    private void open(NodeRef note) {
        if (!NoteState.OPEN.name().equals(nodeService.getProperty(note, RegisterModel.PROP_NOTE_STATE))) {
            throw new OvertakenException(Problem.at("", "exemption.concluded", ""));
        }
    }

    /** The record begun from it, unless its draft was thrown away. */
    private Optional<String> record(Map<QName, Serializable> note) {
        return Optional.ofNullable((String) note.get(RegisterModel.PROP_NOTE_RECORD))
                .filter(id -> system.run(() -> nodeService.exists(node(id))));
    }

    private static NodeRef node(String id) {
        return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, id);
    }

    private static Optional<Instant> instant(Map<QName, Serializable> properties, QName name) {
        return Optional.ofNullable((Date) properties.get(name)).map(Date::toInstant);
    }
}
