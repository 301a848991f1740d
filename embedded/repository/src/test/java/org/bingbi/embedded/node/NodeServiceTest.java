package org.bingbi.embedded.node;

import static org.alfresco.repo.policy.Behaviour.NotificationFrequency.TRANSACTION_COMMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bingbi.embedded.node.NodeWorld.COLOUR;
import static org.bingbi.embedded.node.NodeWorld.LETTER;
import static org.bingbi.embedded.node.NodeWorld.NUMBER;
import static org.bingbi.embedded.node.NodeWorld.PAPER;
import static org.bingbi.embedded.node.NodeWorld.t;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies.OnUpdatePropertiesPolicy;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodeServiceTest {
    private NodeWorld world;

    @BeforeEach
    void open() {
        world = new NodeWorld();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aNewNodeHasItsDefaultsItsMandatoryAspectsAndWhoMadeIt() {
        NodeRef paper = world.as("wang", () -> world.paper("a"));

        Map<QName, Serializable> properties = world.does(() -> world.nodes.getProperties(paper));
        assertThat(properties)
                .containsEntry(COLOUR, "white")
                .containsEntry(ContentModel.PROP_CREATOR, "wang")
                .containsEntry(ContentModel.PROP_NODE_UUID, paper.getId());
        assertThat(world.does(() -> world.nodes.getAspects(paper)))
                .contains(t("dated"), ContentModel.ASPECT_AUDITABLE, ContentModel.ASPECT_REFERENCEABLE);
    }

    /** As in Alfresco, where no row says what is true of every node. */
    @Test
    void everyNodeIsReferenceableAndLocalizedWithoutARowThatSaysSo() {
        NodeRef paper = world.does(() -> world.paper("a"));

        assertThat(world.does(() -> world.nodes.getAspects(paper)))
                .contains(ContentModel.ASPECT_REFERENCEABLE, ContentModel.ASPECT_LOCALIZED);
        assertThat(world.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM node_aspect a JOIN qname q ON q.id = a.qname_id"
                                + " WHERE q.local_name IN ('referenceable', 'localized')",
                        Integer.class))
                .isZero();
    }

    @Test
    void valuesComeBackAsTheTypesOfTheModel() {
        Date written = new Date(1_700_000_000_123L);
        ArrayList<String> signers = new ArrayList<>(List.of("甲", "乙"));
        NodeRef paper = world.does(
                () -> world.paper("a", PAPER, Map.of(t("pages"), "12", t("written"), written, t("signers"), signers)));

        Map<QName, Serializable> properties = world.does(() -> world.nodes.getProperties(paper));
        assertThat(properties)
                .containsEntry(t("pages"), 12)
                .containsEntry(t("written"), written)
                .containsEntry(t("signers"), signers);
    }

    @Test
    void aLongTextSurvives() {
        String text = "长".repeat(20_000);
        NodeRef paper = world.does(() -> world.paper("a", PAPER, Map.of(ContentModel.PROP_DESCRIPTION, text)));

        assertThat(world.does(() -> world.nodes.getProperty(paper, ContentModel.PROP_DESCRIPTION)))
                .isEqualTo(text);
    }

    @Test
    void twoChildrenOfOneNameAreRefusedWhateverTheLetters() {
        world.does(() -> world.paper("Case"));

        assertThatThrownBy(() -> world.does(() -> world.paper("case")))
                .isInstanceOf(DuplicateChildNodeNameException.class);
    }

    @Test
    void aMissingMandatoryPropertyIsToldAtTheCommit() {
        assertThatThrownBy(() -> world.does(() -> {
                    NodeRef paper = world.paper("a");
                    world.nodes.removeProperty(paper, NUMBER);
                    return paper;
                }))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("number");
    }

    @Test
    void aValueOutsideItsListIsToldAtTheCommit() {
        assertThatThrownBy(() -> world.does(() -> world.paper("a", PAPER, Map.of(COLOUR, "blue"))))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void whatIsRepairedBeforeTheCommitIsNoBreach() {
        NodeRef paper = world.does(() -> {
            NodeRef made = world.paper("a", PAPER, Map.of(COLOUR, "blue"));
            world.nodes.setProperty(made, COLOUR, "red");
            return made;
        });

        assertThat(world.does(() -> world.nodes.getProperty(paper, COLOUR))).isEqualTo("red");
    }

    @Test
    void removingAnAspectTakesItsPropertiesAway() {
        NodeRef paper = world.does(() -> world.paper("a"));
        world.does(() -> {
            world.nodes.addAspect(paper, t("marked"), null);
            return null;
        });
        assertThat(world.does(() -> world.nodes.getProperty(paper, t("mark")))).isEqualTo("seen");

        world.does(() -> {
            world.nodes.removeAspect(paper, t("marked"));
            return null;
        });

        assertThat(world.does(() -> world.nodes.getProperties(paper))).doesNotContainKey(t("mark"));
        assertThat(world.does(() -> world.nodes.hasAspect(paper, t("marked")))).isFalse();
    }

    @Test
    void settingAPropertyOfAnAspectAddsTheAspect() {
        NodeRef paper = world.does(() -> world.paper("a"));

        world.does(() -> {
            world.nodes.setProperty(paper, t("mark"), "mine");
            return null;
        });

        assertThat(world.does(() -> world.nodes.hasAspect(paper, t("marked")))).isTrue();
    }

    @Test
    void aRolledBackChangeLeavesNothing() {
        NodeRef paper = world.does(() -> world.paper("a"));

        assertThatThrownBy(() -> world.does(() -> {
                    world.nodes.setProperty(paper, COLOUR, "red");
                    world.paper("b");
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(world.does(() -> world.nodes.getProperty(paper, COLOUR))).isEqualTo("white");
        assertThat(world.does(() -> world.nodes.getChildByName(world.folder, ContentModel.ASSOC_CONTAINS, "b")))
                .isNull();
    }

    @Test
    void itIsKnownWhichTransactionChangedANodeLast() {
        NodeRef paper = world.does(() -> world.paper("a"));
        NodeRef other = world.does(() -> world.paper("b"));
        Long made = lastChange(paper);
        assertThat(made).isNotNull().isEqualTo(lastChange(paper));

        world.does(() -> {
            world.nodes.setProperty(paper, COLOUR, "red");
            return null;
        });
        Long changed = lastChange(paper);
        assertThat(changed).isGreaterThan(made);
        assertThat(lastChange(other)).isLessThan(changed);

        assertThatThrownBy(() -> world.does(() -> {
                    world.nodes.setProperty(paper, COLOUR, "blue");
                    lastChange(paper);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(lastChange(paper)).isEqualTo(changed);

        world.does(() -> {
            world.nodes.deleteNode(paper);
            return null;
        });
        assertThat(world.does(() -> world.nodes.getNodeStatus(paper)).isDeleted())
                .isTrue();
    }

    private Long lastChange(NodeRef node) {
        return world.does(() -> world.nodes.getNodeStatus(node)).getDbTxnId();
    }

    @Test
    void aDeletedNodeRestsInTheArchiveAndComesBackWithItsChildren() {
        NodeRef inner = world.does(() -> world.nodes
                .createNode(world.folder, ContentModel.ASSOC_CONTAINS, t("inner"), ContentModel.TYPE_FOLDER)
                .getChildRef());
        NodeRef paper = world.does(() -> world.nodes
                .createNode(inner, ContentModel.ASSOC_CONTAINS, t("p"), PAPER, Map.of(NUMBER, "1"))
                .getChildRef());

        world.as("wang", () -> {
            world.nodes.deleteNode(inner);
            return null;
        });
        NodeRef archived = new NodeRef(StoreRef.STORE_REF_ARCHIVE_SPACESSTORE, inner.getId());
        assertThat(world.does(() -> world.nodes.exists(paper))).isFalse();
        assertThat(world.does(() -> world.nodes.getNodeStatus(paper)).isDeleted())
                .isTrue();
        assertThat(world.does(() -> world.nodes.getProperty(archived, ContentModel.PROP_ARCHIVED_BY)))
                .isEqualTo("wang");

        NodeRef restored = world.does(() -> world.nodes.restoreNode(archived, null, null, null));

        assertThat(restored).isEqualTo(inner);
        assertThat(world.does(() -> world.nodes.getPrimaryParent(paper)).getParentRef())
                .isEqualTo(inner);
        assertThat(world.does(() -> world.nodes.hasAspect(inner, ContentModel.ASPECT_ARCHIVED)))
                .isFalse();
    }

    @Test
    void aTemporaryNodeIsDeletedForGood() {
        NodeRef paper = world.does(() -> {
            NodeRef made = world.paper("a");
            world.nodes.addAspect(made, ContentModel.ASPECT_TEMPORARY, null);
            return made;
        });

        world.does(() -> {
            world.nodes.deleteNode(paper);
            return null;
        });

        NodeRef archived = new NodeRef(StoreRef.STORE_REF_ARCHIVE_SPACESSTORE, paper.getId());
        assertThat(world.does(() -> world.nodes.exists(archived))).isFalse();
        assertThatThrownBy(() -> world.does(() -> world.nodes.getType(paper)))
                .isInstanceOf(InvalidNodeRefException.class);
    }

    @Test
    void aSecondParentIsCutWithoutHarmToTheChild() {
        NodeRef paper = world.does(() -> world.paper("a"));
        NodeRef other = world.does(() -> world.nodes
                .createNode(world.folder, ContentModel.ASSOC_CONTAINS, t("other"), ContentModel.TYPE_FOLDER)
                .getChildRef());
        ChildAssociationRef second =
                world.does(() -> world.nodes.addChild(other, paper, ContentModel.ASSOC_CONTAINS, t("again")));
        assertThat(world.does(() -> world.nodes.getParentAssocs(paper))).hasSize(2);

        assertThat(world.does(() -> world.nodes.removeChildAssociation(second))).isTrue();

        assertThat(world.does(() -> world.nodes.exists(paper))).isTrue();
        assertThat(world.does(() -> world.nodes.getParentAssocs(paper))).hasSize(1);
    }

    @Test
    void aMovedNodeKeepsItsReference() {
        NodeRef paper = world.does(() -> world.paper("a"));
        NodeRef other = world.does(() -> world.nodes
                .createNode(world.folder, ContentModel.ASSOC_CONTAINS, t("other"), ContentModel.TYPE_FOLDER)
                .getChildRef());

        world.does(() -> world.nodes.moveNode(paper, other, ContentModel.ASSOC_CONTAINS, t("a")));

        assertThat(world.does(() -> world.nodes.getPrimaryParent(paper)).getParentRef())
                .isEqualTo(other);
        assertThat(world.does(() -> world.nodes.getChildByName(other, ContentModel.ASSOC_CONTAINS, "a")))
                .isEqualTo(paper);
    }

    @Test
    void peersAreFoundFromBothEnds() {
        NodeRef first = world.does(() -> world.paper("a"));
        NodeRef second = world.does(() -> world.paper("b"));

        world.does(() -> world.nodes.createAssociation(first, second, t("cites")));

        assertThat(world.does(() -> world.nodes.getTargetAssocs(first, RegexQNamePattern.MATCH_ALL)))
                .singleElement()
                .satisfies(peer -> assertThat(peer.getTargetRef()).isEqualTo(second));
        assertThat(world.does(() -> world.nodes.getSourceAssocs(second, t("cites"))))
                .hasSize(1);
    }

    @Test
    void aPeerOfTheWrongTypeIsToldAtTheCommit() {
        NodeRef paper = world.does(() -> world.paper("a"));

        assertThatThrownBy(() -> world.does(() -> world.nodes.createAssociation(paper, world.folder, t("cites"))))
                .isInstanceOf(IntegrityException.class);
    }

    @Test
    void aBehaviourOfATypeRunsForTypesDerivedFromItOnceAtTheCommit() {
        List<String> seen = new ArrayList<>();
        world.policies.bindClassBehaviour(
                OnUpdatePropertiesPolicy.QNAME,
                PAPER,
                new JavaBehaviour(new Witness(seen), "onUpdateProperties", TRANSACTION_COMMIT));

        world.does(() -> {
            NodeRef letter = world.paper("a", LETTER, Map.of());
            world.nodes.setProperty(letter, COLOUR, "red");
            assertThat(seen).isEmpty();
            return letter;
        });

        assertThat(seen).containsExactly("null to red");
    }

    @Test
    void aBehaviourTurnedOffStaysSilentForTheTransactionOnly() {
        List<String> seen = new ArrayList<>();
        NodeRef paper = world.does(() -> world.paper("a"));
        world.policies.bindClassBehaviour(
                OnUpdatePropertiesPolicy.QNAME, PAPER, new JavaBehaviour(new Witness(seen), "onUpdateProperties"));

        world.does(() -> {
            world.filter.disableBehaviour(paper, PAPER);
            world.nodes.setProperty(paper, COLOUR, "red");
            return null;
        });
        world.does(() -> {
            world.nodes.setProperty(paper, COLOUR, "white");
            return null;
        });

        assertThat(seen).containsExactly("red to white");
    }

    @Test
    void withItsBehaviourOffAuditableTakesWhatItIsGiven() {
        NodeRef paper = world.does(() -> world.paper("a"));

        world.does(() -> {
            world.filter.disableBehaviour(paper, ContentModel.ASPECT_AUDITABLE);
            Map<QName, Serializable> audit = new HashMap<>();
            audit.put(ContentModel.PROP_CREATOR, "li");
            world.nodes.addProperties(paper, audit);
            return null;
        });

        assertThat(world.does(() -> world.nodes.getProperty(paper, ContentModel.PROP_CREATOR)))
                .isEqualTo("li");
    }

    /** Notes which colour became which. */
    public record Witness(List<String> seen) implements OnUpdatePropertiesPolicy {
        @Override
        public void onUpdateProperties(NodeRef ref, Map<QName, Serializable> before, Map<QName, Serializable> after) {
            seen.add(before.get(COLOUR) + " to " + after.get(COLOUR));
        }
    }
}
