package org.bingbi.stockaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.audit.AuditComponent;
import org.alfresco.repo.audit.AuditFilter;
import org.alfresco.repo.model.Repository;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.RegisterFolders;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.Problem;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;

/** Article 15: whatever audit of Alfresco is switched on, it is told nothing of the register. */
@Tag("repository")
@Tag("article-15")
class RegisterAuditFilterTest {

    private static final Register REGISTER = Register.open();
    private static final String ACCESS = "/alfresco-access/transaction";
    private static final String HOME = "/app:company_home/cm:Bingbi";

    /** As AuditComponentImpl: it asks its filter. */
    public static final class Audit implements AuditComponent {
        private AuditFilter filter;
        private boolean on = true;
        private final List<Map<String, Serializable>> recorded = new ArrayList<>();

        public void setAuditFilter(AuditFilter filter) {
            this.filter = filter;
        }

        @Override
        public boolean areAuditValuesRequired() {
            return on;
        }

        @Override
        public Map<String, Serializable> recordAuditValuesWithUserFilter(
                String rootPath, Map<String, Serializable> values, boolean useUserFilter) {
            if (!filter.accept(rootPath, values)) {
                return Map.of();
            }
            recorded.add(values);
            return values;
        }
    }

    /** The repository's own, which a property sets. */
    public static final class Stock implements AuditFilter {
        @Override
        public boolean accept(String rootPath, Map<String, Serializable> auditMap) {
            return !"zhang".equals(auditMap.get("user"));
        }
    }

    private static GenericApplicationContext context(boolean withOurs) {
        GenericApplicationContext beans = new GenericApplicationContext();
        RootBeanDefinition audit = new RootBeanDefinition(Audit.class);
        audit.getPropertyValues().add("auditFilter", new RootBeanDefinition(Stock.class));
        beans.registerBeanDefinition("auditComponent", audit);
        if (withOurs) {
            beans.registerBean(AuditFilterInstaller.class);
        }
        beans.registerBean("bingbi.stockaudit.probe", AuditProbe.class);
        beans.registerBean(
                "bingbi.stockaudit.nodes",
                RegisterNodes.class,
                () -> REGISTER.bean("bingbi.stockaudit.nodes", RegisterNodes.class));
        beans.refresh();
        return beans;
    }

    static Stream<Arguments> told() {
        NodeRef dossier = REGISTER.submitted("liming", ReportOption.USUAL, "");
        NodeRef draft = REGISTER.draft("liming", ReportOption.USUAL, "");
        NodeRef form =
                REGISTER.children(dossier, RegisterModel.TYPE_REGISTER_FORM).get(0);
        NodeRef evidence =
                REGISTER.children(dossier, RegisterModel.TYPE_EVIDENCE).get(0);
        NodeRef step =
                REGISTER.children(dossier, RegisterModel.TYPE_SIGNATURE_STEP).get(0);
        NodeRef organisation = REGISTER.seen(() -> REGISTER.nodes()
                .getChildAssocs(REGISTER.bean("bingbi.confidentiality.places", RegisterFolders.class)
                        .settings())
                .get(0)
                .getChildRef());
        HashMap<QName, Serializable> fields = new HashMap<>(Map.of(RegisterModel.PROP_INTERVENER_NAME, "杨某"));
        return Stream.of(
                row("a submission", ACCESS, "node", dossier),
                row("a draft", ACCESS, "node", draft),
                row("a form read", ACCESS, "node", form),
                row("evidence read", ACCESS, "node", evidence),
                row("a signature", ACCESS, "node", step),
                row("the list of people", ACCESS, "node", organisation),
                row("a path of the register", ACCESS, "path", HOME + "/cm:register/cm:2026/cm:12/bb:dossier-1"),
                row("its root's path", ACCESS, "path", HOME),
                row("a file in it", ACCESS, "path", HOME + "/cm:settings/cm:organisation.csv"),
                row("a type", ACCESS, "type", "bb:registerForm"),
                row("a moved node", ACCESS, "move/from/node", dossier),
                row("a copied path", ACCESS, "copy/from/path", HOME + "/cm:register/cm:2026"),
                row("fields added", ACCESS, "properties/add", fields),
                row("a field by name", ACCESS, "properties/to/bb:intervenerName", "bb:intervenerName=杨某"),
                row("an aspect", ACCESS, "aspects/add", new ArrayList<>(List.of(RegisterModel.ASPECT_SEALED))),
                row(
                        "a property's argument",
                        "/alfresco-api/pre/NodeService/setProperty/args",
                        "qname",
                        RegisterModel.PROP_OPINION),
                row("a node's argument", "/alfresco-api/pre/NodeService/setProperty/args", "nodeRef", dossier),
                row(
                        "a new child",
                        "/alfresco-api/post/NodeService/createNode",
                        "result",
                        REGISTER.seen(() -> REGISTER.nodes().getPrimaryParent(form))),
                row(
                        "CMIS change log",
                        "/alfresco-api/post/FileFolderService/create",
                        "result",
                        REGISTER.seen(() -> REGISTER.nodes().getPrimaryParent(evidence))),
                row("a deletion", "/alfresco-node/beforeDeleteNode", "node", draft),
                row("a tag", "/tagging", "node", "{nodeRef=" + dossier + ", tags=[x]}"),
                row("a reference as text", "/custom", "value", "read " + evidence + " at noon"),
                row("several nodes", "/custom", "value", new ArrayList<>(List.of(dossier, draft))),
                row("a query", "/custom", "value", "=bb:intervenerName:\"杨某\""),
                row("a query by CMIS", "/custom", "value", "SELECT * FROM bb:dossier"),
                row("a qualified name", "/custom", "value", RegisterModel.PROP_NUMBER.toString()));
    }

    private static Arguments row(String what, String root, String key, Serializable value) {
        return Arguments.of(what, root, key, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void whatTellsOfTheRegisterIsNotRecorded(String what, String root, String key, Serializable value) {
        try (GenericApplicationContext beans = context(true)) {
            Audit audit = beans.getBean(Audit.class);

            record(audit, root, new HashMap<>(Map.of("user", "liming", key, value)));

            assertThat(audit.recorded).isEmpty();
        }
    }

    static Stream<Arguments> apart() {
        NodeRef home = REGISTER.bean("repositoryHelper", Repository.class).getCompanyHome();
        return Stream.of(
                row("a sign-in", "/alfresco-api/post/AuthenticationService/authenticate", "args/userName", "liming"),
                row("a folder", ACCESS, "node", home),
                row("another path", ACCESS, "path", "/app:company_home/app:shared/cm:bb.txt"),
                row("a folder of a like name", ACCESS, "path", "/app:company_home/cm:Bingbi2/cm:x"),
                row("a type", ACCESS, "type", "cm:content"),
                row("a name", ACCESS, "properties/add", new HashMap<>(Map.of(ContentModel.PROP_NAME, "x"))),
                row(
                        "a node that is gone",
                        ACCESS,
                        "node",
                        new NodeRef("workspace://SpacesStore/" + "0".repeat(8) + "-0000-0000-0000-" + "0".repeat(12))),
                row("words", "/custom", "value", "abb:cd"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("apart")
    void everythingElseIsForTheRepositorysOwnFilterToDecide(String what, String root, String key, Serializable value) {
        try (GenericApplicationContext beans = context(true)) {
            Audit audit = beans.getBean(Audit.class);

            record(audit, root, new HashMap<>(Map.of("user", "liming", key, value)));
            record(audit, root, new HashMap<>(Map.of("user", "zhang", key, value)));

            assertThat(audit.recorded).hasSize(1);
        }
    }

    @Test
    void anAuditThatDoesNotAskIsAProblemWhileItIsOn() {
        try (GenericApplicationContext with = context(true);
                GenericApplicationContext without = context(false)) {
            assertThat(problems(with)).isEmpty();
            assertThat(problems(without)).extracting(Problem::code).containsExactly("settings.audit");
            without.getBean(Audit.class).on = false;
            assertThat(problems(without)).isEmpty();
            assertThat(with.getBean(Audit.class).recorded).isEmpty();
        }
    }

    private static List<Problem> problems(GenericApplicationContext beans) {
        return beans.getBean(AuditProbe.class).problems();
    }

    /** As the audit is called, in the transaction of what it is told of. */
    private static void record(Audit audit, String root, Map<String, Serializable> values) {
        REGISTER.seen(() -> audit.recordAuditValuesWithUserFilter(root, values, true));
    }
}
