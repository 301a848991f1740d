package org.bingbi.zeroreport;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Act;
import org.bingbi.access.Changes;
import org.bingbi.access.Guard;
import org.bingbi.access.Refusals;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Binding;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Person;
import org.bingbi.problem.Problem;

/** The zero report's behaviour: by whatever channel one is made, confirmed or filed, the same rules hold (article 16). */
public final class ZeroReportBehaviour {

    /** What is the register's to say: one who brings it tries to forge. */
    private static final List<QName> REGISTERS_OWN = List.of(
            RegisterModel.PROP_REPORTER,
            RegisterModel.PROP_REPORTER_NAME,
            RegisterModel.PROP_REPORTER_DEPARTMENT,
            RegisterModel.PROP_REPORTED_AT,
            RegisterModel.PROP_CONFIRMER,
            RegisterModel.PROP_AWAITS,
            RegisterModel.PROP_CONFIRMED_BY,
            RegisterModel.PROP_CONFIRMED_BY_NAME,
            RegisterModel.PROP_CONFIRMED_AT,
            RegisterModel.PROP_VOLUME_NUMBER,
            RegisterModel.PROP_VOLUME_AT,
            RegisterModel.PROP_FILING_KEY,
            RegisterModel.PROP_REPORT_REQUEST,
            RegisterModel.PROP_SEALED_AT);

    private final PolicyComponent policyComponent;
    private final SealedNodes nodes;
    private final SystemAccess system;
    private final Guard guard;
    private final CurrentOrganisation organisation;
    private final ZeroReports reports;

    /** @param nodes the internal bean */
    public ZeroReportBehaviour(
            PolicyComponent policyComponent,
            SealedNodes nodes,
            SystemAccess system,
            Guard guard,
            CurrentOrganisation organisation,
            ZeroReports reports) {
        this.policyComponent = policyComponent;
        this.nodes = nodes;
        this.system = system;
        this.guard = guard;
        this.organisation = organisation;
        this.reports = reports;
    }

    public void bind() {
        new Binding(policyComponent, this)
                .atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, RegisterModel.TYPE_ZERO_REPORT, "onCreateNode")
                .atCommit(
                        NodeServicePolicies.OnCreateNodePolicy.QNAME,
                        RegisterModel.TYPE_ZERO_REPORT,
                        "onCreateNodeCommit")
                .atOnce(
                        NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                        RegisterModel.TYPE_ZERO_REPORT,
                        "onUpdateProperties")
                .atOnce(
                        NodeServicePolicies.BeforeDeleteNodePolicy.QNAME,
                        RegisterModel.TYPE_ZERO_REPORT,
                        "beforeDeleteNode");
    }

    public void onCreateNode(ChildAssociationRef created) {
        if (guard.isPermitted(Act.CREATE, created.getChildRef())) {
            return;
        }
        NodeRef node = created.getChildRef();
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        if (!organisation.isRecorder(user)) {
            throw Refusals.integrity(Problem.at("reporterName", "record.not-in-organisation", user));
        }
        Person reporter = organisation.current().person(user).orElseThrow();
        system.run(() -> {
            Properties given = new Properties(nodes.getProperties(node));
            rejectForgedProperties(node, given);
            ReportedCase reported = new ReportedCase(
                    given.text(RegisterModel.PROP_ZERO_CASE_NUMBER), given.text(RegisterModel.PROP_ZERO_CASE_NAME));
            ConfirmBy wish = ConfirmBy.valueOf(given.text(RegisterModel.PROP_CONFIRM_BY));
            Refusals.translating(() -> reports.report(node, reporter, reported, wish));
        });
    }

    /** What was made elsewhere goes where zero reports are kept, and belongs to nobody who could take it away. */
    public void onCreateNodeCommit(ChildAssociationRef created) {
        NodeRef node = created.getChildRef();
        if (!nodes.exists(node)) {
            return;
        }
        system.run(() -> {
            NodeRef parent = nodes.getPrimaryParent(node).getParentRef();
            if (!guard.isSealed(parent)) {
                reports.adopt(node);
            }
        });
    }

    public void onUpdateProperties(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (guard.isPermittedChange(node, before, after) || before.isEmpty() || !nodes.exists(node)) {
            return;
        }
        Set<QName> changed = Changes.between(before, after);
        if (changed.isEmpty()) {
            return;
        }
        if (changed.size() != 1) {
            throw Guard.veto();
        }
        // The rules look at the report as it was; what the channel has set is set again by them, or with the
        // transaction undone.
        QName property = changed.iterator().next();
        system.run(() -> nodes.setProperty(node, property, before.get(property)));
        act(node, property, String.valueOf(after.get(property)));
    }

    public void beforeDeleteNode(NodeRef node) {
        guard.refuseIfGuarded(Act.DELETE, node);
    }

    private void act(NodeRef node, QName property, String value) {
        if (property.equals(RegisterModel.PROP_CONFIRMATION) && value.equals(Confirmation.CONFIRMED.name())) {
            Refusals.translating(() -> reports.confirm(List.of(node)));
        } else if (property.equals(RegisterModel.PROP_CONFIRM_BY) && value.equals(ConfirmBy.DISCIPLINE_OFFICE.name())) {
            Refusals.translating(() -> reports.askDisciplineOffice(node));
        } else if (property.equals(RegisterModel.PROP_VOLUME_NUMBER)) {
            Refusals.translating(() -> reports.fileIntoVolume(node, value));
        } else {
            throw Guard.veto();
        }
    }

    private void rejectForgedProperties(NodeRef node, Properties given) {
        boolean clean = REGISTERS_OWN.stream()
                        .allMatch(name ->
                                Optional.ofNullable(given.values().get(name)).isEmpty())
                && Confirmation.AWAITING.name().equals(given.text(RegisterModel.PROP_CONFIRMATION))
                && !guard.isSealed(node);
        if (!clean) {
            throw Guard.veto();
        }
    }
}
