package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.bingbi.access.AccessTable;
import org.bingbi.access.Party;
import org.bingbi.access.Right;
import org.bingbi.access.Stage;
import org.bingbi.model.RegisterModel;
import org.bingbi.recording.Remarks;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.ReportOption;
import org.bingbi.routing.Conflicts;
import org.bingbi.routing.PartyRights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of article 15's table, asked of the repository as each party, at each stage, act by act. */
@Tag("repository")
@Tag("article-15")
class AccessTableInRepositoryTest {

    private static final Register REGISTER = Register.open();
    private static final Map<Stage, NodeRef> DOSSIERS = new LinkedHashMap<>();

    /** The attempt succeeded, and is taken back. */
    private static final class Succeeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeAll
    static void makeOneOfEachStage() {
        DOSSIERS.put(Stage.DRAFT, REGISTER.draft("liming", ReportOption.USUAL, "sunli"));
        DOSSIERS.put(Stage.BEFORE_DISCIPLINE_OFFICE, submitted());
        NodeRef received = submitted();
        sign(received);
        DOSSIERS.put(Stage.RECEIVED, received);
        NodeRef returned = submitted();
        giveBack(returned, "qianjin");
        DOSSIERS.put(Stage.RETURNED, returned);
        NodeRef returnedLater = submitted();
        sign(returnedLater);
        giveBack(returnedLater, "zhengyan");
        DOSSIERS.put(Stage.RETURNED_AFTER_RECEIPT, returnedLater);
        DOSSIERS.put(Stage.FOR_SUPERIOR, REGISTER.submitted("liming", ReportOption.DIRECT_SUPERIOR, "sunli"));
    }

    static Stream<Arguments> cells() {
        return Stream.of(Stage.values())
                .flatMap(stage -> people(stage).entrySet().stream().flatMap(party -> Stream.of(Right.values())
                        .filter(right -> right != Right.MAKE_PACKAGE)
                        .map(right -> Arguments.of(stage, party.getKey(), party.getValue(), right))));
    }

    @ParameterizedTest(name = "{0}: {1} ({2}) {3}")
    @MethodSource("cells")
    void theRepositoryDoesAsTheTableSays(Stage stage, Party party, String account, Right right) {
        NodeRef dossier = DOSSIERS.get(stage);
        boolean expected = AccessTable.ARTICLE_15.rights(party, stage).contains(right);

        assertThat(succeeds(account, () -> attempt(dossier, account, right))).isEqualTo(expected);
        assertThat(REGISTER.as(account, () -> REGISTER.bean("bingbi.routing.partyRights", PartyRights.class)
                        .may(dossier, account, right)))
                .isEqualTo(expected);
    }

    private static Map<Party, String> people(Stage stage) {
        Map<Party, String> people = new LinkedHashMap<>();
        people.put(Party.RECORDER, "liming");
        if (stage == Stage.RECEIVED) {
            people.put(Party.SIGNER, "shenlan");
        } else if (stage != Stage.DRAFT && stage != Stage.FOR_SUPERIOR) {
            people.put(Party.SIGNER, "qianjin");
        }
        if (stage == Stage.DRAFT || stage == Stage.BEFORE_DISCIPLINE_OFFICE || stage == Stage.RETURNED) {
            people.put(Party.LATER_SIGNER, "shenlan");
        }
        people.put(Party.DISCIPLINE_OFFICE, "wangfang");
        people.put(Party.CHIEF_PROCURATOR, "zhouzheng");
        people.put(Party.CASE_MANAGEMENT, "chenjing");
        people.put(Party.PERSONNEL, "chuwen");
        people.put(Party.INTERVENER, "sunli");
        people.put(Party.ADMINISTRATOR, "admin");
        people.put(Party.ANYBODY_ELSE, "zhaomin");
        return people;
    }

    private static void attempt(NodeRef dossier, String account, Right right) {
        switch (right) {
            case READ -> {
                PermissionService permissions = REGISTER.bean("PermissionService", PermissionService.class);
                assertThat(permissions.hasPermission(dossier, PermissionService.READ))
                        .isEqualTo(AccessStatus.ALLOWED);
                assertThat(REGISTER.publicNodes().getProperties(submittedForm(dossier)))
                        .containsKey(RegisterModel.PROP_INTERVENER_NAME);
            }
            case WRITE_DRAFT ->
                REGISTER.publicNodes().setProperty(form(dossier), RegisterModel.PROP_INTERVENTION_PLACE, "走廊");
            case DELETE_DRAFT -> REGISTER.dossiers().deleteDraft(dossier);
            case ADD_EVIDENCE -> REGISTER.evidence(dossier, "补充.png");
            case ADD_REMARK ->
                REGISTER.bean("bingbi.record.remarks", Remarks.class).add(dossier, "次日又来电。", Optional.empty());
            case NAME_CONFLICT ->
                REGISTER.bean("bingbi.routing.conflicts", Conflicts.class).name(dossier, "weiguo", "系其亲属");
            case SIGN_OWN_STEP -> {
                List<NodeRef> open =
                        REGISTER.nodes().getChildAssocs(dossier, Set.of(RegisterModel.TYPE_SIGNATURE_STEP)).stream()
                                .map(child -> child.getChildRef())
                                .filter(step -> "OPEN"
                                        .equals(REGISTER.nodes().getProperty(step, RegisterModel.PROP_STEP_STATE)))
                                .filter(step ->
                                        account.equals(REGISTER.nodes().getProperty(step, RegisterModel.PROP_SIGNER)))
                                .toList();
                REGISTER.publicNodes()
                        .addProperties(
                                open.get(0),
                                Map.of(RegisterModel.PROP_DECISION, "SIGN", RegisterModel.PROP_OPINION, "已阅。"));
            }
            case MAKE_PACKAGE -> throw new IllegalArgumentException();
        }
    }

    private static boolean succeeds(String account, Runnable attempt) {
        try {
            REGISTER.as(account, () -> {
                attempt.run();
                throw new Succeeded();
            });
            return false;
        } catch (Succeeded done) {
            return true;
        } catch (RuntimeException | AssertionError refused) {
            return false;
        }
    }

    /** The one in work, which is the recorder's alone once it was returned. */
    private static NodeRef form(NodeRef dossier) {
        return nodes().currentForm(dossier).orElseThrow();
    }

    private static NodeRef submittedForm(NodeRef dossier) {
        return nodes().form(dossier, nodes().revision(dossier)).orElseThrow();
    }

    private static DossierNodes nodes() {
        return REGISTER.bean("bingbi.record.dossierNodes", DossierNodes.class);
    }

    private static NodeRef submitted() {
        return REGISTER.submitted("liming", ReportOption.USUAL, "sunli");
    }

    private static void sign(NodeRef dossier) {
        REGISTER.sign(REGISTER.open(dossier).get(0));
    }

    private static void giveBack(NodeRef dossier, String signer) {
        NodeRef step = new Seen(REGISTER).stepOf(dossier, signer);
        REGISTER.as(signer, () -> REGISTER.signatures().giveBack(step, "请补充。", Optional.empty()));
    }
}
