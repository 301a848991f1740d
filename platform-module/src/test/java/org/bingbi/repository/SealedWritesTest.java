package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.OwnableService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.NestedExceptionUtils;

/**
 * Articles 5 and 15: what an add-on's behaviour tries while a command of the register writes. It runs as the system, in the same
 * transaction, with Alfresco's internal beans; the seal stays shut for it.
 */
@Tag("repository")
@Tag("article-5")
@Tag("article-15")
class SealedWritesTest {

    private static final Register REGISTER = Register.another();
    private static final AddOn ADD_ON = new AddOn();

    private static NodeRef other;

    @BeforeAll
    static void plant() {
        other = REGISTER.registered("zhaomin");
        ADD_ON.bind(REGISTER.bean("policyComponent", PolicyComponent.class));
    }

    static Stream<Arguments> attacks() {
        return AddOn.ACTS.keySet().stream()
                .flatMap(act -> Stream.of("update", "creation", "aspect").flatMap(event -> Stream.of(true, false)
                        // What is just made is not sealed yet.
                        .filter(onTheSame -> !(onTheSame && event.equals("creation")))
                        .map(onTheSame -> Arguments.of(act, event, onTheSame))));
    }

    static Set<String> acts() {
        return AddOn.ACTS.keySet();
    }

    @ParameterizedTest(name = "{0} at {1}, the same node: {2}")
    @MethodSource("attacks")
    void duringASubmissionNothingElseIsWritten(String act, String event, boolean onTheSame) {
        NodeRef dossier = REGISTER.draft("liming", ReportOption.USUAL, "");

        assertThatNothingIsWritten(
                act,
                event,
                onTheSame,
                dossier,
                () -> REGISTER.as("liming", () -> REGISTER.dossiers().submit(dossier)));
    }

    @ParameterizedTest(name = "{0} at {1}, the same node: {2}")
    @MethodSource("attacks")
    void duringASignatureNothingElseIsWritten(String act, String event, boolean onTheSame) {
        NodeRef dossier = REGISTER.submitted("liming", ReportOption.USUAL, "");

        assertThatNothingIsWritten(
                act,
                event,
                onTheSame,
                dossier,
                () -> REGISTER.sign(REGISTER.open(dossier).get(0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void afterTheCommandTheSealIsShutInTheSameTransaction(String act) {
        NodeRef dossier = REGISTER.draft("liming", ReportOption.USUAL, "");
        ADD_ON.plan(act, "", true);

        Throwable refusal = catchThrowable(() -> REGISTER.as("liming", () -> {
            REGISTER.dossiers().submit(dossier);
            AuthenticationUtil.runAsSystem(() -> {
                ADD_ON.attack(dossier);
                return null;
            });
        }));

        assertThat(ADD_ON.done).isEmpty();
        assertThat(ADD_ON.refused).isNotEmpty();
        assertThat(refusal == null || refusal instanceof AccessDeniedException).isTrue();
    }

    /** Either the command went through and the attack left no trace, or nothing at all was kept. */
    private static void assertThatNothingIsWritten(
            String act, String event, boolean onTheSame, NodeRef dossier, Runnable command) {
        List<Object> othersBefore = state(other);
        List<Object> before = state(dossier);
        ADD_ON.plan(act, event, onTheSame);

        Throwable refusal = catchThrowable(() -> ADD_ON.during(command));

        assertThat(ADD_ON.done).isEmpty();
        assertThat(ADD_ON.refused).isNotEmpty();
        assertThat(state(other)).isEqualTo(othersBefore);
        if (refusal != null) {
            assertThat(refusal).isInstanceOf(AccessDeniedException.class);
            assertThat(state(dossier)).isEqualTo(before);
        }
    }

    /** All that can be told of a dossier and what lies in it. */
    private static List<Object> state(NodeRef dossier) {
        NodeService nodes = REGISTER.nodes();
        PermissionService permissions = REGISTER.bean("permissionService", PermissionService.class);
        return REGISTER.seen(() -> Stream.concat(
                        Stream.of(dossier),
                        nodes.getChildAssocs(dossier).stream().map(ChildAssociationRef::getChildRef))
                .map(node -> (Object) List.of(
                        node,
                        nodes.getType(node),
                        withoutAnnouncement(nodes.getProperties(node)),
                        nodes.getAspects(node),
                        nodes.getParentAssocs(node),
                        permissions.getAllSetPermissions(node),
                        permissions.getInheritParentPermissions(node)))
                .toList());
    }

    /** Mails follow the commit, and say so on the step. */
    private static Map<QName, Serializable> withoutAnnouncement(Map<QName, Serializable> properties) {
        Map<QName, Serializable> others = new HashMap<>(properties);
        others.remove(RegisterModel.PROP_ANNOUNCED_AT);
        return others;
    }

    /** Writes wherever it is told of a change. */
    private static final class AddOn
            implements NodeServicePolicies.OnUpdatePropertiesPolicy,
                    NodeServicePolicies.OnCreateNodePolicy,
                    NodeServicePolicies.OnAddAspectPolicy {

        private static final Map<String, Consumer<NodeRef>> ACTS = acts();

        private final List<String> refused = new ArrayList<>();
        private final List<String> done = new ArrayList<>();
        private String act;
        private String event;
        private boolean onTheSame;
        private Thread armed;

        private void bind(PolicyComponent policies) {
            policies.bindClassBehaviour(
                    NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, this, behaviour("onUpdateProperties"));
            policies.bindClassBehaviour(NodeServicePolicies.OnCreateNodePolicy.QNAME, this, behaviour("onCreateNode"));
            policies.bindClassBehaviour(NodeServicePolicies.OnAddAspectPolicy.QNAME, this, behaviour("onAddAspect"));
        }

        private JavaBehaviour behaviour(String method) {
            return new JavaBehaviour(this, method, NotificationFrequency.EVERY_EVENT);
        }

        private void plan(String act, String event, boolean onTheSame) {
            this.event = event;
            this.act = act;
            this.onTheSame = onTheSame;
            refused.clear();
            done.clear();
        }

        private void during(Runnable command) {
            armed = Thread.currentThread();
            try {
                command.run();
            } finally {
                armed = null;
            }
        }

        @Override
        public void onUpdateProperties(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
            if (!before.isEmpty()) {
                fire("update", node);
            }
        }

        @Override
        public void onCreateNode(ChildAssociationRef created) {
            fire("creation", created.getChildRef());
        }

        @Override
        public void onAddAspect(NodeRef node, QName aspect) {
            fire("aspect", node);
        }

        /** The first time only: what was refused stays in the lost transaction, and would be no change the next time. */
        private void fire(String event, NodeRef node) {
            if (Thread.currentThread() != armed
                    || !event.equals(this.event)
                    || !refused.isEmpty()
                    || onTheSame && !REGISTER.nodes().hasAspect(node, RegisterModel.ASPECT_SEALED)) {
                return;
            }
            armed = null;
            try {
                AuthenticationUtil.runAsSystem(() -> {
                    attack(onTheSame ? node : other);
                    return null;
                });
            } finally {
                armed = Thread.currentThread();
            }
        }

        private void attack(NodeRef node) {
            try {
                ACTS.get(act).accept(node);
                done.add(act + " on " + REGISTER.nodes().getType(node).getLocalName());
            } catch (RuntimeException thrown) {
                assertThat(NestedExceptionUtils.getMostSpecificCause(thrown)).isInstanceOf(AccessDeniedException.class);
                refused.add(act);
            }
        }

        private static Map<String, Consumer<NodeRef>> acts() {
            NodeService nodes = REGISTER.nodes();
            PermissionService permissions = REGISTER.bean("permissionService", PermissionService.class);
            Map<String, Consumer<NodeRef>> acts = new LinkedHashMap<>();
            acts.put("set a property", node -> nodes.setProperty(node, ContentModel.PROP_TITLE, "altered"));
            acts.put(
                    "add properties",
                    node -> nodes.addProperties(node, Map.of(ContentModel.PROP_DESCRIPTION, "altered")));
            acts.put("remove a property", node -> nodes.removeProperty(node, ContentModel.PROP_NAME));
            acts.put("add an aspect", node -> nodes.addAspect(node, ContentModel.ASPECT_VERSIONABLE, null));
            acts.put("unseal", node -> nodes.removeAspect(node, RegisterModel.ASPECT_SEALED));
            acts.put("change the type", node -> nodes.setType(node, ContentModel.TYPE_FOLDER));
            acts.put(
                    "move",
                    node -> nodes.moveNode(
                            node,
                            nodes.getRootNode(node.getStoreRef()),
                            ContentModel.ASSOC_CHILDREN,
                            QName.createQName(RegisterModel.URI, "moved")));
            acts.put("delete", nodes::deleteNode);
            acts.put("write content", node -> REGISTER.bean("contentService", ContentService.class)
                    .getWriter(node, ContentModel.PROP_CONTENT, true)
                    .putContent("altered"));
            acts.put("grant", node -> permissions.setPermission(node, "GROUP_EVERYONE", PermissionService.READ, true));
            acts.put("revoke", node -> permissions.deletePermission(node, "zhengyan", "DossierOffice"));
            acts.put("inherit rights", node -> permissions.setInheritParentPermissions(node, true));
            acts.put("own", node -> REGISTER.bean("ownableService", OwnableService.class)
                    .setOwner(node, "admin"));
            acts.put(
                    "put something in",
                    node -> nodes.createNode(
                            node,
                            ContentModel.ASSOC_CONTAINS,
                            QName.createQName(RegisterModel.URI, "added"),
                            ContentModel.TYPE_FOLDER,
                            Map.of()));
            acts.put(
                    "give a second parent",
                    node -> nodes.addChild(
                            nodes.getRootNode(node.getStoreRef()),
                            node,
                            ContentModel.ASSOC_CHILDREN,
                            QName.createQName(RegisterModel.URI, "second")));
            return acts;
        }
    }
}
