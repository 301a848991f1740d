package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ActionService;
import org.alfresco.service.cmr.action.CompositeAction;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.addon.StockNames;
import org.bingbi.repository.addon.TakingOut;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Article 15: no action of Alfresco's, nor of an add-on, is done to a record or handed one, whoever asks and however it is begun. */
@Tag("repository")
@Tag("article-15")
class ActionsTest {

    private static final Register REGISTER = Register.open();
    private static final NodeRef DOSSIER = registered();
    private static final NodeRef DRAFT = REGISTER.as(
            "liming", () -> REGISTER.dossiers().create(Register.form(ReportOption.USUAL, ""), Optional.empty()));
    private static final NodeRef HANDED_IN = REGISTER.as("liming", () -> REGISTER.evidence(DRAFT, "微信聊天截图.png"));
    private static final List<NodeRef> GUARDED = guarded();
    private static final NodeRef PUBLIC = publicFile();

    private static final Map<String, BiConsumer<Action, NodeRef>> WAYS = new LinkedHashMap<>();
    private static final Map<String, Function<NodeRef, Serializable>> NAMINGS = new LinkedHashMap<>();

    static {
        WAYS.put("as it says", (action, node) -> doors().executeAction(action, node));
        WAYS.put("without its conditions", (action, node) -> doors().executeAction(action, node, false));
        WAYS.put("at once", (action, node) -> doors().executeAction(action, node, true, false));
        WAYS.put("in the background", (action, node) -> doors().executeAction(action, node, true, true));
        WAYS.put("in the background, as it says", (action, node) -> {
            action.setExecuteAsynchronously(true);
            doors().executeAction(action, node);
        });
        WAYS.put("as part of another", (action, node) -> doors().executeAction(together(action), node));
        WAYS.put("as part of a part", (action, node) -> doors().executeAction(together(together(action)), node));
        WAYS.put("by code in the repository", (action, node) -> inside().executeAction(action, node));
        WAYS.put("by code, in the background", (action, node) -> inside().executeAction(action, node, false, true));
        WAYS.put("by code, as part of another", (action, node) -> inside().executeAction(together(action), node));
        WAYS.put("in the place of a failed one", (action, node) -> {
            Action failing = doors().createAction("mail", new HashMap<>(Map.of("fails", "yes")));
            failing.setCompensatingAction(action);
            inside().executeAction(failing, node, false, true);
        });

        NAMINGS.put("reference", node -> node);
        NAMINGS.put("text", NodeRef::toString);
        NAMINGS.put("id", NodeRef::getId);
        NAMINGS.put("address", node -> "/alfresco/s/api/node/workspace/SpacesStore/" + node.getId() + "?a=b");
        NAMINGS.put("sentence", node -> "请查收 " + node + "。");
        NAMINGS.put("list", node -> new ArrayList<>(List.of(PUBLIC, node)));
        NAMINGS.put("list of texts", node -> new ArrayList<>(List.of("x", node.toString())));
        NAMINGS.put("commas", node -> PUBLIC + "," + node);
        NAMINGS.put("list in a list", node -> new ArrayList<>(List.of(new ArrayList<>(List.of(node)))));
        NAMINGS.put("array", node -> new NodeRef[] {PUBLIC, node});
        NAMINGS.put("array of texts", node -> new String[] {node.getId()});
        NAMINGS.put("map", node -> new HashMap<>(Map.of("where", node)));
        NAMINGS.put("key of a map", node -> new HashMap<>(Map.of(node, "there")));
        NAMINGS.put("map of lists", node -> new HashMap<>(Map.of("where", new ArrayList<>(List.of(node.getId())))));
        NAMINGS.put("JSON", node -> "{\"target\":\"" + node + "\"}");
        NAMINGS.put("association", node -> new AssociationRef(PUBLIC, ContentModel.ASSOC_ORIGINAL, node));
        NAMINGS.put("its source", node -> new AssociationRef(node, ContentModel.ASSOC_ORIGINAL, PUBLIC));
        NAMINGS.put(
                "child",
                node -> new ChildAssociationRef(ContentModel.ASSOC_CONTAINS, PUBLIC, RegisterModel.name("x"), node));
        NAMINGS.put(
                "parent",
                node -> new ChildAssociationRef(ContentModel.ASSOC_CONTAINS, node, RegisterModel.name("x"), PUBLIC));
        NAMINGS.put(
                "content",
                node -> new ContentData("store://2026/12/1/9/1/" + node.getId() + ".bin", "text/plain", 9, "UTF-8"));
        NAMINGS.put("content as text", node -> "contentUrl=store://2026/12/1/9/1/a.bin|mimetype=text/plain|size=9");
        NAMINGS.put("buffer", node -> new StringBuilder(node.toString()));
    }

    static Stream<Arguments> actionsAndWays() {
        return StockNames.ACTIONS.stream()
                .flatMap(name -> WAYS.keySet().stream().map(way -> Arguments.of(name, way)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("actionsAndWays")
    void noActionIsDoneToARecord(String name, String way) throws InterruptedException {
        for (NodeRef node : GUARDED) {
            if (name.equals("extract-metadata") && node.equals(HANDED_IN)) {
                continue;
            }
            for (String account : List.of("liming", "zhengyan", "wangfang", "admin", "System")) {
                catchThrowable(() -> as(account, () -> WAYS.get(way).accept(inside().createAction(name), node)));
            }
        }
        settled();

        assertThat(TakingOut.TAKEN).noneMatch(taken -> taken.startsWith(name + " ") && isOfARecord(taken));
    }

    /** The same ways lead to what is no record, so the table above proves something. */
    @ParameterizedTest
    @MethodSource("ways")
    void anyActionIsDoneToOtherNodes(String way) throws InterruptedException {
        Action action = inside().createAction("addon-ocr", new HashMap<>(Map.of("way", way)));

        as("admin", () -> WAYS.get(way).accept(action, PUBLIC));
        settled();

        assertThat(TakingOut.TAKEN).anyMatch(taken -> taken.startsWith("addon-ocr " + PUBLIC) && taken.contains(way));
    }

    static Stream<String> ways() {
        return WAYS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void noConditionTellsOfARecord(String name) {
        for (NodeRef node : GUARDED) {
            for (String account : List.of("liming", "wangfang", "admin")) {
                Action action = inside().createAction("mail");
                action.addActionCondition(inside().createActionCondition(name));
                catchThrowable(() -> as(account, () -> inside().evaluateAction(action, node)));
                catchThrowable(() -> as(account, () -> doors().executeAction(action, node)));
                catchThrowable(() ->
                        as(account, () -> doors().evaluateActionCondition(inside().createActionCondition(name), node)));
            }
        }

        assertThat(TakingOut.TAKEN).noneMatch(taken -> taken.startsWith(name + " ") && isOfARecord(taken));
    }

    static Stream<String> conditions() {
        return StockNames.CONDITIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("namings")
    void noActionIsHandedARecord(String naming) throws InterruptedException {
        for (NodeRef node : GUARDED) {
            for (String account : List.of("liming", "wangfang", "admin")) {
                for (String way : WAYS.keySet()) {
                    Action action = inside().createAction(
                                    "copy",
                                    new HashMap<>(
                                            Map.of("value", NAMINGS.get(naming).apply(node), "naming", naming)));
                    catchThrowable(() -> as(account, () -> WAYS.get(way).accept(action, PUBLIC)));
                }
            }
        }
        settled();

        assertThat(TakingOut.TAKEN).noneMatch(taken -> taken.contains("naming=" + naming + "}") && isOfARecord(taken));
    }

    static Stream<String> namings() {
        return NAMINGS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("namings")
    void whoMayNotKnowOfARecordIsAnsweredAsForOneThatNeverWas(String naming) {
        NodeRef never = new NodeRef(
                StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, UUID.randomUUID().toString());
        for (NodeRef hidden : List.of(DOSSIER, DRAFT)) {
            assertThat(answer("wangfang", PUBLIC, NAMINGS.get(naming).apply(hidden)))
                    .isEqualTo(answer("wangfang", PUBLIC, NAMINGS.get(naming).apply(never)));
            assertThat(answer("wangfang", hidden, "x")).isEqualTo(answer("wangfang", never, "x"));
        }
    }

    @Test
    void whoMayReadARecordIsRefusedOpenly() {
        for (String account : List.of("liming", "zhengyan", "admin")) {
            assertThatThrownBy(() -> as(
                            account, () -> doors().executeAction(inside().createAction("export"), DOSSIER, true, true)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    /** Alfresco asks for it with each upload. */
    @Test
    void aFileThatIsHandedInTellsItsMetadata() {
        as("liming", () -> doors().executeAction(inside().createAction("extract-metadata"), HANDED_IN));

        assertThat(TakingOut.TAKEN).anyMatch(taken -> taken.startsWith("extract-metadata " + HANDED_IN));
    }

    @Test
    void noRuleOfAFolderAboveReachesIntoTheRegister() {
        NodeRef root = REGISTER.as(
                "System", () -> REGISTER.bean("bingbi.confidentiality.root", org.bingbi.access.RegisterFolders.class)
                        .get());

        assertThat(REGISTER.seen(() -> REGISTER.nodes()
                        .hasAspect(
                                root,
                                org.alfresco.service.namespace.QName.createQName(
                                        "http://www.alfresco.org/model/rule/1.0", "ignoreInheritedRules"))))
                .isTrue();
    }

    private static String answer(String account, NodeRef node, Serializable value) {
        Action action = inside().createAction("mail", new HashMap<>(Map.of("value", value)));
        Throwable refused = catchThrowable(() -> as(account, () -> doors().executeAction(action, node)));
        return refused == null
                ? "done"
                : refused.getClass() + (refused instanceof InvalidNodeRefException none ? none.getMessage() : "");
    }

    private static Action together(Action action) {
        CompositeAction several = inside().createCompositeAction();
        several.addAction(action);
        return several;
    }

    private static boolean isOfARecord(String taken) {
        return GUARDED.stream().anyMatch(node -> taken.contains(node.getId())) || taken.contains("contentUrl=");
    }

    /** One thread does what is done in the background, in order. */
    private static void settled() throws InterruptedException {
        String mark = UUID.randomUUID().toString();
        as("admin", () -> inside().executeAction(
                        inside().createAction("counter", new HashMap<>(Map.of("mark", mark))), PUBLIC, false, true));
        while (TakingOut.TAKEN.stream().noneMatch(taken -> taken.contains(mark))) {
            Thread.sleep(1);
        }
        String again = UUID.randomUUID().toString();
        as("admin", () -> inside().executeAction(
                        inside().createAction("counter", new HashMap<>(Map.of("mark", again))), PUBLIC, false, true));
        while (TakingOut.TAKEN.stream().noneMatch(taken -> taken.contains(again))) {
            Thread.sleep(1);
        }
    }

    private static void as(String account, Runnable work) {
        REGISTER.as(account, () -> {
            work.run();
            return null;
        });
    }

    private static ActionService doors() {
        return REGISTER.bean("ActionService", ActionService.class);
    }

    private static ActionService inside() {
        return REGISTER.bean("actionService", ActionService.class);
    }

    private static NodeRef registered() {
        NodeRef dossier = REGISTER.submitted("liming", ReportOption.USUAL, "wangfang");
        for (List<NodeRef> open = REGISTER.open(dossier); !open.isEmpty(); open = REGISTER.open(dossier)) {
            REGISTER.sign(open.get(0));
        }
        return dossier;
    }

    private static List<NodeRef> guarded() {
        List<NodeRef> nodes = new ArrayList<>(List.of(DOSSIER, DRAFT, HANDED_IN));
        REGISTER.seen(() -> {
            for (NodeRef dossier : List.of(DOSSIER, DRAFT)) {
                REGISTER.nodes().getChildAssocs(dossier).forEach(child -> nodes.add(child.getChildRef()));
            }
            NodeRef month = REGISTER.nodes().getPrimaryParent(DOSSIER).getParentRef();
            nodes.add(month);
            nodes.add(REGISTER.nodes().getPrimaryParent(month).getParentRef());
            return null;
        });
        return nodes.stream().distinct().toList();
    }

    private static NodeRef publicFile() {
        return REGISTER.as("admin", () -> REGISTER.nodes()
                .createNode(
                        REGISTER.bean("repositoryHelper", Repository.class).getSharedHome(),
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name("plain" + UUID.randomUUID()),
                        ContentModel.TYPE_CONTENT,
                        Map.of(ContentModel.PROP_NAME, "plain " + UUID.randomUUID()))
                .getChildRef());
    }
}
