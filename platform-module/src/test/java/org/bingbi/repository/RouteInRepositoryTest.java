package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.OwnableService;
import org.alfresco.service.cmr.security.PermissionService;
import org.bingbi.access.RegisterFolders;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.audit.TrailAct;
import org.bingbi.audit.TrailLine;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.ReportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main route in a repository: who records, who signs, who sees. */
@Tag("repository")
class RouteInRepositoryTest {

    private final Register register = Register.open();

    @Test
    @Tag("article-13")
    void headSignsThenLeaderAndDisciplineOfficeTogetherThenItIsRegistered() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        assertThat(status(dossier)).isEqualTo("IN_ROUTE");
        assertThat(signers(dossier)).containsExactly("qianjin");

        register.sign(register.open(dossier).get(0));
        assertThat(signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");

        register.sign(register.open(dossier).get(0));
        assertThat(status(dossier)).isEqualTo("IN_ROUTE");
        register.sign(register.open(dossier).get(0));
        assertThat(status(dossier)).isEqualTo("REGISTERED");
        assertThat(acts(dossier))
                .containsExactly(
                        TrailAct.SUBMITTED,
                        TrailAct.STEP_OPENED,
                        TrailAct.SIGNED,
                        TrailAct.STEP_OPENED,
                        TrailAct.STEP_OPENED,
                        TrailAct.SIGNED,
                        TrailAct.SIGNED,
                        TrailAct.REGISTERED);
        assertThat(register.<Boolean>seen(() -> register.trail().chainHolds(dossier)))
                .isTrue();
    }

    @Test
    @Tag("article-15")
    void everybodySeesItWhenItsHisTurnAndNobodyElseEver() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        assertThat(readers(dossier)).containsExactlyInAnyOrder("liming", "qianjin");

        register.sign(register.open(dossier).get(0));
        assertThat(readers(dossier)).containsExactlyInAnyOrder("liming", "qianjin", "shenlan", "zhengyan", "wangfang");
    }

    @Test
    @Tag("article-13")
    void aDirectReportToTheSuperiorOfficeIsSeenByNobodyInsideAndHasNoNumber() {
        NodeRef dossier = register.submitted("liming", ReportOption.DIRECT_SUPERIOR, "");

        assertThat(status(dossier)).isEqualTo("FOR_SUPERIOR");
        assertThat(readers(dossier)).containsExactly("liming");
        assertThat(register.text(dossier, RegisterModel.PROP_NUMBER)).isEqualTo("null");
    }

    @Test
    @Tag("article-13")
    void theHeadOfTheDisciplineOfficeWhoIntervenedIsDeniedAndTheChiefProcuratorSigns() {
        NodeRef dossier = register.submitted("liming", ReportOption.DIRECT_OWN, "zhengyan");

        assertThat(signers(dossier)).containsExactly("zhouzheng");
        assertThat(readers(dossier)).containsExactlyInAnyOrder("liming", "zhouzheng", "wangfang");
    }

    @Test
    @Tag("article-15")
    void onSubmissionItBelongsToTheSystem() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        List<NodeRef> all = new ArrayList<>(List.of(dossier));
        all.addAll(register.children(dossier, RegisterModel.TYPE_REGISTER_FORM));
        all.addAll(register.children(dossier, RegisterModel.TYPE_EVIDENCE));
        all.addAll(register.children(dossier, RegisterModel.TYPE_SIGNATURE_STEP));
        OwnableService owners = register.bean("ownableService", OwnableService.class);

        assertThat(all).hasSize(4).allSatisfy(node -> assertThat(register.<String>seen(() -> owners.getOwner(node)))
                .isEqualTo("System"));
    }

    @Test
    @Tag("article-7")
    void everythingMissingIsNamedAndNothingIsSubmitted() {
        NodeRef dossier = register.as("liming", () -> register.dossiers().create(Map.of(), Optional.empty()));
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> register.as("liming", () -> register.dossiers().submit(dossier)));

        assertThat(refused.problems())
                .extracting(Problem::field)
                .contains("intervenerName", "interventionAt", "interventionContent", "behaviours");
        assertThat(status(dossier)).isEqualTo("DRAFT");
    }

    @Test
    @Tag("article-14")
    void aReturnedEntryIsCompletedAndGoesTheWholeWayAgain() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef first = register.open(dossier).get(0);
        register.as("qianjin", () -> register.signatures().giveBack(first, "请补充地点", Optional.empty()));
        assertThat(status(dossier)).isEqualTo("RETURNED");
        assertThat(register.open(dossier)).isEmpty();

        Map<org.alfresco.service.namespace.QName, java.io.Serializable> form = Register.form(ReportOption.USUAL, "");
        form.put(RegisterModel.PROP_INTERVENTION_PLACE, "单位门口");
        register.as("liming", () -> {
            register.dossiers().save(dossier, form);
            register.dossiers().submit(dossier);
        });

        assertThat(status(dossier)).isEqualTo("IN_ROUTE");
        assertThat(register.text(dossier, RegisterModel.PROP_REVISION)).isEqualTo("2");
        assertThat(register.text(dossier, RegisterModel.PROP_INTERVENTION_PLACE))
                .isEqualTo("单位门口");
        assertThat(register.children(dossier, RegisterModel.TYPE_REGISTER_FORM)).hasSize(2);
        assertThat(signers(dossier)).containsExactly("qianjin");
        assertThat(register.<Boolean>seen(() -> register.signatures().holds(first)))
                .isTrue();
    }

    @Test
    @Tag("article-14")
    void aSupplementDoesNotTouchWhatWasSignedBefore() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef step = register.open(dossier).get(0);
        register.sign(step);
        String before = register.seen(() -> register.signatures().digestNow(dossier));
        register.as("liming", () -> register.evidence(dossier, "录音.wav"));

        assertThat(register.<Boolean>seen(() -> register.signatures().holds(step)))
                .isTrue();
        assertThat(register.<String>seen(() -> register.signatures().digestNow(dossier)))
                .isNotEqualTo(before);
        assertThat(acts(dossier)).contains(TrailAct.EVIDENCE_ADDED);
        assertThatThrownBy(() -> register.as(
                        "shenlan", () -> register.signatures().sign(stepOf(dossier, "shenlan"), "同意", before)))
                .isInstanceOf(OvertakenException.class);
    }

    @Test
    @Tag("article-14")
    void oneSignsOnceAndOnlyHisOwnStep() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef step = register.open(dossier).get(0);
        for (String other : List.of("liming", "shenlan", "zhengyan", "zhaomin", "admin")) {
            assertThatThrownBy(
                            () -> register.as(other, () -> register.signatures().sign(step, "同意", "")))
                    .isInstanceOf(NotFoundException.class);
        }
        register.sign(step);
        assertThatThrownBy(() -> register.sign(step)).isInstanceOf(OvertakenException.class);
    }

    @Test
    @Tag("article-14")
    void ofManyAttemptsAtTheSameStepOneWinsAndTheOthersAreTold() throws Exception {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef step = register.open(dossier).get(0);
        List<Callable<String>> attempts = new ArrayList<>();
        for (int window = 0; window < 6; window++) {
            boolean returns = window % 2 == 1;
            attempts.add(() -> attempt(step, returns));
        }

        assertThat(together(attempts)).filteredOn("won"::equals).hasSize(1);
        assertThat(together(List.of(() -> attempt(step, false)))).containsExactly("told");
        assertThat(acts(dossier))
                .filteredOn(act -> act == TrailAct.SIGNED || act == TrailAct.RETURNED)
                .hasSize(1);
        assertThat(register.<Boolean>seen(() -> register.trail().chainHolds(dossier)))
                .isTrue();
    }

    @Test
    @Tag("article-13")
    void twoSignersAtOnceBothSignAndItIsRegisteredOnce() throws Exception {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        register.sign(register.open(dossier).get(0));
        List<Callable<String>> both = register.open(dossier).stream()
                .<Callable<String>>map(step -> () -> attempt(step, false))
                .toList();

        assertThat(together(both)).containsExactly("won", "won");
        assertThat(status(dossier)).isEqualTo("REGISTERED");
        assertThat(acts(dossier)).filteredOn(TrailAct.REGISTERED::equals).hasSize(1);
    }

    @Test
    void numbersOfManyAtOnceHaveNoGapAndNoDouble() throws Exception {
        List<Callable<String>> submitters = new ArrayList<>();
        for (int index = 0; index < 12; index++) {
            String recorder = index % 2 == 0 ? "liming" : "sunli";
            submitters.add(() ->
                    register.text(register.submitted(recorder, ReportOption.USUAL, ""), RegisterModel.PROP_SEQUENCE));
        }
        List<Integer> sequences =
                together(submitters).stream().map(Integer::valueOf).sorted().toList();

        assertThat(sequences).doesNotHaveDuplicates();
        assertThat(sequences.get(11) - sequences.get(0)).isEqualTo(11);
    }

    @Test
    void aCounterThatFellBehindGivesNoNumberTwice() {
        NodeRef first = register.submitted("liming", ReportOption.USUAL, "");
        setCounterBehind(first);
        NodeRef second = register.submitted("sunli", ReportOption.USUAL, "");
        NodeRef third = register.submitted("liming", ReportOption.USUAL, "");

        int given = Integer.parseInt(register.text(first, RegisterModel.PROP_SEQUENCE));
        assertThat(List.of(
                        register.text(second, RegisterModel.PROP_SEQUENCE),
                        register.text(third, RegisterModel.PROP_SEQUENCE)))
                .containsExactly(String.valueOf(given + 1), String.valueOf(given + 2));
    }

    /** As a database does that comes back from a crash with an older counter. */
    private void setCounterBehind(NodeRef dossier) {
        SystemAccess system = register.bean("bingbi.access.system", SystemAccess.class);
        RegisterFolders folders = register.bean("bingbi.confidentiality.places", RegisterFolders.class);
        register.seen(() -> system.run(() -> {
            String name = "counter-" + register.nodes().getProperty(dossier, RegisterModel.PROP_NUMBER_YEAR);
            NodeRef counter = register.nodes().getChildByName(folders.counters(), ContentModel.ASSOC_CONTAINS, name);
            int given = (Integer) register.nodes().getProperty(dossier, RegisterModel.PROP_SEQUENCE);
            register.bean("bingbi.access.sealedNodes", SealedNodes.class)
                    .setProperty(counter, RegisterModel.PROP_LAST_SEQUENCE, given - 1);
            return null;
        }));
    }

    @Test
    void theSameKeyGivesTheSameDraft() {
        NodeRef once = register.as("liming", () -> register.dossiers().create(Map.of(), Optional.of("k1")));
        NodeRef again = register.as("liming", () -> register.dossiers().create(Map.of(), Optional.of("k1")));
        NodeRef other = register.as("sunli", () -> register.dossiers().create(Map.of(), Optional.of("k1")));

        assertThat(again).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
    }

    @Test
    void aDraftCanBeThrownAwayASubmittedEntryCannot() {
        NodeRef draft = register.draft("liming", ReportOption.USUAL, "");
        register.as("liming", () -> register.dossiers().deleteDraft(draft));
        assertThat(register.<Boolean>seen(() -> register.nodes().exists(draft))).isFalse();

        NodeRef submitted = register.submitted("liming", ReportOption.USUAL, "");
        assertThatThrownBy(() -> register.as("liming", () -> register.dossiers().deleteDraft(submitted)))
                .isInstanceOf(OvertakenException.class);
        assertThatThrownBy(() -> register.as("sunli", () -> register.dossiers().deleteDraft(submitted)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void submittingAndSigningWorkByTheNodeServiceAlone() {
        NodeService nodes = register.bean("NodeService", NodeService.class);
        NodeRef dossier = register.draft("liming", ReportOption.USUAL, "");
        register.as("liming", () -> nodes.setProperty(dossier, RegisterModel.PROP_STATUS, "IN_ROUTE"));
        assertThat(status(dossier)).isEqualTo("IN_ROUTE");

        NodeRef step = register.open(dossier).get(0);
        register.as(
                "qianjin",
                () -> nodes.addProperties(
                        step, Map.of(RegisterModel.PROP_DECISION, "SIGN", RegisterModel.PROP_OPINION, "属实")));
        assertThat(signers(dossier)).containsExactlyInAnyOrder("shenlan", "zhengyan");
    }

    private String attempt(NodeRef step, boolean returns) {
        String signer = register.text(step, RegisterModel.PROP_SIGNER);
        try {
            register.as(signer, () -> {
                if (returns) {
                    register.signatures().giveBack(step, "请补正", Optional.empty());
                } else {
                    register.signatures().sign(step, "属实", "");
                }
            });
            return "won";
        } catch (OvertakenException told) {
            return "told";
        }
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private NodeRef stepOf(NodeRef dossier, String signer) {
        return register.open(dossier).stream()
                .filter(step -> register.text(step, RegisterModel.PROP_SIGNER).equals(signer))
                .findFirst()
                .orElseThrow();
    }

    private String status(NodeRef dossier) {
        return register.text(dossier, RegisterModel.PROP_STATUS);
    }

    private List<String> signers(NodeRef dossier) {
        return register.open(dossier).stream()
                .map(step -> register.text(step, RegisterModel.PROP_SIGNER))
                .toList();
    }

    private List<TrailAct> acts(NodeRef dossier) {
        return register.seen(() -> register.trail().lines(dossier)).stream()
                .map(TrailLine::act)
                .toList();
    }

    /** Of all the office, who may read. */
    private List<String> readers(NodeRef dossier) {
        PermissionService permissions = register.bean("permissionService", PermissionService.class);
        return org.bingbi.organisation.Office.ORGANISATION.people().stream()
                .map(person -> person.account())
                .filter(account -> register.as(
                        account,
                        () -> permissions.hasPermission(dossier, PermissionService.READ) == AccessStatus.ALLOWED))
                .toList();
    }
}
