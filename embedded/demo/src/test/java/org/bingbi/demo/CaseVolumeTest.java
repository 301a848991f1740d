package org.bingbi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.clearance.Clearance;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.bingbi.filing.CaseKey;
import org.bingbi.filing.DueCases;
import org.bingbi.filing.Figures;
import org.bingbi.filing.Overview;
import org.bingbi.filing.Period;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.support.ExactQuery;
import org.bingbi.zeroreport.ZeroReports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is copied below the node layer must be to the module, and to everybody's rights, what it would have made itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseVolumeTest {
    private static final int OF_EACH = 7;
    private static final String SERIES = "卷";
    private static final String LIMINGS = SERIES + "LIMING";

    /** What two of a kind differ in: identity, number, and when they were made. */
    private static final Set<QName> OWN = Set.of(
            ContentModel.PROP_NODE_UUID,
            ContentModel.PROP_NODE_DBID,
            ContentModel.PROP_NAME,
            ContentModel.PROP_CREATED,
            ContentModel.PROP_MODIFIED,
            RegisterModel.PROP_ZERO_CASE_NUMBER,
            RegisterModel.PROP_FILING_KEY,
            RegisterModel.PROP_REPORTED_AT,
            RegisterModel.PROP_CLOSED_CASE_NUMBER,
            RegisterModel.PROP_CLOSED_CASE_KEY,
            RegisterModel.PROP_ACCEPTED_ON,
            RegisterModel.PROP_CLOSED_ON,
            RegisterModel.PROP_REPORT_DUE,
            RegisterModel.PROP_REPORT_PROVISIONAL);

    private EmbeddedRepository repository;
    private NodeService nodes;

    @BeforeAll
    void volume(@TempDir Path folder) {
        repository = EmbeddedRepository.open(folder.resolve("data"), new Properties());
        nodes = repository.bean("nodeService", NodeService.class);
        DemoRegister.people(repository);
        new CaseVolume(repository).zeroReports(SERIES, OF_EACH);
    }

    @AfterAll
    void close() {
        repository.close();
    }

    @Test
    void everyHandlerHasSoManyReportsEachWithANumberAndANameOfItsOwn() {
        for (DemoPeople.Person handler : DemoPeople.handlers()) {
            List<NodeRef> reports = reportsOf(handler.account()).stream()
                    .filter(node -> texts(List.of(node), RegisterModel.PROP_ZERO_CASE_NUMBER)
                            .get(0)
                            .contains(SERIES))
                    .toList();

            assertThat(reports).hasSize(1 + OF_EACH);
            assertThat(texts(reports, RegisterModel.PROP_ZERO_CASE_NUMBER))
                    .doesNotHaveDuplicates()
                    .contains(
                            CaseVolume.number(SERIES + handler.account().toUpperCase(java.util.Locale.ROOT), OF_EACH));
            assertThat(texts(reports, RegisterModel.PROP_FILING_KEY)).doesNotHaveDuplicates();
            assertThat(texts(reports, ContentModel.PROP_NAME)).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCopyIsFoundByItsNameAndTakesPartInItsFolder() {
        NodeRef copy = lastOf("liming");
        String name = asSystem(() -> (String) nodes.getProperty(copy, ContentModel.PROP_NAME));
        NodeRef folder = asSystem(() -> nodes.getPrimaryParent(copy).getParentRef());

        assertThat(asSystem(() -> nodes.getChildByName(folder, ContentModel.ASSOC_CONTAINS, name)))
                .isEqualTo(copy);
        assertThat(asSystem(() -> nodes.getType(copy))).isEqualTo(RegisterModel.TYPE_ZERO_REPORT);
        assertThat(asSystem(() -> nodes.getAspects(copy)))
                .isEqualTo(asSystem(() -> nodes.getAspects(firstOf("liming"))));
    }

    @Test
    void aCopyIsReadByThoseWhoReadWhatItIsLike() {
        for (DemoPeople.Person person : DemoPeople.all()) {
            List<NodeRef> seen = as(person.account(), () -> reports("liming"));

            assertThat(seen).as(person.account()).hasSize(isPartyTo(person) ? 1 + OF_EACH : 0);
        }
    }

    private static boolean isPartyTo(DemoPeople.Person person) {
        return person.account().equals("liming") || person.account().equals("qianjin");
    }

    @Test
    void theCasesOfCopiesAreClearedAndCountedAndOwedByNobody() {
        assertThat(isFiled(CaseVolume.number(LIMINGS, OF_EACH))).isTrue();
        assertThat(isFiled(CaseVolume.number(LIMINGS, OF_EACH + 1))).isFalse();
        assertThat(as("liming", () -> repository
                        .bean("bingbi.closedcase.due", DueCases.class)
                        .own()
                        .due()))
                .isZero();
        Figures figures = figures("liming");
        assertThat(figures.closed()).isEqualTo(1 + OF_EACH);
        assertThat(figures.done()).isEqualTo(1 + OF_EACH);
    }

    /** The one that the module makes beside them, in the same folder, is like them in all that is not its own. */
    @Test
    void copiesAreInEveryPropertyAspectAndRightAsTheModuleMakesThem() {
        String number = CaseVolume.number("旁", 0);
        CaseVolume volume = new CaseVolume(repository);
        volume.owed("zhaomin", "旁", 0, 1);
        NodeRef made = volume.report("zhaomin", List.of(number)).get(0);
        List<NodeRef> listed = asSystem(() -> repository
                .bean("bingbi.query.exact", ExactQuery.class)
                .all("SELECT cmis:objectId FROM bb:closedCase WHERE bb:closedCaseHandler = 'zhaomin'"));
        NodeRef madeListed = volume.listed(number);

        assertThat(reportsOf("zhaomin")).hasSize(OF_EACH + 2).allSatisfy(copy -> {
            assertThat(common(copy)).isEqualTo(common(made));
            assertThat(own(copy, RegisterModel.PROP_ZERO_CASE_NUMBER, RegisterModel.PROP_FILING_KEY))
                    .isTrue();
        });
        assertThat(listed).hasSize(OF_EACH + 2).allSatisfy(copy -> {
            assertThat(common(copy)).isEqualTo(common(madeListed));
            assertThat(own(copy, RegisterModel.PROP_CLOSED_CASE_NUMBER, RegisterModel.PROP_CLOSED_CASE_KEY))
                    .isTrue();
        });
    }

    /** Of two nodes of a kind: which properties they have, those of the same value, aspects, rights, owner, place but for the month. */
    private List<Object> common(NodeRef node) {
        PermissionService permissions = repository.bean("permissionService", PermissionService.class);
        return asSystem(() -> {
            Map<QName, Serializable> properties = new HashMap<>(nodes.getProperties(node));
            Set<QName> names = Set.copyOf(properties.keySet());
            properties.keySet().removeAll(OWN);
            ChildAssociationRef place = nodes.getPrimaryParent(node);
            return List.of(
                    nodes.getType(node),
                    names,
                    properties,
                    nodes.getAspects(node),
                    permissions.getInheritParentPermissions(node),
                    permissions.getAllSetPermissions(node),
                    place.getTypeQName(),
                    place.getQName().getNamespaceURI(),
                    nodes.getPrimaryParent(
                            nodes.getPrimaryParent(place.getParentRef()).getParentRef()),
                    nodes.getChildAssocs(node).size());
        });
    }

    /** Whether its name is where it lies, and its key that of its number. */
    private boolean own(NodeRef node, QName number, QName key) {
        return asSystem(() -> {
            Map<QName, Serializable> properties = nodes.getProperties(node);
            String name = (String) properties.get(ContentModel.PROP_NAME);
            ChildAssociationRef place = nodes.getPrimaryParent(node);
            return place.getQName().getLocalName().equals(name)
                    && node.equals(nodes.getChildByName(place.getParentRef(), ContentModel.ASSOC_CONTAINS, name))
                    && properties
                            .get(key)
                            .equals(CaseKey.ofNumber((String) properties.get(number))
                                    .value());
        });
    }

    @Test
    void asManyHandlersMoreAsAreWantedStandInTheOverview() {
        Figures one = figures("liming");

        new CaseVolume(repository).handlers(3);

        assertThat(figures("handler-2")).isEqualTo(one);
    }

    @Test
    void aCopyGoesOnAsAnyReport() {
        NodeRef copy = lastOf("sunli");
        ZeroReports reports = repository.bean("bingbi.zeroreport.reports", ZeroReports.class);

        as("wuqiang", () -> {
            reports.confirm(List.of(copy));
            return null;
        });

        assertThat(asSystem(() -> reports.read(copy)).isConfirmed()).isTrue();
    }

    @Test
    void whatIsMadeAfterwardsMeetsNoCopy() {
        CaseVolume volume = new CaseVolume(repository);

        List<NodeRef> made = volume.report(
                "fengliang",
                IntStream.range(0, 150)
                        .mapToObj(at -> CaseVolume.number("后", at))
                        .toList());

        assertThat(made).doesNotHaveDuplicates().hasSize(150);
        assertThat(reportsOf("fengliang")).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void theFolderBearsAMarkAsLongAsItsIndexesAreOffAndIsThenFilledNoFurther() {
        LateIndexes indexes = new LateIndexes(repository);
        Path folder = repository.data().root();

        indexes.around(() -> {
            assertThat(LateIndexes.areOff(folder)).isTrue();
            assertThatThrownBy(() -> indexes.around(() -> {})).hasMessageContaining("fill it anew");
        });
        assertThat(LateIndexes.areOff(folder)).isFalse();

        assertThatThrownBy(() -> indexes.around(() -> {
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        assertThat(LateIndexes.areOff(folder)).isFalse();
    }

    @Test
    void owedCasesAreOwedByTheirHandler() {
        new CaseVolume(repository).owed("sunli", "欠", 0, 5);

        assertThat(as("sunli", () -> repository
                        .bean("bingbi.closedcase.due", DueCases.class)
                        .own()
                        .due()))
                .isEqualTo(5);
    }

    @Test
    void entriesAreAboutCasesOfTheirOwnAndReadByTheirRecorder() {
        Story story = new StoryTeller(1, Instant.now()).story(3, 0, 0);
        int before = as(story.recorder(), this::entries).size();

        new CaseVolume(repository).entries(story, 4);

        List<NodeRef> entries = as(story.recorder(), this::entries);
        assertThat(entries).hasSize(before + 5);
        assertThat(texts(entries, RegisterModel.PROP_FILING_KEY)).doesNotHaveDuplicates();
        assertThat(texts(entries, ContentModel.PROP_NAME)).doesNotHaveDuplicates();
    }

    @Test
    void moreCopiesThanOneBatchAreAllMade() {
        NodeRef report = new CaseVolume(repository)
                .report("chenjing", List.of(CaseVolume.number("多", 0)))
                .get(0);
        String number = CaseVolume.number("多", 0);
        String name = asSystem(() -> (String) nodes.getProperty(report, ContentModel.PROP_NAME));
        List<UnaryOperator<String>> texts = IntStream.rangeClosed(1, 2_100)
                .<UnaryOperator<String>>mapToObj(at -> text -> text.equals(number)
                        ? CaseVolume.number("多", at)
                        : text.equalsIgnoreCase(name) ? "copy-" + at : text)
                .toList();

        new Copies(repository).of(report, texts);

        assertThat(texts(reportsOf("chenjing"), RegisterModel.PROP_ZERO_CASE_NUMBER))
                .contains(CaseVolume.number("多", 1), CaseVolume.number("多", 2_100))
                .hasSize(2_101)
                .doesNotHaveDuplicates();
    }

    private NodeRef firstOf(String handler) {
        return called(handler, 0);
    }

    private NodeRef lastOf(String handler) {
        return called(handler, OF_EACH);
    }

    private NodeRef called(String handler, int at) {
        String number = CaseVolume.number(SERIES + handler.toUpperCase(java.util.Locale.ROOT), at);
        return reportsOf(handler).stream()
                .filter(node -> texts(List.of(node), RegisterModel.PROP_ZERO_CASE_NUMBER)
                        .contains(number))
                .findFirst()
                .orElseThrow();
    }

    private List<NodeRef> reportsOf(String handler) {
        return asSystem(() -> reports(handler));
    }

    private List<NodeRef> reports(String handler) {
        return repository
                .bean("bingbi.query.exact", ExactQuery.class)
                .all("SELECT cmis:objectId FROM bb:zeroReport WHERE bb:reporter = " + ExactQuery.literal(handler));
    }

    private List<NodeRef> entries() {
        return repository
                .bean("bingbi.query.exact", ExactQuery.class)
                .all("SELECT cmis:objectId FROM bb:dossier WHERE bb:status = 'IN_ROUTE'");
    }

    private List<String> texts(List<NodeRef> some, org.alfresco.service.namespace.QName property) {
        return asSystem(() -> some.stream()
                .map(node -> String.valueOf(nodes.getProperty(node, property)))
                .toList());
    }

    private boolean isFiled(String number) {
        return asSystem(() ->
                repository.bean("bingbi.clearance.clearance", Clearance.class).isFiled(number, Optional.empty()));
    }

    private Figures figures(String handler) {
        String year = String.valueOf(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear());
        return as("zhengyan", () -> repository
                        .bean("bingbi.closedcase.overview", Overview.class)
                        .of(
                                Period.of(year).orElseThrow(),
                                repository
                                        .bean("bingbi.organisation.service", OrganisationService.class)
                                        .current()))
                .stream()
                .flatMap(department -> department.handlers().stream())
                .filter(one -> one.account().equals(handler))
                .map(Overview.Handler::figures)
                .findFirst()
                .orElseThrow();
    }

    private <T> T asSystem(RetryingTransactionHelper.RetryingTransactionCallback<T> work) {
        return as(AuthenticationUtil.getSystemUserName(), work);
    }

    private <T> T as(String account, RetryingTransactionHelper.RetryingTransactionCallback<T> work) {
        RetryingTransactionHelper transactions =
                repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
        return AuthenticationUtil.runAs(() -> transactions.doInTransaction(work), account);
    }
}
