package org.bingbi.recording;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.DossierRights;
import org.bingbi.access.Folders;
import org.bingbi.access.SealedNodes;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Person;
import org.bingbi.register.DossierStatus;
import org.bingbi.register.FormField;
import org.bingbi.register.FormProperties;

/** Makes drafts, and gives each what it has from the beginning: its recorder, his rights, its form. As the system only. */
public final class Drafts {

    private final SealedNodes nodeService;
    private final CurrentOrganisation organisation;
    private final DossierRights rights;
    private final Folders folders;
    private final Clock clock;

    /** @param nodeService the gateway */
    public Drafts(
            SealedNodes nodeService,
            CurrentOrganisation organisation,
            DossierRights rights,
            Folders folders,
            Clock clock) {
        this.nodeService = nodeService;
        this.organisation = organisation;
        this.rights = rights;
        this.folders = folders;
        this.clock = clock;
    }

    /** A new draft of this name, with these properties beside those that every draft has. */
    NodeRef create(String name, Person recorder, Map<QName, Serializable> properties) {
        Map<QName, Serializable> all = new HashMap<>(properties);
        all.put(ContentModel.PROP_NAME, name);
        NodeRef dossier = nodeService
                .createNode(
                        folderOf(clock.instant()),
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_DOSSIER,
                        all)
                .getChildRef();
        initialise(dossier, recorder);
        return dossier;
    }

    /** What was begun under this name in this month or in the last days of the one before. */
    Optional<NodeRef> recent(String name) {
        Instant now = clock.instant();
        return Stream.of(now, now.minus(31, ChronoUnit.DAYS))
                .map(this::folderOf)
                .map(month -> nodeService.getChildByName(month, ContentModel.ASSOC_CONTAINS, name))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Moves a draft that was made elsewhere to where the register keeps its dossiers. */
    void bringHome(NodeRef dossier) {
        NodeRef parent = nodeService.getPrimaryParent(dossier).getParentRef();
        if (!nodeService.hasAspect(parent, RegisterModel.ASPECT_SEALED)) {
            String name = UUID.randomUUID().toString();
            nodeService.setProperty(dossier, ContentModel.PROP_NAME, name);
            nodeService.moveNode(
                    dossier, folderOf(clock.instant()), ContentModel.ASSOC_CONTAINS, RegisterModel.name(name));
        }
    }

    public void initialise(NodeRef dossier, Person recorder) {
        Map<QName, Serializable> who = FormProperties.ofRecorder(organisation.current(), recorder);
        Map<QName, Serializable> properties = new HashMap<>(who);
        properties.put(RegisterModel.PROP_RECORDER, recorder.account());
        properties.put(RegisterModel.PROP_STATUS, DossierStatus.DRAFT.name());
        properties.put(RegisterModel.PROP_REVISION, 1);
        nodeService.addProperties(dossier, properties);
        rights.draft(dossier, recorder.account());
        rights.own(form(dossier, 1, who), recorder.account());
    }

    /**
     * The form of the next revision, as the last one was.
     *
     * @param was the properties of the last one's node
     */
    public NodeRef nextForm(NodeRef dossier, Map<QName, Serializable> was, int revision) {
        Map<QName, Serializable> properties = new HashMap<>();
        for (FormField field : FormField.values()) {
            QName name = FormProperties.property(field);
            if (was.get(name) != null) {
                properties.put(name, was.get(name));
            }
        }
        carryOver(
                dossier,
                properties,
                RegisterModel.PROP_INTERVENER_NAMESAKES,
                RegisterModel.PROP_LATER_INTERVENER_NAMESAKES);
        carryOver(dossier, properties, RegisterModel.PROP_BEHIND_NAMESAKES, RegisterModel.PROP_LATER_BEHIND_NAMESAKES);
        return form(dossier, revision, properties);
    }

    private NodeRef folderOf(Instant time) {
        return folders.month(WorkingDayCalendar.monthOf(time));
    }

    /** What the recorder answered since the submission stands on the next form, where the recorder may change it. */
    private void carryOver(NodeRef dossier, Map<QName, Serializable> form, QName field, QName later) {
        if (nodeService.getProperty(dossier, later) instanceof Collection<?> answered && !answered.isEmpty()) {
            Set<Object> all = new LinkedHashSet<>(answered);
            if (form.get(field) instanceof Collection<?> before) {
                all.addAll(before);
            }
            form.put(field, new ArrayList<>(all));
            nodeService.setProperty(dossier, later, null);
        }
    }

    private NodeRef form(NodeRef dossier, int revision, Map<QName, Serializable> fields) {
        String name = "form-" + revision;
        Map<QName, Serializable> properties = new HashMap<>(fields);
        properties.put(ContentModel.PROP_NAME, name);
        properties.put(RegisterModel.PROP_FORM_REVISION, revision);
        return nodeService
                .createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_REGISTER_FORM,
                        properties)
                .getChildRef();
    }
}
