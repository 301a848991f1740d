package org.bingbi.organisation;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.RegisterFolders;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.problem.RefusedException;

/** Keeps the imported organisation, and the discipline office as an Alfresco group, changed without a restart. */
public final class OrganisationService implements CurrentOrganisation {

    private static final String FILE = "organisation.csv";

    private final SealedNodes nodeService;
    private final ContentService contentService;
    private final AuthorityService authorityService;
    private final RepositoryAccounts accounts;
    private final RegisterFolders folders;
    private final SystemAccess system;
    private final OfficeGroup group;
    private final String office;
    private final List<Consumer<Organisation>> imported = new CopyOnWriteArrayList<>();
    private final List<Consumer<Set<String>>> joined = new CopyOnWriteArrayList<>();
    private final AtomicReference<Known> known = new AtomicReference<>(new Known("", Organisation.NONE, ""));

    private final AtomicReference<NodeRef> file = new AtomicReference<>();

    /** An organisation, with the index of its names once it was asked for. */
    private static final class Known {
        private final String contentUrl;
        private final Organisation organisation;
        private final String office;
        private ColleagueNames names;

        private Known(String contentUrl, Organisation organisation, String office) {
            this.contentUrl = contentUrl;
            this.organisation = organisation;
            this.office = office;
        }

        private synchronized ColleagueNames names() {
            if (names == null) {
                names = new ColleagueNames(organisation, office);
            }
            return names;
        }
    }

    /**
     * @param nodeService and the other services the internal beans
     * @param disciplineOffice short name of the discipline office's group
     * @param office what the office is called
     */
    public OrganisationService(
            SealedNodes nodeService,
            ContentService contentService,
            AuthorityService authorityService,
            PersonService personService,
            RegisterFolders folders,
            SystemAccess system,
            String disciplineOffice,
            String office) {
        this.nodeService = nodeService;
        this.contentService = contentService;
        this.authorityService = authorityService;
        this.accounts = new RepositoryAccounts(nodeService, personService, authorityService);
        this.folders = folders;
        this.system = system;
        this.group = new OfficeGroup(authorityService, disciplineOffice);
        this.office = office;
    }

    /** Called in the transaction of each import, when the new organisation is in force, with the one before it. */
    public void whenImported(Consumer<Organisation> listener) {
        imported.add(listener);
    }

    /** Called in the same transaction with the accounts that come, or come back, into the discipline office's group. */
    public void whenJoined(Consumer<Set<String>> listener) {
        joined.add(listener);
    }

    @Override
    public Organisation current() {
        return known().organisation;
    }

    @Override
    public ColleagueNames names() {
        return known().names();
    }

    private Known known() {
        return system.run(() -> {
            NodeRef file = file();
            ContentData content =
                    file == null ? null : (ContentData) nodeService.getProperty(file, ContentModel.PROP_CONTENT);
            if (content == null) {
                return new Known("", Organisation.NONE, office);
            }
            Known last = known.get();
            if (!last.contentUrl.equals(content.getContentUrl())) {
                last = new Known(content.getContentUrl(), OrganisationFile.read(bytes(file)), office);
                known.set(last);
            }
            return last;
        });
    }

    @Override
    public Optional<Person> person(String account) {
        Organisation office = current();
        return office.person(account)
                .or(() -> system.run(() -> accounts.find(account)).flatMap(office::person));
    }

    /** When the organisation was last imported. */
    public Optional<Instant> importedAt() {
        return system.run(() -> Optional.ofNullable(file())
                .map(file -> (Date) nodeService.getProperty(file, ContentModel.PROP_MODIFIED))
                .map(Date::toInstant));
    }

    /**
     * Takes over an organisation file whole.
     *
     * @throws RefusedException with every problem, and then nothing is changed
     * @throws AccessDeniedException for whoever may not, see {@link #mayImport}
     */
    public Organisation importCsv(byte[] csv) {
        if (!mayImport(AuthenticationUtil.getFullyAuthenticatedUser())) {
            throw new AccessDeniedException("permissions.err_access_denied");
        }
        OrganisationFile.Parsed read = OrganisationFile.parse(csv);
        return system.run(() -> {
            Organisation organisation = accounts.inTheirForm(read);
            Organisation before = current();
            store(OrganisationFile.write(organisation));
            members(organisation);
            imported.forEach(listener -> listener.accept(before));
            return organisation;
        });
    }

    /**
     * The head of the discipline office; where it has none, its members; before the first import an administrator, and never again: who says who
     * is in the office becomes anybody (article 15).
     */
    public boolean mayImport(String account) {
        Organisation office = current();
        if (office.people().isEmpty()) {
            return isAdministrator(account);
        }
        boolean headless = office.headOfDisciplineOffice().isEmpty();
        return office.person(account)
                .filter(person -> headless ? person.isOfDisciplineOffice() : person.is(Role.HEAD_OF_DISCIPLINE_OFFICE))
                .filter(person -> !isAdministrator(account))
                .isPresent();
    }

    @Override
    public boolean isRecorder(String account) {
        return current().person(account).isPresent() && !isAdministrator(account);
    }

    public boolean isAdministrator(String account) {
        return account != null && system.run(() -> authorityService.isAdminAuthority(account));
    }

    @Override
    public String disciplineOfficeGroup() {
        return system.run(group::nameOfExisting);
    }

    /** Its full name, whether it is there or not. */
    public String disciplineOfficeGroupName() {
        return group.name();
    }

    /** Gives the group the organisation's members again; returns who was added to it or taken away. */
    public List<String> keepGroup() {
        return system.run(() -> members(current()));
    }

    private void store(byte[] csv) {
        NodeRef file = file();
        if (file == null) {
            file = nodeService
                    .createNode(
                            folders.settings(),
                            ContentModel.ASSOC_CONTAINS,
                            QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, FILE),
                            ContentModel.TYPE_CONTENT,
                            Map.of(ContentModel.PROP_NAME, FILE))
                    .getChildRef();
        }
        nodeService.writeContent(file, "text/csv", Locale.CHINESE, csv);
    }

    private List<String> members(Organisation organisation) {
        OfficeGroup.Kept kept = group.keep(
                organisation.disciplineOffice().stream().map(Person::account).collect(Collectors.toSet()));
        if (!kept.added().isEmpty()) {
            joined.forEach(listener -> listener.accept(Set.copyOf(kept.added())));
        }
        return Stream.concat(kept.added().stream(), kept.removed().stream()).toList();
    }

    private NodeRef file() {
        NodeRef last = file.get();
        if (last == null || !nodeService.exists(last)) {
            last = nodeService.getChildByName(folders.settings(), ContentModel.ASSOC_CONTAINS, FILE);
            file.set(last);
        }
        return last;
    }

    private byte[] bytes(NodeRef file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        contentService.getReader(file, ContentModel.PROP_CONTENT).getContent(bytes);
        return bytes.toByteArray();
    }
}
