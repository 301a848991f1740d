package org.bingbi.absence;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.RegisterFolders;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Person;
import org.bingbi.organisation.Role;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.RefusedException;

/** Who is away and who signs for him. Everybody enters his own; the head of the discipline office also enters others'. */
public final class Absences implements CurrentAbsences {

    private final SealedNodes nodeService;
    private final RegisterFolders folders;
    private final CurrentOrganisation organisation;
    private final SystemAccess system;
    private final Clock clock;
    private final int longestDays;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Known> known = new AtomicReference<>(new Known("", List.of()));

    private record Known(String state, List<RegisteredAbsence> entered) {}

    /**
     * @param nodeService the internal bean
     * @param longestDays how long an absence may be
     */
    public Absences(
            SealedNodes nodeService,
            RegisterFolders folders,
            CurrentOrganisation organisation,
            SystemAccess system,
            Clock clock,
            int longestDays) {
        this.nodeService = nodeService;
        this.folders = folders;
        this.organisation = organisation;
        this.system = system;
        this.clock = clock;
        this.longestDays = longestDays;
    }

    /** Called in the transaction of each change. */
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public AbsencesOn today() {
        return AbsencesOn.of(
                entered().stream()
                        .filter(RegisteredAbsence::counts)
                        .map(RegisteredAbsence::absence)
                        .toList(),
                day());
    }

    public LocalDate day() {
        return LocalDate.now(clock.withZone(WorkingDayCalendar.ZONE));
    }

    /** What the signed-in person has to do with, as the absent one or as delegate; everything for who may enter others'. */
    public List<RegisteredAbsence> visible(boolean all) {
        String asker = AuthenticationUtil.getFullyAuthenticatedUser();
        boolean everything = all && mayEnterForOthers();
        return entered().stream()
                .filter(one -> everything
                        || one.absence().account().equals(asker)
                        || one.absence().delegate().equals(asker))
                .sorted(java.util.Comparator.comparing(
                                (RegisteredAbsence one) -> one.absence().from())
                        .reversed())
                .toList();
    }

    /** The head of the discipline office. */
    public boolean mayEnterForOthers() {
        return organisation
                .current()
                .person(AuthenticationUtil.getFullyAuthenticatedUser())
                .filter(person -> person.is(Role.HEAD_OF_DISCIPLINE_OFFICE))
                .isPresent();
    }

    /** Whether the signed-in person may end it. */
    public boolean mayEnd(RegisteredAbsence entered) {
        return entered.state(day()).compareTo(RegisteredAbsence.State.NOW) <= 0
                && (entered.absence().account().equals(AuthenticationUtil.getFullyAuthenticatedUser())
                        || mayEnterForOthers());
    }

    /**
     * Enters an absence; open columns follow at once.
     *
     * @param key the same key from the same person gives the same absence again
     * @throws NotFoundException for somebody else's, unless {@link #mayEnterForOthers}
     * @throws RefusedException with everything that is wrong
     */
    public RegisteredAbsence enter(Absence absence, Optional<String> key) {
        String asker = AuthenticationUtil.getFullyAuthenticatedUser();
        boolean own = absence.account().equals(asker)
                && organisation.current().person(asker).isPresent();
        if (!own && !mayEnterForOthers()) {
            throw new NotFoundException();
        }
        String name = "absence-"
                + key.map(given -> UUID.nameUUIDFromBytes((asker + "\n" + given).getBytes(StandardCharsets.UTF_8)))
                        .orElseGet(UUID::randomUUID);
        Optional<RegisteredAbsence> before = system.run(() -> Optional.ofNullable(
                        nodeService.getChildByName(folders.absences(), ContentModel.ASSOC_CONTAINS, name))
                .map(this::read));
        if (before.isPresent()) {
            return before.get();
        }
        List<Absence> others = entered().stream()
                .filter(RegisteredAbsence::counts)
                .map(RegisteredAbsence::absence)
                .toList();
        RefusedException.unlessEmpty(
                new AbsenceRules(organisation.current(), longestDays).problems(absence, others, day()));
        return system.run(() -> {
            NodeRef node = created(name, absence, asker);
            changed();
            return read(node);
        });
    }

    /**
     * Ends an absence before its last day; what was signed meanwhile stays signed.
     *
     * @throws NotFoundException when there is none that the signed-in person may end
     */
    public void end(String id) {
        RegisteredAbsence entered = entered().stream()
                .filter(one -> one.id().equals(id))
                .filter(this::mayEnd)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        system.run(() -> {
            nodeService.setProperty(
                    new NodeRef(folders.absences().getStoreRef(), entered.id()),
                    RegisterModel.PROP_ABSENCE_ENDED_AT,
                    Date.from(clock.instant()));
            changed();
        });
    }

    public Optional<Person> person(String account) {
        return organisation.current().person(account);
    }

    private List<RegisteredAbsence> entered() {
        return system.run(() -> {
            String state = Properties.textOf(
                    nodeService.getProperty(folders.absences(), RegisterModel.PROP_ABSENCE_LIST_STATE));
            Known last = known.get();
            if (!last.state().equals(state)) {
                last = new Known(state, all());
                known.set(last);
            }
            return last.entered();
        });
    }

    private List<RegisteredAbsence> all() {
        return nodeService.getChildAssocs(folders.absences(), Set.of(RegisterModel.TYPE_ABSENCE)).stream()
                .map(ChildAssociationRef::getChildRef)
                .map(this::read)
                .toList();
    }

    private void changed() {
        NodeRef list = folders.absences();
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_ABSENCE_LIST_STATE, UUID.randomUUID().toString());
        nodeService.addAspect(list, RegisterModel.ASPECT_ABSENCE_LIST, properties);
        listeners.forEach(Runnable::run);
    }

    private NodeRef created(String name, Absence absence, String asker) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(ContentModel.PROP_NAME, name);
        properties.put(RegisterModel.PROP_ABSENCE_ACCOUNT, absence.account());
        properties.put(RegisterModel.PROP_ABSENCE_FROM, absence.from().toString());
        properties.put(RegisterModel.PROP_ABSENCE_UNTIL, absence.until().toString());
        properties.put(RegisterModel.PROP_ABSENCE_DELEGATE, absence.delegate());
        properties.put(RegisterModel.PROP_ABSENCE_ENTERED_BY, asker);
        return nodeService
                .createNode(
                        folders.absences(),
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_ABSENCE,
                        properties)
                .getChildRef();
    }

    private RegisteredAbsence read(NodeRef node) {
        Map<QName, Serializable> properties = nodeService.getProperties(node);
        Date ended = (Date) properties.get(RegisterModel.PROP_ABSENCE_ENDED_AT);
        return new RegisteredAbsence(
                node.getId(),
                new Absence(
                        Properties.textOf(properties.get(RegisterModel.PROP_ABSENCE_ACCOUNT)),
                        LocalDate.parse(Properties.textOf(properties.get(RegisterModel.PROP_ABSENCE_FROM))),
                        LocalDate.parse(Properties.textOf(properties.get(RegisterModel.PROP_ABSENCE_UNTIL))),
                        Properties.textOf(properties.get(RegisterModel.PROP_ABSENCE_DELEGATE))),
                Properties.textOf(properties.get(RegisterModel.PROP_ABSENCE_ENTERED_BY)),
                Optional.ofNullable(ended).map(Date::toInstant));
    }
}
