package org.bingbi.deadline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Guard;
import org.bingbi.access.RegisterFolders;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.OrganisationService;

/** The calendar in force: the years that come with the module, and those that an administrator has added or replaced. */
public final class WorkingDays implements OfficeCalendar {

    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2026;
    private static final String FILE = "working-days-";

    private final SealedNodes nodeService;
    private final ContentService contentService;
    private final RegisterFolders folders;
    private final SystemAccess system;
    private final OrganisationService organisation;
    private final List<YearOfWorkingDays> shipped;
    private final AtomicReference<Known> known;

    private record Known(List<String> contentUrls, WorkingDayCalendar calendar) {}

    /** @param nodeService and {@code contentService} the internal beans */
    public WorkingDays(
            SealedNodes nodeService,
            ContentService contentService,
            RegisterFolders folders,
            SystemAccess system,
            OrganisationService organisation) {
        this.nodeService = nodeService;
        this.contentService = contentService;
        this.folders = folders;
        this.system = system;
        this.organisation = organisation;
        this.shipped = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(WorkingDays::shipped)
                .toList();
        this.known = new AtomicReference<>(new Known(List.of(), new WorkingDayCalendar(shipped)));
    }

    @Override
    public WorkingDayCalendar calendar() {
        return system.run(() -> {
            List<NodeRef> files = files();
            List<String> urls = files.stream().map(this::contentUrl).toList();
            Known last = known.get();
            if (!last.contentUrls().equals(urls)) {
                List<YearOfWorkingDays> years = new ArrayList<>(shipped);
                files.forEach(file -> years.add(YearFile.read(bytes(file))));
                last = new Known(urls, new WorkingDayCalendar(years));
                known.set(last);
            }
            return last.calendar();
        });
    }

    @Override
    public Deadline deadline(Instant started) {
        return calendar().deadline(started, WorkingDayCalendar.THREE_WORKING_DAYS);
    }

    /** The period as the properties of {@code bb:clocked}. */
    public static Map<QName, Serializable> clocked(Deadline period) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_CLOCK_STARTED, Date.from(period.started()));
        properties.put(RegisterModel.PROP_CLOCK_DUE, Date.from(period.due()));
        properties.put(RegisterModel.PROP_CLOCK_PROVISIONAL, period.provisional());
        return properties;
    }

    public int workingDaysLeft(Instant now, Instant due) {
        return calendar().workingDaysLeft(now, due);
    }

    public Instant oneWorkingDayBefore(Instant due) {
        return calendar().oneWorkingDayBefore(due);
    }

    public Optional<YearOfWorkingDays> year(int year) {
        return calendar().year(year);
    }

    /**
     * Adds a year or replaces it; clocks that already run keep their end.
     *
     * @throws org.bingbi.problem.RefusedException with every problem
     * @throws org.alfresco.repo.security.permissions.AccessDeniedException for who may not, see {@link #mayPut}
     */
    public void put(YearOfWorkingDays year) {
        if (!mayPut(AuthenticationUtil.getFullyAuthenticatedUser())) {
            throw Guard.refusal();
        }
        byte[] bytes = YearFile.write(year);
        YearFile.read(bytes);
        system.run(() -> write(FILE + year.year() + ".csv", bytes));
    }

    /** Who keeps the organisation, and administrators: a public notice tells nothing of anybody. */
    public boolean mayPut(String account) {
        return organisation.mayImport(account) || organisation.isAdministrator(account);
    }

    private void write(String name, byte[] bytes) {
        NodeRef file = nodeService.getChildByName(folders.settings(), ContentModel.ASSOC_CONTAINS, name);
        if (file == null) {
            file = nodeService
                    .createNode(
                            folders.settings(),
                            ContentModel.ASSOC_CONTAINS,
                            QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name),
                            ContentModel.TYPE_CONTENT,
                            Map.of(ContentModel.PROP_NAME, name))
                    .getChildRef();
        }
        nodeService.writeContent(file, "text/csv", Locale.CHINESE, bytes);
    }

    private List<NodeRef> files() {
        return nodeService.getChildAssocs(folders.settings()).stream()
                .map(ChildAssociationRef::getChildRef)
                .filter(node -> String.valueOf(nodeService.getProperty(node, ContentModel.PROP_NAME))
                        .startsWith(FILE))
                .filter(node -> nodeService.getProperty(node, ContentModel.PROP_CONTENT) != null)
                .toList();
    }

    private String contentUrl(NodeRef file) {
        return ((ContentData) nodeService.getProperty(file, ContentModel.PROP_CONTENT)).getContentUrl();
    }

    private byte[] bytes(NodeRef file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        contentService.getReader(file, ContentModel.PROP_CONTENT).getContent(bytes);
        return bytes.toByteArray();
    }

    private static YearOfWorkingDays shipped(int year) {
        String file = "alfresco/module/bingbi-platform/working-days/" + year + ".csv";
        try (InputStream bytes = WorkingDays.class.getClassLoader().getResourceAsStream(file)) {
            return YearFile.read(bytes.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
