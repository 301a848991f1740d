package org.bingbi.repository;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.audit.Trail;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.recording.Dossiers;
import org.bingbi.register.ReportOption;
import org.bingbi.signature.Signatures;

/** The register in the embedded repository with the office of the tests; one for all tests of this run. */
public final class Register {

    private static Register opened;

    private final EmbeddedRepository repository;

    private Register(EmbeddedRepository repository) {
        this.repository = repository;
        as("admin", () -> {
            PersonService people = bean("personService", PersonService.class);
            Office.ORGANISATION.people().forEach(person -> {
                Map<QName, Serializable> properties = new HashMap<>();
                properties.put(ContentModel.PROP_USERNAME, person.account());
                properties.put(ContentModel.PROP_FIRSTNAME, person.name());
                properties.put(ContentModel.PROP_LASTNAME, "");
                people.createPerson(properties);
            });
        });
    }

    private Register withTheOffice() {
        as("admin", () -> bean("bingbi.organisation.service", OrganisationService.class)
                .importCsv(Office.LINES.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    public static synchronized Register open() {
        if (opened == null) {
            opened = another();
        }
        return opened;
    }

    /** Jobs run when a test runs them: by the clock they would change entries in the midst of a test. */
    private static Properties jobsByHandOnly() {
        Properties settings = new Properties();
        settings.setProperty("scheduler.enabled", "false");
        return settings;
    }

    /** One of its own, for a test that leaves damage behind. */
    public static Register another() {
        return another(Map.of());
    }

    /** The same with settings of its own. */
    public static Register another(Map<String, String> settings) {
        return opened(settings).withTheOffice();
    }

    /** With the accounts of the office, which nobody has imported yet. */
    static Register beforeTheImport() {
        return opened(Map.of());
    }

    private static Register opened(Map<String, String> settings) {
        Properties all = jobsByHandOnly();
        all.putAll(settings);
        try {
            Path data = Files.createTempDirectory("bingbi-register");
            return new Register(EmbeddedRepository.open(data, all));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public <T> T bean(String name, Class<T> type) {
        return repository.bean(name, type);
    }

    /** Runs the work in a transaction of its own, signed in as the account. */
    public <T> T as(String account, Supplier<T> work) {
        return AuthenticationUtil.runAs(
                () -> bean("transactionService", TransactionService.class)
                        .getRetryingTransactionHelper()
                        .doInTransaction(work::get, false, true),
                account);
    }

    /** Imports an organisation file, as the head of the discipline office, or its member where it has no head. */
    public void organisation(String lines) {
        OrganisationService office = bean("bingbi.organisation.service", OrganisationService.class);
        String importer = seen(() -> office.current().disciplineOffice().get(0).account());
        as(importer, () -> office.importCsv(lines.getBytes(StandardCharsets.UTF_8)));
    }

    public void as(String account, Runnable work) {
        as(account, () -> {
            work.run();
            return null;
        });
    }

    /** What the system sees, whoever may. */
    public <T> T seen(Supplier<T> look) {
        return as(AuthenticationUtil.getSystemUserName(), look);
    }

    public NodeService nodes() {
        return bean("nodeService", NodeService.class);
    }

    /** The checking bean, which every stock channel uses. */
    public NodeService publicNodes() {
        return bean("NodeService", NodeService.class);
    }

    public Dossiers dossiers() {
        return bean("bingbi.record.dossiers", Dossiers.class);
    }

    public Signatures signatures() {
        return bean("bingbi.signature.signatures", Signatures.class);
    }

    public Trail trail() {
        return bean("bingbi.audit.trail", Trail.class);
    }

    public NodeRef draft(String recorder, ReportOption option, String intervenerAccount) {
        return as(recorder, () -> {
            NodeRef dossier = dossiers().create(form(option, intervenerAccount), Optional.empty());
            evidence(dossier, "微信聊天截图.png");
            return dossier;
        });
    }

    public NodeRef submitted(String recorder, ReportOption option, String intervenerAccount) {
        NodeRef dossier = draft(recorder, option, intervenerAccount);
        as(recorder, () -> dossiers().submit(dossier));
        return dossier;
    }

    /** Signed by everybody, one after the other. */
    public NodeRef registered(String recorder) {
        NodeRef dossier = submitted(recorder, ReportOption.USUAL, "");
        signEverybody(dossier);
        return dossier;
    }

    public void signEverybody(NodeRef dossier) {
        for (List<NodeRef> open = open(dossier); !open.isEmpty(); open = open(dossier)) {
            sign(open.get(0));
        }
    }

    public void sign(NodeRef step) {
        String signer = text(step, RegisterModel.PROP_SIGNER);
        as(signer, () -> signatures().sign(step, "已阅，属实。", ""));
    }

    /** The same transaction brings node and content, as an upload does. */
    public NodeRef evidence(NodeRef dossier, String name) {
        NodeRef evidence = bean("NodeService", NodeService.class)
                .createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_EVIDENCE,
                        Map.of(ContentModel.PROP_NAME, name, RegisterModel.PROP_EVIDENCE_KIND, "WECHAT"))
                .getChildRef();
        ContentWriter writer =
                bean("ContentService", ContentService.class).getWriter(evidence, ContentModel.PROP_CONTENT, true);
        writer.putContent(new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
        return evidence;
    }

    public List<NodeRef> children(NodeRef dossier, QName type) {
        return seen(() -> nodes().getChildAssocs(dossier, Set.of(type)).stream()
                .map(ChildAssociationRef::getChildRef)
                .toList());
    }

    public List<NodeRef> open(NodeRef dossier) {
        return children(dossier, RegisterModel.TYPE_SIGNATURE_STEP).stream()
                .filter(step -> text(step, RegisterModel.PROP_STEP_STATE).equals("OPEN"))
                .toList();
    }

    public String text(NodeRef node, QName property) {
        return seen(() -> String.valueOf(nodes().getProperty(node, property)));
    }

    public static Map<QName, Serializable> form(ReportOption option, String intervenerAccount) {
        Map<QName, Serializable> form = new HashMap<>();
        form.put(RegisterModel.PROP_REPORT_OPTION, option.name());
        form.put(RegisterModel.PROP_INTERVENER_NAME, "杨某");
        form.put(RegisterModel.PROP_INTERVENER_ORGANISATION, "县某局");
        form.put(RegisterModel.PROP_INTERVENER_POST, "副局长");
        form.put(RegisterModel.PROP_INTERVENER_CATEGORY, "LEADING_CADRE");
        form.put(RegisterModel.PROP_INTERVENER_STATUS, "SERVING");
        if (!intervenerAccount.isEmpty()) {
            form.put(RegisterModel.PROP_INTERVENER_ACCOUNT, intervenerAccount);
        }
        form.put(RegisterModel.PROP_INTERVENTION_KIND, "INQUIRE");
        form.put(RegisterModel.PROP_INTERVENTION_AT, Date.from(Instant.now().minus(Duration.ofHours(1))));
        form.put(RegisterModel.PROP_INTERVENTION_PLACE, "办公室");
        form.put(RegisterModel.PROP_INTERVENTION_MANNER, "WECHAT");
        form.put(RegisterModel.PROP_INTERVENTION_CONTENT, "询问案件进度，希望从轻处理。");
        form.put(RegisterModel.PROP_BEHAVIOURS, new ArrayList<>(List.of("ARTICLE_10")));
        form.put(RegisterModel.PROP_PROCEDURAL_INFORMATION, new ArrayList<>(List.of("PROGRESS")));
        form.put(RegisterModel.PROP_ASKER_MAY_APPLY, false);
        return form;
    }
}
