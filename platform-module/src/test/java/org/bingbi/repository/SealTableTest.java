package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.model.QuickShareModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.service.cmr.coci.CheckOutCheckInService;
import org.alfresco.service.cmr.lock.LockService;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.CopyService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.OwnableService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.version.VersionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Guard;
import org.bingbi.access.RegisterFolders;
import org.bingbi.consent.ConsentDecision;
import org.bingbi.consent.ConsentRequests;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.deadline.YearFile;
import org.bingbi.exemption.ExemptionNotes;
import org.bingbi.exemption.NoteFields;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.recording.Remarks;
import org.bingbi.register.ReportOption;
import org.bingbi.routing.Conflicts;
import org.bingbi.routing.NamesakeAnswers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles 5 and 15: act by role, each a genuine call, on each kind of node of a registered entry; nothing changes. */
@Tag("repository")
@Tag("article-5")
@Tag("article-12")
@Tag("article-15")
class SealTableTest {

    private static final QName ELSEWHERE = RegisterModel.name("elsewhere");
    private static final QName REFERENCES =
            QName.createQName(org.alfresco.service.namespace.NamespaceService.CONTENT_MODEL_1_0_URI, "references");
    private static final List<String> ROLES = List.of("liming", "qianjin", "zhengyan", "wangfang", "admin", "System");

    private static final Register REGISTER = Register.open();
    private static final NodeRef DOSSIER = withEverythingInIt();
    /** Of the exemption guide, concluded. */
    private static final NodeRef NOTE = note();

    /** Waits for its first signature; what is open in it is not sealed itself. */
    private static final NodeRef IN_ROUTE = REGISTER.submitted("liming", ReportOption.USUAL, "");

    /** Under correction: its new form is the recorder's to fill in, and his only. */
    private static final NodeRef RETURNED = returned();

    private static final NodeRef OPEN_FORM = openForm();

    private static final List<NodeRef> REGISTERS_OWN = registersOwn();
    private static final List<NodeRef> NODES = nodes();
    private static final Map<String, String> REGISTERED = snapshot();

    private static final Map<String, BiConsumer<Beans, NodeRef>> ACTS = new LinkedHashMap<>();

    /** The same service by its checking bean or by its internal one. */
    private record Beans(boolean checking) {
        <T> T of(Class<T> type, String internal) {
            String name = checking ? Character.toUpperCase(internal.charAt(0)) + internal.substring(1) : internal;
            return REGISTER.bean(name, type);
        }

        NodeService nodes() {
            return of(NodeService.class, "nodeService");
        }

        FileFolderService files() {
            return of(FileFolderService.class, "fileFolderService");
        }

        PermissionService permissions() {
            return of(PermissionService.class, "permissionService");
        }
    }

    static {
        act("set the name", (beans, node) -> beans.nodes().setProperty(node, ContentModel.PROP_NAME, "x"));
        act("set a title", (beans, node) -> beans.nodes().setProperty(node, ContentModel.PROP_TITLE, "x"));
        act("set the number", (beans, node) -> beans.nodes().setProperty(node, RegisterModel.PROP_NUMBER, "x"));
        act("set the intervener", (beans, node) -> beans.nodes()
                .addProperties(node, Map.of(RegisterModel.PROP_INTERVENER_NAME, "别人")));
        act("set the seal's time", (beans, node) -> beans.nodes()
                .setProperty(node, RegisterModel.PROP_SEALED_AT, new java.util.Date(0)));
        act("set the opinion", (beans, node) -> beans.nodes().setProperty(node, RegisterModel.PROP_OPINION, "x"));
        act("set a digest", (beans, node) -> beans.nodes()
                .setProperty(node, RegisterModel.PROP_SHA256, "0".repeat(64)));
        act("set the owner's property", (beans, node) -> beans.nodes()
                .setProperty(node, ContentModel.PROP_OWNER, "liming"));
        act("set who is found to be concerned", (beans, node) -> beans.nodes()
                .setProperty(node, RegisterModel.PROP_FOUND_INVOLVED, new ArrayList<>(List.of("zhengyan"))));
        act("set who stepped back", (beans, node) -> beans.nodes()
                .setProperty(node, RegisterModel.PROP_RECUSED, new ArrayList<>(List.of("zhengyan"))));
        act("set a remark", (beans, node) -> beans.nodes().setProperty(node, RegisterModel.PROP_REMARK_TEXT, "x"));
        act("answer otherwise whether somebody is meant", (beans, node) -> beans.nodes()
                .setProperty(node, RegisterModel.PROP_QUESTION_MEANT, true));
        act("set of whom it was said later that they are not meant", (beans, node) -> beans.nodes()
                .setProperty(node, RegisterModel.PROP_LATER_BEHIND_NAMESAKES, new ArrayList<>(List.of("guping"))));
        act("set whose conflict it is", (beans, node) -> beans.nodes()
                .setProperty(node, RegisterModel.PROP_CONFLICT_ACCOUNT, "zhengyan"));
        act("consent once more", (beans, node) -> beans.nodes()
                .setProperty(node, RegisterModel.PROP_CONSENT_DECISION, "REFUSE"));
        act("ask for consent afterwards", (beans, node) -> beans.nodes()
                .createNode(node, ContentModel.ASSOC_CONTAINS, ELSEWHERE, RegisterModel.TYPE_LATE_CONSENT));
        act("put an absence there", (beans, node) -> beans.nodes()
                .createNode(node, ContentModel.ASSOC_CONTAINS, ELSEWHERE, RegisterModel.TYPE_ABSENCE));
        act("remove the owner", (beans, node) -> beans.nodes().removeProperty(node, ContentModel.PROP_OWNER));
        act("clear all properties", (beans, node) -> beans.nodes().setProperties(node, Map.of()));
        act("delete", (beans, node) -> beans.nodes().deleteNode(node));
        act("move", (beans, node) -> beans.nodes().moveNode(node, home(), ContentModel.ASSOC_CONTAINS, ELSEWHERE));
        act("add a second parent", (beans, node) -> beans.nodes()
                .addChild(home(), node, ContentModel.ASSOC_CONTAINS, ELSEWHERE));
        act("change the type", (beans, node) -> beans.nodes().setType(node, RegisterModel.TYPE_NUMBER_COUNTER));
        for (QName aspect : List.of(
                ContentModel.ASPECT_VERSIONABLE,
                ContentModel.ASPECT_LOCKABLE,
                ContentModel.ASPECT_TAGGABLE,
                ContentModel.ASPECT_TEMPORARY,
                ContentModel.ASPECT_TITLED,
                ContentModel.ASPECT_HIDDEN,
                QuickShareModel.ASPECT_QSHARE,
                QName.createQName("http://www.alfresco.org/model/rule/1.0", "rules"),
                QName.createQName("http://www.alfresco.org/model/forum/1.0", "discussable"),
                QName.createQName("http://www.alfresco.org/model/content/1.0", "rateable"))) {
            act("add " + aspect.getLocalName(), (beans, node) -> beans.nodes().addAspect(node, aspect, Map.of()));
        }
        act("unseal", (beans, node) -> beans.nodes().removeAspect(node, RegisterModel.ASPECT_SEALED));
        act("remove cm:ownable", (beans, node) -> beans.nodes().removeAspect(node, ContentModel.ASPECT_OWNABLE));
        act("relate to another node", (beans, node) -> beans.nodes().createAssociation(node, home(), REFERENCES));
        act("be related from another node", (beans, node) -> beans.nodes().createAssociation(home(), node, REFERENCES));
        act("create a child", (beans, node) -> beans.nodes()
                .createNode(node, ContentModel.ASSOC_CONTAINS, ELSEWHERE, ContentModel.TYPE_FOLDER));
        act("write content", (beans, node) -> beans.of(ContentService.class, "contentService")
                .getWriter(node, ContentModel.PROP_CONTENT, true)
                .putContent(new ByteArrayInputStream(new byte[] {1})));
        act("point to other content", (beans, node) -> beans.nodes()
                .setProperty(
                        node, ContentModel.PROP_CONTENT, new ContentData("store://x/y.bin", "text/plain", 1, "UTF-8")));
        act("take out of its folder", (beans, node) -> beans.nodes()
                .removeChild(beans.nodes().getPrimaryParent(node).getParentRef(), node));
        act("take another node in", (beans, node) -> beans.nodes()
                .addChild(
                        node,
                        REGISTER.bean("repositoryHelper", Repository.class).getSharedHome(),
                        ContentModel.ASSOC_CONTAINS,
                        ELSEWHERE));
        act("rename as a file", (beans, node) -> unchecked(() -> beans.files().rename(node, "x")));
        act("move as a file", (beans, node) -> unchecked(() -> beans.files().move(node, home(), "x")));
        act("copy as a file", (beans, node) -> unchecked(() -> beans.files().copy(node, home(), "x")));
        act("delete as a file", (beans, node) -> beans.files().delete(node));
        act("set the owner", (beans, node) -> beans.of(OwnableService.class, "ownableService")
                .setOwner(node, "liming"));
        act("take ownership", (beans, node) -> beans.of(OwnableService.class, "ownableService")
                .takeOwnership(node));
        act("grant", (beans, node) -> beans.permissions().setPermission(node, "zhaomin", PermissionService.READ, true));
        act("deny", (beans, node) -> beans.permissions()
                .setPermission(node, "zhengyan", PermissionService.READ, false));
        act("revoke", (beans, node) -> beans.permissions().deletePermission(node, "liming", "DossierRecorder"));
        act("revoke all of one", (beans, node) -> clearPermission(beans, node));
        act("revoke all", (beans, node) -> beans.permissions().deletePermissions(node));
        act("inherit no more", (beans, node) -> beans.permissions().setInheritParentPermissions(node, false));
        act("inherit", (beans, node) -> beans.permissions().setInheritParentPermissions(node, true));
        act("copy", (beans, node) -> beans.of(CopyService.class, "copyService")
                .copy(node, home(), ContentModel.ASSOC_CONTAINS, ELSEWHERE, true));
        act("lock", (beans, node) -> beans.of(LockService.class, "lockService").lock(node, LockType.READ_ONLY_LOCK));
        act("make a version", (beans, node) -> beans.of(VersionService.class, "versionService")
                .createVersion(node, Map.of()));
        act("check out", (beans, node) -> beans.of(CheckOutCheckInService.class, "checkOutCheckInService")
                .checkout(node));
    }

    static Stream<Arguments> table() {
        return ACTS.keySet().stream().flatMap(act -> ROLES.stream()
                .flatMap(role -> Stream.of(true, false).map(checking -> Arguments.of(act, role, checking))));
    }

    @ParameterizedTest(name = "{0} as {1} (checking bean: {2})")
    @MethodSource("table")
    void nothingOfARegisteredEntryCanBeChanged(String act, String role, boolean checking) {
        for (NodeRef node : NODES) {
            if (isTheRecordersCorrection(act, role, node)) {
                continue;
            }
            Throwable refused =
                    catchThrowable(() -> REGISTER.as(role, () -> ACTS.get(act).accept(new Beans(checking), node)));
            if (!isWithoutEffect(act, role, node)) {
                assertThat(refused).as(act + " on " + type(node)).isInstanceOf(RuntimeException.class);
            }
        }
        assertThat(snapshot()).isEqualTo(REGISTERED);
    }

    private static boolean isTheRecordersCorrection(String act, String role, NodeRef node) {
        return act.equals("set the intervener") && role.equals("liming") && node.equals(OPEN_FORM);
    }

    /** What is not there cannot be taken away, and what is the system's already may be given to it. */
    private static boolean isWithoutEffect(String act, String role, NodeRef node) {
        boolean isNotThere = act.equals("unseal") && !isSealed(node)
                || type(node).equals("content")
                        && List.of("remove the owner", "remove cm:ownable").contains(act)
                || type(node).equals("trailLine")
                        && List.of("remove the owner", "unseal", "remove cm:ownable")
                                .contains(act);
        return isNotThere || (role.equals("System") && act.equals("take ownership"));
    }

    private static boolean isSealed(NodeRef node) {
        return REGISTER.seen(() -> REGISTER.nodes().hasAspect(node, RegisterModel.ASPECT_SEALED));
    }

    /** The internal bean tells nobody: only code that runs inside the repository reaches it. */
    private static void clearPermission(Beans beans, NodeRef node) {
        PermissionService checking = new Beans(true).permissions();
        if (!beans.checking()) {
            throw new UnsupportedOperationException("Alfresco has no policy for this act");
        }
        checking.clearPermission(node, "liming");
    }

    private static void unchecked(Callable<?> work) {
        try {
            work.call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void act(String name, BiConsumer<Beans, NodeRef> act) {
        ACTS.put(name, act);
    }

    private static NodeRef home() {
        return REGISTER.bean("repositoryHelper", Repository.class).getCompanyHome();
    }

    private static NodeRef note() {
        ExemptionNotes notes = REGISTER.bean("bingbi.exemption.notes", ExemptionNotes.class);
        return REGISTER.as("liming", () -> {
            NodeRef note = notes.create(new NoteFields("NONE", null, null, null), Optional.empty());
            notes.conclude(note);
            return note;
        });
    }

    private static String type(NodeRef node) {
        return REGISTER.seen(() -> REGISTER.nodes().getType(node).getLocalName());
    }

    /** A late record with consent, registered, with a remark and somebody who turned out to be concerned. */
    private static NodeRef withEverythingInIt() {
        ConsentRequests requests = REGISTER.bean("bingbi.consent.requests", ConsentRequests.class);
        Map<QName, Serializable> form = Register.form(ReportOption.USUAL, "");
        form.put(RegisterModel.PROP_INTERVENTION_AT, Date.from(Instant.now().minus(Duration.ofDays(30))));
        form.put(RegisterModel.PROP_INTERVENER_NAME, "何晓岚");
        NodeRef dossier = REGISTER.as("liming", () -> {
            NodeRef draft = REGISTER.dossiers().create(form, Optional.empty());
            REGISTER.evidence(draft, "微信聊天截图.png");
            requests.ask(draft, "出差在外");
            return draft;
        });
        NodeRef consent =
                REGISTER.children(dossier, RegisterModel.TYPE_LATE_CONSENT).get(0);
        REGISTER.as("qianjin", () -> requests.decide(consent, ConsentDecision.GRANT, "同意"));
        REGISTER.as("liming", () -> REGISTER.dossiers().submit(dossier));
        organisation(Office.LINES.replace("赵敏,zhaomin", "何晓岚,zhaomin"));
        REGISTER.as("liming", () -> REGISTER.bean("bingbi.routing.namesakeAnswers", NamesakeAnswers.class)
                .answer(dossier, "intervenerNamesakes", "zhaomin", false));
        organisation(Office.LINES);
        for (List<NodeRef> open = REGISTER.open(dossier); !open.isEmpty(); open = REGISTER.open(dossier)) {
            REGISTER.sign(open.get(0));
        }
        REGISTER.as("liming", () -> {
            REGISTER.bean("bingbi.record.remarks", Remarks.class).add(dossier, "另有一次来电", Optional.empty());
            REGISTER.bean("bingbi.routing.conflicts", Conflicts.class).name(dossier, "guping", "后来查明");
        });
        return dossier;
    }

    private static void organisation(String lines) {
        REGISTER.organisation(lines);
    }

    private static List<NodeRef> nodes() {
        List<NodeRef> nodes = new ArrayList<>(List.of(DOSSIER));
        nodes.addAll(REGISTER.children(DOSSIER, RegisterModel.TYPE_REGISTER_FORM));
        nodes.addAll(REGISTER.children(DOSSIER, RegisterModel.TYPE_EVIDENCE));
        nodes.add(REGISTER.children(DOSSIER, RegisterModel.TYPE_SIGNATURE_STEP).get(0));
        nodes.add(REGISTER.children(DOSSIER, RegisterModel.TYPE_TRAIL_LINE).get(0));
        nodes.addAll(REGISTER.children(DOSSIER, RegisterModel.TYPE_LATE_CONSENT));
        nodes.addAll(REGISTER.children(DOSSIER, RegisterModel.TYPE_REMARK));
        nodes.addAll(REGISTER.children(DOSSIER, RegisterModel.TYPE_CONFLICT));
        nodes.addAll(REGISTER.children(DOSSIER, RegisterModel.TYPE_NAMESAKE_QUESTION));
        nodes.add(NOTE);
        nodes.add(REGISTER.open(IN_ROUTE).get(0));
        nodes.add(OPEN_FORM);
        nodes.addAll(REGISTERS_OWN);
        return nodes;
    }

    /** The register's folders, and the files by which it knows who is who and when is when. */
    private static List<NodeRef> registersOwn() {
        RegisterFolders folders = REGISTER.bean("bingbi.confidentiality.places", RegisterFolders.class);
        return REGISTER.as("admin", () -> {
            REGISTER.bean("bingbi.deadline.workingDays", WorkingDays.class)
                    .put(YearFile.read("年度,2031\n放假,2031-01-01,2031-01-01,元旦\n".getBytes(StandardCharsets.UTF_8)));
            List<NodeRef> own = new ArrayList<>(List.of(
                    folders.get(),
                    folders.settings(),
                    folders.counters(),
                    folders.absences(),
                    REGISTER.nodes().getPrimaryParent(DOSSIER).getParentRef()));
            REGISTER.nodes().getChildAssocs(folders.settings()).forEach(file -> own.add(file.getChildRef()));
            return own;
        });
    }

    /** Deny by default: nothing lies below the root that is not guarded, of whatever type. */
    @Test
    void allBelowTheRootIsGuarded() {
        Guard guard = REGISTER.bean("bingbi.confidentiality.guard", Guard.class);
        List<NodeRef> all = new ArrayList<>(List.of(REGISTERS_OWN.get(0)));
        for (int at = 0; at < all.size(); at++) {
            NodeRef node = all.get(at);
            REGISTER.seen(() -> REGISTER.nodes().getChildAssocs(node)).forEach(child -> all.add(child.getChildRef()));
        }

        assertThat(REGISTERS_OWN).hasSizeGreaterThanOrEqualTo(7);
        assertThat(all).hasSizeGreaterThan(25);
        assertThat(REGISTER.<List<NodeRef>>seen(() ->
                        all.stream().filter(node -> !guard.isGuarded(node)).toList()))
                .isEmpty();
    }

    /** All that is to know of the entry. */
    private static Map<String, String> snapshot() {
        PermissionService permissions = REGISTER.bean("permissionService", PermissionService.class);
        return REGISTER.seen(() -> {
            Map<String, String> state = new TreeMap<>();
            for (NodeRef node : all()) {
                Map<QName, Serializable> properties =
                        new TreeMap<>(REGISTER.nodes().getProperties(node));
                state.put(
                        node.getId(),
                        REGISTER.nodes().getType(node)
                                + " " + properties
                                + " " + new java.util.TreeSet<>(REGISTER.nodes().getAspects(node))
                                + " " + REGISTER.nodes().getParentAssocs(node)
                                + " " + permissions.getInheritParentPermissions(node)
                                + " "
                                + new java.util.TreeSet<>(permissions.getAllSetPermissions(node).stream()
                                        .map(Object::toString)
                                        .toList()));
            }
            return state;
        });
    }

    private static NodeRef returned() {
        NodeRef dossier = REGISTER.submitted("liming", ReportOption.USUAL, "");
        NodeRef step = REGISTER.open(dossier).get(0);
        REGISTER.as("qianjin", () -> REGISTER.signatures().giveBack(step, "请补正", Optional.empty()));
        return dossier;
    }

    private static NodeRef openForm() {
        return REGISTER.children(RETURNED, RegisterModel.TYPE_REGISTER_FORM).stream()
                .filter(form -> !isSealed(form))
                .findFirst()
                .orElseThrow();
    }

    private static List<NodeRef> all() {
        List<NodeRef> all = new ArrayList<>(List.of(NOTE));
        all.addAll(REGISTERS_OWN);
        for (NodeRef dossier : List.of(DOSSIER, IN_ROUTE, RETURNED)) {
            all.add(dossier);
            REGISTER.nodes().getChildAssocs(dossier).forEach(child -> all.add(child.getChildRef()));
        }
        return all;
    }
}
