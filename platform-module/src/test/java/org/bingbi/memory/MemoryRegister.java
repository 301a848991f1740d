package org.bingbi.memory;

import java.io.Serializable;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.AccessTable;
import org.bingbi.access.DossierRights;
import org.bingbi.access.Sealing;
import org.bingbi.access.SystemAccess;
import org.bingbi.access.SystemAuthorship;
import org.bingbi.audit.Trail;
import org.bingbi.consent.ConsentAccess;
import org.bingbi.consent.ConsentRequests;
import org.bingbi.consent.Consenting;
import org.bingbi.consent.LateConsents;
import org.bingbi.filing.AfterCommitReconciler;
import org.bingbi.filing.CaseFolders;
import org.bingbi.filing.ClosedCaseNodes;
import org.bingbi.filing.ClosedCaseService;
import org.bingbi.filing.FilingLedger;
import org.bingbi.filing.HandlerStatisticsRepository;
import org.bingbi.filing.Reconciliation;
import org.bingbi.model.RegisterModel;
import org.bingbi.recording.Dossiers;
import org.bingbi.recording.Drafts;
import org.bingbi.recording.Submission;
import org.bingbi.recording.SubmissionRules;
import org.bingbi.recording.SubmittedForms;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.FormLimits;
import org.bingbi.register.Numbering;
import org.bingbi.register.RegisterNumbers;
import org.bingbi.register.SignedContentDigester;
import org.bingbi.routing.Conflicts;
import org.bingbi.routing.InvolvedPeople;
import org.bingbi.routing.NamesakeQuestions;
import org.bingbi.routing.PartyRights;
import org.bingbi.routing.Route;
import org.bingbi.routing.RoutePlans;
import org.bingbi.routing.Steps;
import org.bingbi.settings.Configuration;
import org.bingbi.signature.Returns;
import org.bingbi.signature.Signatures;
import org.bingbi.signature.SignedSteps;
import org.bingbi.signature.Signing;
import org.bingbi.signature.SigningRules;
import org.bingbi.support.ExactQuery;
import org.bingbi.zeroreport.RecordFilings;
import org.bingbi.zeroreport.ZeroReportNodes;
import org.bingbi.zeroreport.ZeroReports;

/** The register's services, wired by hand over an office in memory. */
public final class MemoryRegister extends MemoryOffice {

    public final FormLimits limits = new FormLimits(200, 20_000);
    public final SystemAccess system = new SystemAccess();
    public final ExactQuery query = new ExactQuery(search.service());
    public final DossierNodes dossierNodes = new DossierNodes(nodes.service());
    public final DossierRights dossierRights = new DossierRights(rights.permissions(), rights.owners(), table);
    public final Sealing sealing = new Sealing(
            nodes.service(),
            dossierRights,
            new SystemAuthorship(policies(), nodes.service(), behaviours(), system, clock));
    public final Trail trail = new Trail(nodes.service(), system, people, clock);
    public final InvolvedPeople involved = new InvolvedPeople(dossierNodes, people);
    public final RoutePlans plans = new RoutePlans(dossierNodes, involved, people, this::absencesToday, system);
    public final Steps steps =
            new Steps(nodes.service(), dossierNodes, calendar, dossierRights, sealing, people, trail);
    public final PartyRights partyRights = new PartyRights(table, dossierNodes, steps, people, system);
    public final Route route = new Route(
            nodes.service(),
            dossierNodes,
            plans,
            steps,
            dossierRights,
            people,
            new ConsentAccess(nodes.service(), dossierNodes, involved, dossierRights),
            new NamesakeQuestions(nodes.service(), dossierNodes, involved, calendar, dossierRights, sealing, trail),
            trail);
    public final SignedContentDigester digests = new SignedContentDigester(nodes.service(), dossierNodes);
    public final LateConsents consents = new LateConsents(
            nodes.service(), dossierNodes, plans, involved, people, calendar, limits, dossierRights, sealing, trail);
    public final ConsentRequests consentRequests =
            new ConsentRequests(new Consenting(nodes.service(), dossierNodes, consents), consents, system);
    public final Drafts drafts = new Drafts(nodes.service(), people, dossierRights, folders, clock);

    public final CaseFolders caseFolders = new CaseFolders(folders, nodes.service(), rights.permissions(), people);
    public final FilingLedger ledger = new FilingLedger(nodes.service(), query, silent(NodeBulkLoader.class));
    private final AfterCommitReconciler reconciler = new AfterCommitReconciler(null);
    private final ClosedCaseNodes caseNodes =
            new ClosedCaseNodes(nodes.service(), query, caseFolders, behaviours(), silent(NodeBulkLoader.class));
    private final HandlerStatisticsRepository statistics =
            new HandlerStatisticsRepository(nodes.service(), caseFolders);
    public final ClosedCaseService cases = new ClosedCaseService(
            caseNodes,
            caseFolders,
            statistics,
            ledger,
            new Reconciliation(caseNodes, statistics, ledger, null, reconciler, system, clock),
            calendar,
            10);
    public final ZeroReports zeroReports = new ZeroReports(
            new ZeroReportNodes(nodes.service(), query, caseFolders, people), cases, people, system, 200, clock);

    public final Submission submission = new Submission(
            nodes.service(),
            new SubmissionRules(
                    dossierNodes, people, calendar, consents, limits, new Configuration(List.of()), this::held),
            new SubmittedForms(
                    nodes.service(),
                    dossierNodes,
                    consents,
                    dossierRights,
                    sealing,
                    digests,
                    (dossier, form) -> page("登记表")),
            route,
            new Numbering(nodes.service(), dossierNodes, new RegisterNumbers(nodes.service(), folders, query, "东检")),
            new RecordFilings(nodes.service(), cases),
            trail);
    public final Dossiers dossiers =
            new Dossiers(nodes.service(), nodes.service(), dossierNodes, drafts, submission, people, system);

    private final SigningRules signingRules = new SigningRules(nodes.service(), dossierNodes, limits, this::held);
    public final Signatures signatures = new Signatures(
            nodes.service(),
            dossierNodes,
            signingRules,
            new Signing(
                    dossierNodes,
                    signingRules,
                    digests,
                    new SignedSteps(nodes.service(), route, trail),
                    route,
                    new Returns(nodes.service(), dossierNodes, route, drafts, dossierRights, calendar, trail),
                    new Conflicts(
                            nodes.service(),
                            nodes.service(),
                            dossierNodes,
                            people,
                            partyRights,
                            limits,
                            sealing,
                            route,
                            trail,
                            system)),
            digests,
            system);

    public MemoryRegister() {
        this(AccessTable.ARTICLE_15);
    }

    /** @param table in the place of article 15's */
    public MemoryRegister(AccessTable table) {
        super(table);
    }

    @Override
    public void close() {
        reconciler.destroy();
        super.close();
    }

    /** A whole draft of this recorder about somebody of another office, an hour ago. */
    public NodeRef draft(String recorder) {
        return draft(recorder, Map.of());
    }

    /** @param changed what is otherwise than in a usual form */
    public NodeRef draft(String recorder, Map<QName, Serializable> changed) {
        Map<QName, Serializable> fields = new HashMap<>();
        fields.put(RegisterModel.PROP_INTERVENER_NAME, "杨某");
        fields.put(RegisterModel.PROP_INTERVENER_ORGANISATION, "县某局");
        fields.put(RegisterModel.name("intervenerPost"), "副局长");
        fields.put(RegisterModel.name("intervenerCategory"), "LEADING_CADRE");
        fields.put(RegisterModel.name("interventionKind"), "INQUIRE");
        fields.put(
                RegisterModel.name("interventionAt"), Date.from(clock.instant().minus(Duration.ofHours(1))));
        fields.put(RegisterModel.name("interventionPlace"), "办公室");
        fields.put(RegisterModel.name("interventionManner"), "WECHAT");
        fields.put(RegisterModel.name("interventionContent"), "询问案件进度，希望从轻处理。");
        fields.put(RegisterModel.PROP_BEHAVIOURS, (Serializable) List.of("ARTICLE_11_1"));
        fields.put(RegisterModel.PROP_CASE_NUMBER, "东检刑诉受〔2026〕101号");
        fields.put(RegisterModel.PROP_CASE_NAME, "陈某合同诈骗案");
        fields.putAll(changed);
        return as(recorder, () -> dossiers.create(fields, Optional.empty()));
    }

    /** A piece of evidence with its digests, as an upload leaves it. */
    public NodeRef evidence(NodeRef dossier) {
        return nodes.create(
                dossier,
                RegisterModel.name("evidence"),
                RegisterModel.TYPE_EVIDENCE,
                Map.of(
                        ContentModel.PROP_NAME, "聊天截图.png",
                        RegisterModel.PROP_ORIGINAL_NAME, "聊天截图.png",
                        RegisterModel.PROP_SIZE_IN_BYTES, 3L,
                        RegisterModel.PROP_SHA256, "00",
                        RegisterModel.PROP_SM3, "11"));
    }

    /** A submitted dossier of this recorder. */
    public NodeRef submitted(String recorder) {
        NodeRef dossier = draft(recorder);
        as(recorder, () -> dossiers.submit(dossier));
        return dossier;
    }

    public String text(NodeRef node, QName property) {
        Serializable value = nodes.service().getProperty(node, property);
        return value == null ? "" : value.toString();
    }

    public NodeRef form(NodeRef dossier) {
        return dossierNodes.currentForm(dossier).orElseThrow();
    }

    /** The open step of this signer. */
    public NodeRef open(NodeRef dossier, String signer) {
        return dossierNodes.steps(dossier).stream()
                .filter(step -> text(step, RegisterModel.PROP_STEP_STATE).equals("OPEN"))
                .filter(step -> text(step, RegisterModel.PROP_SIGNER).equals(signer))
                .findFirst()
                .orElseThrow();
    }
}
