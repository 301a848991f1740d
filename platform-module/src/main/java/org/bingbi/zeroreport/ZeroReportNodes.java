package org.bingbi.zeroreport;

import java.io.Serializable;
import java.time.Instant;
import java.time.Year;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SealedNodes;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.filing.CaseFolders;
import org.bingbi.filing.CaseKey;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Person;
import org.bingbi.support.ExactQuery;

/** Zero reports as nodes. What writes is called as the system, after the rules have been asked. */
public final class ZeroReportNodes {

    private final SealedNodes nodes;
    private final ExactQuery query;
    private final CaseFolders folders;
    private final CurrentOrganisation organisation;

    /** @param nodes the gateway */
    public ZeroReportNodes(SealedNodes nodes, ExactQuery query, CaseFolders folders, CurrentOrganisation organisation) {
        this.nodes = nodes;
        this.query = query;
        this.folders = folders;
        this.organisation = organisation;
    }

    /** What awaits the head of a department. */
    List<NodeRef> awaitingHead() {
        return query.all("SELECT cmis:objectId FROM bb:zeroReport"
                + " WHERE bb:confirmation = 'AWAITING' AND bb:confirmBy = 'HEAD'");
    }

    /** What the handler has filed or begun on these cases. */
    OwnReports own(String handler, List<CaseKey> keys) {
        return OwnReports.of(handler, keys, query, nodes);
    }

    /** The request by which the report was made; null when it came without a key. */
    Serializable request(NodeRef node) {
        return nodes.getProperty(node, RegisterModel.PROP_REPORT_REQUEST);
    }

    /** A case of the list; empty when it is not this handler's. */
    Optional<ReportedCase> listed(NodeRef closedCase, Person handler) {
        Properties listed = new Properties(nodes.getProperties(closedCase));
        return handler.account().equals(listed.text(RegisterModel.PROP_CLOSED_CASE_HANDLER))
                ? Optional.of(new ReportedCase(
                        listed.text(RegisterModel.PROP_CLOSED_CASE_NUMBER),
                        listed.text(RegisterModel.PROP_CLOSED_CASE_NAME)))
                : Optional.empty();
    }

    ZeroReport read(NodeRef node) {
        return report(new Properties(nodes.getProperties(node)));
    }

    static ZeroReport report(Properties properties) {
        return new ZeroReport(
                orEmpty(properties.text(RegisterModel.PROP_ZERO_CASE_NUMBER)),
                orEmpty(properties.text(RegisterModel.PROP_ZERO_CASE_NAME)),
                orEmpty(properties.text(RegisterModel.PROP_REPORTER)),
                orEmpty(properties.text(RegisterModel.PROP_REPORTER_NAME)),
                orEmpty(properties.text(RegisterModel.PROP_REPORTER_DEPARTMENT)),
                properties.instant(RegisterModel.PROP_REPORTED_AT),
                ConfirmBy.valueOf(properties.text(RegisterModel.PROP_CONFIRM_BY)),
                Confirmation.valueOf(properties.text(RegisterModel.PROP_CONFIRMATION)),
                orEmpty(properties.text(RegisterModel.PROP_CONFIRMER)),
                Optional.ofNullable(properties.text(RegisterModel.PROP_CONFIRMED_BY_NAME)),
                Optional.ofNullable(properties.instant(RegisterModel.PROP_CONFIRMED_AT)),
                Optional.ofNullable(properties.text(RegisterModel.PROP_VOLUME_NUMBER)),
                Optional.ofNullable(properties.instant(RegisterModel.PROP_VOLUME_AT)));
    }

    /** Called before looking what the reporter has reported: of two windows at once the second one then sees what the first has done. */
    void lock(Person reporter, Instant at) {
        folders.lock(reporter.account(), year(at));
    }

    /** Makes reports in their place, all by the same handler and at once. */
    List<NodeRef> create(Person reporter, List<ReportedCase> reported, ConfirmBy wish, String request, Instant at) {
        Optional<Person> confirmer = confirmer(reporter, wish);
        NodeRef folder = folder(reporter.account(), confirmer, at);
        return reported.stream()
                .map(one -> {
                    Map<QName, Serializable> properties = properties(reporter, one, wish, confirmer, at);
                    if (!request.isEmpty()) {
                        properties.put(RegisterModel.PROP_REPORT_REQUEST, request);
                    }
                    return create(folder, properties);
                })
                .toList();
    }

    private NodeRef create(NodeRef folder, Map<QName, Serializable> properties) {
        String name = anyName();
        properties.put(ContentModel.PROP_NAME, name);
        properties.put(ContentModel.PROP_OWNER, AuthenticationUtil.getSystemUserName());
        return nodes.createNode(
                        folder,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_ZERO_REPORT,
                        properties)
                .getChildRef();
    }

    /** Names are seen by whoever runs the system, and one made of the case's number could be guessed. */
    private static String anyName() {
        return UUID.randomUUID().toString();
    }

    /** Completes one that came by another channel, and takes it to its place. */
    void complete(NodeRef node, Person reporter, ReportedCase reported, ConfirmBy wish, Instant at) {
        nodes.addProperties(node, properties(reporter, reported, wish, confirmer(reporter, wish), at));
    }

    void adopt(NodeRef node) {
        ZeroReport report = read(node);
        String name = anyName();
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(ContentModel.PROP_NAME, name);
        properties.put(ContentModel.PROP_OWNER, AuthenticationUtil.getSystemUserName());
        nodes.addProperties(node, properties);
        nodes.moveNode(node, folder(report), ContentModel.ASSOC_CONTAINS, RegisterModel.name(name));
    }

    /** Confirmed reports are sealed like entries of the register. */
    void confirm(NodeRef node, Person confirmer, Instant at) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_CONFIRMATION, Confirmation.CONFIRMED.name());
        properties.put(RegisterModel.PROP_CONFIRMED_BY, confirmer.account());
        properties.put(RegisterModel.PROP_CONFIRMED_BY_NAME, confirmer.name());
        properties.put(RegisterModel.PROP_CONFIRMED_AT, Date.from(at));
        properties.put(RegisterModel.PROP_SEALED_AT, Date.from(at));
        nodes.addProperties(node, properties);
        nodes.removeProperty(node, RegisterModel.PROP_AWAITS);
    }

    /** Puts it to somebody else; whoever had it before him sees it no more. */
    void putTo(NodeRef node, ConfirmBy wish, Optional<Person> confirmer) {
        String name = anyName();
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(ContentModel.PROP_NAME, name);
        properties.put(RegisterModel.PROP_CONFIRM_BY, wish.name());
        properties.put(RegisterModel.PROP_CONFIRMER, account(confirmer));
        properties.put(RegisterModel.PROP_AWAITS, account(confirmer));
        nodes.addProperties(node, properties);
        nodes.removeProperty(node, RegisterModel.PROP_ANNOUNCED_AT);
        nodes.moveNode(node, folder(read(node)), ContentModel.ASSOC_CONTAINS, RegisterModel.name(name));
    }

    void fileIntoVolume(NodeRef node, String volume, Instant at) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_VOLUME_NUMBER, volume);
        properties.put(RegisterModel.PROP_VOLUME_AT, Date.from(at));
        nodes.addProperties(node, properties);
    }

    Optional<Person> confirmer(Person reporter, ConfirmBy wish) {
        return Confirmers.of(organisation.current(), reporter, wish);
    }

    static String account(Optional<Person> confirmer) {
        return confirmer.map(Person::account).orElse(ZeroReport.OFFICE);
    }

    private NodeRef folder(String reporter, Optional<Person> confirmer, Instant at) {
        return folders.zeroReports(
                reporter, confirmer.map(Person::account).orElseGet(organisation::disciplineOfficeGroup), year(at));
    }

    private NodeRef folder(ZeroReport report) {
        return folders.zeroReports(
                report.reporter(),
                report.awaitsOffice() ? organisation.disciplineOfficeGroup() : report.confirmer(),
                year(report.reportedAt()));
    }

    private static Year year(Instant at) {
        return Year.from(at.atZone(WorkingDayCalendar.ZONE));
    }

    private static Map<QName, Serializable> properties(
            Person reporter, ReportedCase reported, ConfirmBy wish, Optional<Person> confirmer, Instant at) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_ZERO_CASE_NUMBER, reported.number());
        properties.put(RegisterModel.PROP_ZERO_CASE_NAME, reported.name());
        properties.put(RegisterModel.PROP_FILING_KEY, reported.key().value());
        properties.put(RegisterModel.PROP_REPORTER, reporter.account());
        properties.put(RegisterModel.PROP_REPORTER_NAME, reporter.name());
        properties.put(RegisterModel.PROP_REPORTER_DEPARTMENT, reporter.department());
        properties.put(RegisterModel.PROP_REPORTED_AT, Date.from(at));
        properties.put(RegisterModel.PROP_CONFIRM_BY, wish.name());
        properties.put(RegisterModel.PROP_CONFIRMATION, Confirmation.AWAITING.name());
        properties.put(RegisterModel.PROP_CONFIRMER, account(confirmer));
        properties.put(RegisterModel.PROP_AWAITS, account(confirmer));
        return properties;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
