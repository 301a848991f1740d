package org.bingbi.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Sample;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Article 15 at Alfresco's own endpoints, as Share's proxy leads to them: for those who may not read an entry each answers as for an id that
 * was never used, in status, headers and words. Embedded has none of them, and answers alike for that reason.
 */
@Tag("article-15")
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockEndpointsTest {

    private static final String STORE = "workspace/SpacesStore/ID";
    private static final String REF = "workspace://SpacesStore/ID";
    private static final String V1 = "alfresco-api/-default-/public/alfresco/versions/1/";

    private final Bingbi bingbi;
    private Entry entry;
    private String evidence;

    StockEndpointsTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @BeforeAll
    void submitAnEntry() {
        entry = Entry.by(bingbi, "liming").with(Sample.CHAT).submitted();
        evidence = entry.evidenceId(Sample.CHAT);
    }

    static Stream<String> endpoints() {
        return Stream.of(
                "GET alfresco/api/node/content/" + STORE,
                "GET alfresco/api/node/content/" + STORE + "?a=true",
                "GET alfresco/api/node/content;cm:content/" + STORE,
                "GET alfresco/api/node/" + STORE + "/content",
                "GET alfresco/api/node/" + STORE + "/content/thumbnails/doclib",
                "GET alfresco/api/node/" + STORE + "/content/thumbnails/imgpreview?c=force",
                "GET alfresco/api/node/" + STORE + "/content/thumbnaildefinitions",
                "GET alfresco/api/metadata?nodeRef=" + REF,
                "GET alfresco/api/node/" + STORE + "/metadata",
                "GET alfresco/slingshot/node/" + STORE,
                "GET alfresco/slingshot/doclib/permissions/" + STORE,
                "GET alfresco/slingshot/doclib/aspects/node/" + STORE,
                "GET alfresco/slingshot/doclib/node/" + STORE,
                "GET alfresco/slingshot/doclib2/node/" + STORE,
                "GET alfresco/slingshot/doclib/doclist/all/node/" + STORE,
                "GET alfresco/slingshot/doclib2/doclist/all/node/" + STORE,
                "GET alfresco/slingshot/doclib/treenode/node/" + STORE,
                "GET alfresco/api/node/" + STORE + "/workflow-instances",
                "GET alfresco/api/node/" + STORE + "/comments",
                "GET alfresco/api/node/" + STORE + "/tags",
                "GET alfresco/api/node/" + STORE + "/ratings",
                "GET alfresco/api/node/" + STORE + "/ruleset/rules",
                "GET alfresco/api/version?nodeRef=" + REF,
                "GET alfresco/api/path/workspace/SpacesStore/ID",
                "POST alfresco/api/node/" + STORE + "/formprocessor {\"prop_cm_title\":\"x\"}",
                "POST alfresco/api/formdefinitions {\"itemKind\":\"node\",\"itemId\":\"" + REF + "\"}",
                "POST alfresco/api/actionQueue {\"actionedUponNode\":\"" + REF
                        + "\",\"actionDefinitionName\":\"count-children\"}",
                "POST alfresco/api/internal/downloads [{\"nodeRef\":\"" + REF + "\"}]",
                "GET " + V1 + "nodes/ID",
                "GET " + V1 + "nodes/ID/content",
                "GET " + V1 + "nodes/ID/children",
                "GET " + V1 + "nodes/ID/parents",
                "GET " + V1 + "nodes/ID/targets",
                "GET " + V1 + "nodes/ID/sources",
                "GET " + V1 + "nodes/ID/comments",
                "GET " + V1 + "nodes/ID/tags",
                "GET " + V1 + "nodes/ID/ratings",
                "GET " + V1 + "nodes/ID/versions",
                "GET " + V1 + "nodes/ID/renditions",
                "GET " + V1 + "nodes/ID/renditions/pdf/content",
                "GET " + V1 + "nodes/ID/action-definitions",
                "GET " + V1 + "nodes/ID/rule-sets",
                "PUT " + V1 + "nodes/ID {\"properties\":{\"cm:title\":\"x\"}}",
                "DELETE " + V1 + "nodes/ID",
                "POST " + V1 + "nodes/ID/copy {\"targetParentId\":\"-my-\"}",
                "POST " + V1 + "nodes/ID/comments {\"content\":\"x\"}",
                "POST " + V1 + "action-executions {\"actionDefinitionId\":\"count-children\",\"targetId\":\"ID\"}",
                "POST " + V1 + "downloads {\"nodeIds\":[\"ID\"]}",
                "POST " + V1 + "shared-links {\"nodeId\":\"ID\"}",
                "POST alfresco-api/-default-/public/workflow/versions/1/processes {\"processDefinitionKey\":\"activitiAdhoc\","
                        + "\"variables\":{\"bpm_assignee\":\"zhaomin\"},\"items\":[\"ID\"]}",
                "GET alfresco-api/-default-/public/cmis/versions/1.1/browser/root?objectId=ID&cmisselector=object",
                "GET alfresco-api/-default-/public/cmis/versions/1.1/atom/id?id=ID");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anOutsiderIsAnsweredAsForAnIdThatWasNeverUsed(String endpoint) {
        Visitor outsider = bingbi.as("zhaomin");

        for (String hidden : List.of(entry.id(), evidence)) {
            assertThat(appearance(outsider, endpoint, hidden))
                    .isEqualTo(appearance(outsider, endpoint, UUID.randomUUID().toString()));
        }
    }

    /** What is refused announces no length and cuts no body short. */
    @Test
    void theAdministratorsRefusedReadIsAWholeAnswer() {
        bingbi.administrator().ifPresent(administrator -> List.of(
                        "alfresco/api/node/content/" + STORE,
                        V1 + "nodes/ID/content",
                        V1 + "nodes/ID/content?attachment=false")
                .forEach(path -> {
                    Answer refused = administrator.stock("GET", path.replace("ID", evidence), "");
                    assertThat(refused.status()).as(path).isGreaterThanOrEqualTo(400);
                    assertThat(refused.bytes()).isNotEqualTo(Sample.CHAT.bytes());
                }));
    }

    private static String appearance(Visitor outsider, String endpoint, String id) {
        List<String> parts = new ArrayList<>(List.of(endpoint.split(" ", 3)));
        parts.add("");
        Answer answer = outsider.stock(
                parts.get(0), parts.get(1).replace("ID", id), parts.get(2).replace("ID", id));
        // Numbers of log lines and of the moment say nothing of the node.
        return answer.appearance()
                .replace(id, "ID")
                .replaceAll("\\d{8} ", "LOG ")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-][0-9:]+)?", "WHEN")
                .replaceAll("\"logId\"\\s*:\\s*\"[^\"]*\"|\"id\"\\s*:\\s*\"[0-9a-f-]{36}\"", "")
                .replaceAll("\\w{3} \\d\\d, \\d{4},? [0-9:]+ ?[AP]?M?|\\d{4}年[^<\"]*", "WHEN");
    }
}
