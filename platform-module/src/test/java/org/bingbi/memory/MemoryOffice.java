package org.bingbi.memory;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.absence.AbsencesOn;
import org.bingbi.access.AccessTable;
import org.bingbi.access.Folders;
import org.bingbi.deadline.Deadline;
import org.bingbi.deadline.OfficeCalendar;
import org.bingbi.deadline.StateCouncil;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.ColleagueNames;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.problem.Problem;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/**
 * An office in memory: its people, calendar, absences, folders and clock, each behind the port that services ask. No repository, no
 * Spring; every test has its own.
 */
public class MemoryOffice implements AutoCloseable {

    public static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");

    public final MemoryNodes nodes = new MemoryNodes();
    public final MemoryRights rights = new MemoryRights();
    public final MemorySearch search = new MemorySearch(nodes);
    public final Set<String> heldAccounts = new HashSet<>();
    public final AdjustableClock clock = new AdjustableClock(MORNING);
    public final AccessTable table;
    public Organisation organisation = Office.ORGANISATION;
    public AbsencesOn absences = AbsencesOn.NOBODY;

    private final NodeRef root =
            nodes.create(null, RegisterModel.name("root"), ContentModel.TYPE_FOLDER, java.util.Map.of());
    private int timesPlanned;
    private int timesChecked;

    /**
     * Begins what the services take for a transaction; {@link #close} takes it back.
     *
     * @param table what the parties may do
     */
    MemoryOffice(AccessTable table) {
        this.table = table;
        TransactionSynchronizationManager.initSynchronization();
    }

    @Override
    public void close() {
        TransactionSynchronizationUtils.triggerAfterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK);
        TransactionSynchronizationManager.clear();
    }

    /** Does work as somebody who is signed in. */
    public <T> T as(String account, Supplier<T> work) {
        return AuthenticationUtil.runAs(work::get, account);
    }

    public void as(String account, Runnable work) {
        as(account, () -> {
            work.run();
            return null;
        });
    }

    /** How often a route was planned, and an account was asked after before it may act, since {@link #countAgain}. */
    public int timesPlanned() {
        return timesPlanned;
    }

    public int timesChecked() {
        return timesChecked;
    }

    public void countAgain() {
        timesPlanned = 0;
        timesChecked = 0;
        nodes.countAgain();
    }

    public AbsencesOn absencesToday() {
        timesPlanned++;
        return absences;
    }

    public Optional<Problem> held(String account) {
        timesChecked++;
        return heldAccounts.contains(account) ? Optional.of(Problem.at("", "account.held", account)) : Optional.empty();
    }

    public final CurrentOrganisation people = new CurrentOrganisation() {
        @Override
        public Organisation current() {
            return organisation;
        }

        @Override
        public ColleagueNames names() {
            return new ColleagueNames(organisation, "人民检察院");
        }

        @Override
        public Optional<Person> person(String account) {
            return organisation.person(account);
        }

        @Override
        public boolean isRecorder(String account) {
            return organisation.person(account).isPresent();
        }

        @Override
        public String disciplineOfficeGroup() {
            return "GROUP_DISCIPLINE_OFFICE";
        }
    };

    public final OfficeCalendar calendar = new OfficeCalendar() {
        @Override
        public WorkingDayCalendar calendar() {
            return StateCouncil.CALENDAR;
        }

        @Override
        public Deadline deadline(Instant started) {
            return StateCouncil.CALENDAR.deadline(started, 3);
        }
    };

    public final Folders folders = new Folders() {
        @Override
        public NodeRef month(YearMonth begun) {
            return below(List.of("register", begun.toString()));
        }

        @Override
        public NodeRef counters() {
            return below(List.of("counters"));
        }

        @Override
        public NodeRef below(List<String> names) {
            NodeRef at = root;
            for (String name : names) {
                NodeRef there = nodes.service().getChildByName(at, ContentModel.ASSOC_CONTAINS, name);
                at = there != null
                        ? there
                        : nodes.create(
                                at,
                                RegisterModel.name(name),
                                ContentModel.TYPE_FOLDER,
                                java.util.Map.of(ContentModel.PROP_NAME, name));
            }
            return at;
        }
    };

    /** A part of Alfresco that the services tell of something and ask nothing. */
    static <T> T silent(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getReturnType() != void.class) {
                throw new UnsupportedOperationException(method.toString());
            }
            return null;
        }));
    }

    static BehaviourFilter behaviours() {
        return silent(BehaviourFilter.class);
    }

    static PolicyComponent policies() {
        return silent(PolicyComponent.class);
    }

    static byte[] page(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /** A clock that goes on when a test says so. */
    public static final class AdjustableClock extends Clock {
        private Instant now;

        AdjustableClock(Instant now) {
            this.now = now;
        }

        public void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
