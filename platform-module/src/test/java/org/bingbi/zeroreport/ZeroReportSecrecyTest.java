package org.bingbi.zeroreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.filing.ClosedCaseService;
import org.bingbi.filing.DueCases;
import org.bingbi.filing.Figures;
import org.bingbi.filing.Overview;
import org.bingbi.filing.Period;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.bingbi.support.ExactQuery;
import org.bingbi.web.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing about zero reports tells of a record to anybody who may not read it: mark, counts, clocks, error texts; and a department head's
 * whole view.
 */
@Tag("repository")
@Tag("article-15")
@Tag("article-16")
class ZeroReportSecrecyTest {

    private static final int YEAR = LocalDate.now(WorkingDayCalendar.ZONE).getYear();

    private final Register register = Register.open();
    private final ZeroWorld world = new ZeroWorld(register);

    /** Everything that the person finds and reads of zero reports, cases, tallies and entries, through any channel. */
    private Map<String, Object> view(String who) {
        Map<String, Object> view = new HashMap<>();
        ExactQuery query = register.bean("bingbi.query.exact", ExactQuery.class);
        for (String type : List.of(
                "bb:zeroReport",
                "bb:closedCase",
                "bb:filingTally",
                "bb:filing",
                "bb:dossier",
                "bb:signatureStep",
                "bb:registerForm",
                "bb:evidence",
                "bb:clocked",
                "bb:sealed")) {
            view.put(type, register.as(who, () -> contents(query.all("SELECT cmis:objectId FROM " + type))));
        }
        for (ZeroReportLists.Box box : ZeroReportLists.Box.values()) {
            view.put("box " + box, world.box(who, box, new Page(0, 200)));
        }
        view.put("to confirm", register.as(who, () -> register.bean("bingbi.zeroreport.lists", ZeroReportLists.class)
                .toConfirm(false)));
        view.put("own", register.as(who, () -> register.bean("bingbi.closedcase.due", DueCases.class)
                .own()));
        view.put("all due", register.as(who, () -> register.bean("bingbi.closedcase.due", DueCases.class)
                .all(new Page(0, 200), false, Optional.empty(), Optional.empty())
                .items()));
        view.put("overview", register.as(who, () -> overview()));
        return view;
    }

    private Map<String, Map<QName, Serializable>> contents(List<NodeRef> nodes) {
        Map<String, Map<QName, Serializable>> contents = new HashMap<>();
        nodes.forEach(node -> contents.put(node.getId(), register.publicNodes().getProperties(node)));
        return contents;
    }

    private List<Overview.OfDepartment> overview() {
        return register.bean("bingbi.closedcase.overview", Overview.class).of(Period.ofYear(YEAR), Office.ORGANISATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qianjin", "shenlan", "zhaomin", "sunli", "wuqiang", "fengliang", "chuwen", "zhouzheng"})
    void somebodysWholeViewIsTheSameWhetherACaseHasADirectRecordOrIsMerelyNotYetReported(String who) {
        List<String> numbers = world.numbers(2);
        world.listed("liming", numbers);
        NodeRef confirmed = world.single("liming", world.numbers(1).get(0));
        register.as("qianjin", () -> world.reports().confirm(List.of(confirmed)));
        world.single("liming", world.numbers(1).get(0));
        Map<String, Object> notYetReported = view(who);

        world.record("liming", numbers.get(0), "", ReportOption.DIRECT_OWN);
        world.record("liming", numbers.get(1), "", ReportOption.DIRECT_SUPERIOR);

        assertThat(view(who)).isEqualTo(notYetReported);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportOption.class,
            names = {"DIRECT_OWN", "DIRECT_SUPERIOR"})
    void aHeadConfirmsAfterALaterDirectRecordAsHeWouldWithoutOne(ReportOption option) {
        String number = world.numbers(1).get(0);
        NodeRef report = world.single("liming", number);
        world.record("liming", number, "", option);

        register.as("qianjin", () -> world.reports().confirm(List.of(report)));
        assertThat(world.read(report).isConfirmed()).isTrue();
    }

    @Test
    void theMarkIsSeenByThoseOnlyWhoMayReadTheRecord() {
        String direct = world.numbers(1).get(0);
        NodeRef superseded = world.single("liming", direct);
        world.record("liming", direct, "", ReportOption.DIRECT_OWN);
        assertThat(marked("liming", superseded)).isTrue();
        assertThat(marked("wangfang", superseded)).isTrue();
        assertThat(marked("qianjin", superseded)).isFalse();
        assertThat(marked("shenlan", superseded)).isFalse();

        String usual = world.numbers(1).get(0);
        NodeRef known = world.single("liming", usual);
        world.record("liming", usual, "", ReportOption.USUAL);
        assertThat(marked("qianjin", known)).isTrue();

        String others = world.numbers(1).get(0);
        NodeRef notHis = world.single("liming", others);
        world.record("zhaomin", others, "", ReportOption.USUAL);
        assertThat(marked("liming", notHis)).as("a colleague's record").isFalse();
        assertThat(marked("qianjin", notHis)).as("not the handler's own record").isFalse();
    }

    private boolean marked(String who, NodeRef report) {
        ZeroReport read = world.read(report);
        return register.as(who, () -> register.bean("bingbi.zeroreport.superseding", SupersedingRecords.class)
                .of(List.of(read))
                .containsKey(read));
    }

    @Test
    void aLaterRecordLeavesTheZeroReportUntouched() {
        String number = world.numbers(1).get(0);
        NodeRef report = world.single("liming", number);
        Supplier<Object> state = () -> register.seen(() -> List.of(
                register.nodes().getProperties(report),
                new TreeSet<>(register.nodes().getAspects(report)),
                register.nodes().getPrimaryParent(report),
                register.bean("permissionService", PermissionService.class).getAllSetPermissions(report)));
        Object before = state.get();

        world.record("liming", number, "", ReportOption.DIRECT_OWN);
        assertThat(state.get()).isEqualTo(before);
    }

    @Test
    void theOfficesCountsAreTheSameForEitherFormAlsoForARecordItMayNotRead() {
        List<String> byZero = world.numbers(1);
        List<String> byRecord = world.numbers(1);
        world.listed("sunli", byZero);
        world.listed("sunli", byRecord);
        Figures before = figures("sunli");

        world.report("sunli", world.due("sunli", byZero), ConfirmBy.HEAD);
        Figures afterZero = figures("sunli");
        world.record("sunli", byRecord.get(0), "", ReportOption.DIRECT_SUPERIOR);
        Figures afterRecord = figures("sunli");

        assertThat(afterZero).isEqualTo(new Figures(before.closed(), before.due() - 1, before.late()));
        assertThat(afterRecord).isEqualTo(new Figures(before.closed(), before.due() - 2, before.late()));
    }

    private Figures figures(String handler) {
        return register.as("wangfang", this::overview).stream()
                .flatMap(department -> department.handlers().stream())
                .filter(one -> one.account().equals(handler))
                .map(Overview.Handler::figures)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClearedCaseShowsTheSamePropertiesWhicheverFormClearedIt() {
        List<String> numbers = world.numbers(2);
        world.listed("liming", numbers);
        List<NodeRef> cases = numbers.stream()
                .map(number -> world.due("liming", List.of(number)).get(0))
                .toList();
        world.report("liming", List.of(cases.get(0)), ConfirmBy.HEAD);
        world.record("liming", numbers.get(1), "", ReportOption.DIRECT_SUPERIOR);

        assertThat(shape(cases.get(1)))
                .isEqualTo(shape(cases.get(0)))
                .contains("reportDue")
                .doesNotContain("owedBy");
    }

    @Test
    void aClearedCaseDoesNotTellWhenItWasCleared() {
        List<String> numbers = world.numbers(1);
        world.listed("liming", numbers);
        NodeRef listed = world.due("liming", numbers).get(0);
        Map<QName, Serializable> before = properties(listed);

        world.record("liming", numbers.get(0), "", ReportOption.DIRECT_SUPERIOR);

        before.remove(RegisterModel.PROP_OWED_BY);
        assertThat(properties(listed)).isEqualTo(before);
    }

    @Test
    void whoeverBringsTheListAgainIsNotToldThatARecordMovedToAnotherCase() {
        List<String> numbers = world.numbers(2);
        world.listed("liming", numbers.subList(0, 1));
        NodeRef dossier = world.record("liming", numbers.get(0), "", ReportOption.USUAL);
        NodeRef step = register.open(dossier).get(0);
        register.as("qianjin", () -> register.signatures().giveBack(step, "案号有误", Optional.empty()));
        register.as("liming", () -> {
            register.dossiers().save(dossier, world.form(numbers.get(1), "", ReportOption.USUAL));
            register.dossiers().submit(dossier);
        });

        assertThat(world.listed("liming", numbers.subList(0, 1))).isEqualTo(new ClosedCaseService.Imported(1, 0, 0, 1));
        assertThat(world.due("liming", numbers.subList(0, 1))).hasSize(1);
    }

    private Map<QName, Serializable> properties(NodeRef node) {
        return register.as("wangfang", () -> register.publicNodes().getProperties(node));
    }

    private TreeSet<String> shape(NodeRef node) {
        return register.as("wangfang", () -> {
            TreeSet<String> names = new TreeSet<>();
            register.publicNodes().getProperties(node).keySet().forEach(name -> names.add(name.getLocalName()));
            register.publicNodes().getAspects(node).forEach(name -> names.add(name.getLocalName()));
            return names;
        });
    }

    @Test
    void theClocksStopForEitherFormAlike() {
        List<String> numbers = world.numbers(2);
        world.listed("liming", numbers, LocalDate.now(WorkingDayCalendar.ZONE).minusDays(30));
        assertThat(owed(numbers)).hasSize(2);

        world.report("liming", List.of(world.due("liming", numbers).get(0)), ConfirmBy.HEAD);
        assertThat(owed(numbers)).hasSize(1);
        world.record("liming", number(world.due("liming", numbers).get(0)), "", ReportOption.DIRECT_SUPERIOR);
        assertThat(owed(numbers)).isEmpty();
    }

    private String number(NodeRef node) {
        return register.text(node, RegisterModel.PROP_CLOSED_CASE_NUMBER);
    }

    private List<NodeRef> owed(List<String> numbers) {
        return register.as("wangfang", () -> {
            List<NodeRef> owed = new ArrayList<>();
            for (int skip = 0; ; skip += 200) {
                Page.Of<NodeRef> page = register.bean("bingbi.closedcase.due", DueCases.class)
                        .all(new Page(skip, 200), true, Optional.of("01"), Optional.of("liming"));
                owed.addAll(page.items());
                if (!page.more()) {
                    break;
                }
            }
            return owed.stream().filter(node -> numbers.contains(number(node))).toList();
        });
    }

    @Test
    void errorsTellAnotherPersonNothing() {
        String recorded = world.numbers(1).get(0);
        world.record("liming", recorded, "", ReportOption.DIRECT_OWN);
        String unused = world.numbers(1).get(0);

        for (String who : List.of("zhaomin", "qianjin", "fengliang")) {
            assertThat(outcome(who, recorded, recorded)).as(who).isEqualTo(outcome(who, unused, unused));
            assertThat(outcome(who, recorded, recorded)).as(who + " again").isEqualTo(outcome(who, unused, unused));
        }
    }

    private String outcome(String who, String number, String masked) {
        Throwable thrown = catchThrowable(() -> world.single(who, number));
        return String.valueOf(thrown).replace(masked, "…");
    }
}
