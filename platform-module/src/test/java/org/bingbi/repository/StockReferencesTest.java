package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.addon.Carrier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Article 15 for beans that carry whole trees away, and for web scripts that reach nodes past the public beans. */
@Tag("repository")
@Tag("article-15")
class StockReferencesTest {

    private static final Register REGISTER = Register.open();
    private static final NodeRef DOSSIER = REGISTER.submitted("liming", ReportOption.USUAL, "");
    private static final Map<String, BiFunction<NodeService, NodeRef, Object>> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("exists", NodeService::exists);
        QUESTIONS.put("type", NodeService::getType);
        QUESTIONS.put("aspects", NodeService::getAspects);
        QUESTIONS.put("aspect", (nodes, node) -> nodes.hasAspect(node, ContentModel.ASPECT_OWNABLE));
        QUESTIONS.put("properties", NodeService::getProperties);
        QUESTIONS.put("name", (nodes, node) -> nodes.getProperty(node, ContentModel.PROP_NAME));
        QUESTIONS.put("field", (nodes, node) -> nodes.getProperty(node, RegisterModel.PROP_INTERVENER_NAME));
        QUESTIONS.put("children", NodeService::getChildAssocs);
        QUESTIONS.put(
                "children by pattern",
                (nodes, node) -> nodes.getChildAssocs(node, RegexQNamePattern.MATCH_ALL, RegexQNamePattern.MATCH_ALL));
        QUESTIONS.put(
                "children by type",
                (nodes, node) -> nodes.getChildAssocs(node, Set.of(RegisterModel.TYPE_REGISTER_FORM)));
        QUESTIONS.put("child by name", (nodes, node) -> nodes.getChildByName(node, ContentModel.ASSOC_CONTAINS, "x"));
        QUESTIONS.put("parent", NodeService::getPrimaryParent);
        QUESTIONS.put("parents", NodeService::getParentAssocs);
        QUESTIONS.put("path", NodeService::getPath);
        QUESTIONS.put("targets", (nodes, node) -> nodes.getTargetAssocs(node, RegexQNamePattern.MATCH_ALL));
        QUESTIONS.put("sources", (nodes, node) -> nodes.getSourceAssocs(node, RegexQNamePattern.MATCH_ALL));
        QUESTIONS.put("status", NodeService::getNodeStatus);
        QUESTIONS.put("add a property", (nodes, node) -> {
            nodes.setProperty(node, ContentModel.PROP_NAME, "x");
            return "";
        });
        QUESTIONS.put("add an aspect", (nodes, node) -> {
            nodes.addAspect(node, ContentModel.ASPECT_TITLED, null);
            return "";
        });
        QUESTIONS.put(
                "put into a package",
                (nodes, node) -> nodes.addChild(home(), node, ContentModel.ASSOC_CONTAINS, RegisterModel.name("item")));
        QUESTIONS.put("delete", (nodes, node) -> {
            nodes.deleteNode(node);
            return "";
        });
        QUESTIONS.put(
                "move",
                (nodes, node) ->
                        nodes.moveNode(node, home(), ContentModel.ASSOC_CONTAINS, RegisterModel.name("moved")));
    }

    static Stream<Arguments> channelsAndQuestions() {
        return Stream.of("processes", "webscript.addon.node.get")
                .flatMap(bean -> QUESTIONS.keySet().stream().map(question -> Arguments.of(bean, question)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("channelsAndQuestions")
    void aWebScriptPastThePublicBeansFindsNoHiddenNode(String bean, String question) {
        NodeRef never = new NodeRef(DOSSIER.getStoreRef(), UUID.randomUUID().toString());

        assertThat(answer("wangfang", bean, question, DOSSIER)).isEqualTo(answer("wangfang", bean, question, never));
    }

    static Stream<Arguments> carriersAndQuestions() {
        return Stream.of("exporterComponent", "createDownloadArchiveAction")
                .flatMap(bean -> QUESTIONS.keySet().stream().map(question -> Arguments.of(bean, question)));
    }

    /** Not even for those who may read it. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("carriersAndQuestions")
    void whatCarriesTreesAwayKnowsNoRegister(String bean, String question) {
        for (NodeRef node : within()) {
            NodeRef never = new NodeRef(node.getStoreRef(), UUID.randomUUID().toString());
            for (String account : List.of("liming", "zhengyan", "admin", "System")) {
                assertThat(kind(answer(account, bean, question, node)))
                        .isEqualTo(kind(answer(account, bean, question, never)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void theFolderOnTopIsCarriedAwayWithoutTheRegister(String bean) {
        for (String account : List.of("liming", "admin", "System")) {
            Set<NodeRef> below = new HashSet<>();
            REGISTER.as(account, () -> {
                collect(REGISTER.bean(bean, Carrier.class).nodes(), home(), below);
            });

            assertThat(below).doesNotContainAnyElementsOf(within());
            assertThat(below).as("what is not the register's").isNotEmpty();
        }
        assertThatThrownBy(() -> REGISTER.as(
                        "admin",
                        () -> REGISTER.bean(bean, Carrier.class).nodes().getType(DOSSIER)))
                .isInstanceOf(InvalidNodeRefException.class);
    }

    static Stream<String> carriers() {
        return Stream.of("exporterComponent", "createDownloadArchiveAction");
    }

    private static void collect(NodeService nodes, NodeRef folder, Set<NodeRef> found) {
        nodes.getChildAssocs(folder).forEach(child -> {
            if (found.add(child.getChildRef())) {
                collect(nodes, child.getChildRef(), found);
            }
        });
    }

    private static List<NodeRef> within() {
        return REGISTER.seen(() -> {
            List<NodeRef> within = new ArrayList<>(List.of(DOSSIER));
            REGISTER.nodes().getChildAssocs(DOSSIER).forEach(child -> within.add(child.getChildRef()));
            NodeRef at = DOSSIER;
            while (!REGISTER.nodes().getPrimaryParent(at).getParentRef().equals(home())) {
                at = REGISTER.nodes().getPrimaryParent(at).getParentRef();
                within.add(at);
            }
            return within;
        });
    }

    private static NodeRef home() {
        return REGISTER.bean("repositoryHelper", Repository.class).getCompanyHome();
    }

    private static String answer(String account, String bean, String question, NodeRef node) {
        List<Object> answers = new ArrayList<>();
        Throwable refused = catchThrowable(() -> REGISTER.as(account, () -> {
            answers.add(QUESTIONS
                    .get(question)
                    .apply(REGISTER.bean(bean, Carrier.class).nodes(), node));
        }));
        return (refused == null ? answers.toString() : refused.getClass() + " " + refused.getMessage())
                .replace(node.toString(), "THIS")
                .replace(node.getId(), "THIS");
    }

    /** The kind of failure; its words are of a node that no one asked for. */
    private static String kind(String answer) {
        return answer.startsWith("class ") ? answer.split(" ")[1] : answer;
    }
}
