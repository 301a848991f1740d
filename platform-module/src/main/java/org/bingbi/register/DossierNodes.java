package org.bingbi.register;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.Problem;

/** What is in a dossier, whoever asks. */
public final class DossierNodes {

    private final NodeService nodeService;

    /** @param nodeService the internal bean */
    public DossierNodes(NodeService nodeService) {
        this.nodeService = nodeService;
    }

    public boolean isDossier(NodeRef node) {
        return nodeService.exists(node) && nodeService.getType(node).equals(RegisterModel.TYPE_DOSSIER);
    }

    public NodeRef dossierOf(NodeRef child) {
        return nodeService.getPrimaryParent(child).getParentRef();
    }

    public DossierStatus status(NodeRef dossier) {
        return DossierStatus.valueOf(text(dossier, RegisterModel.PROP_STATUS));
    }

    public ReportOption reportOption(NodeRef dossier) {
        String option = text(dossier, RegisterModel.PROP_REPORT_OPTION);
        return option.isEmpty() ? ReportOption.USUAL : ReportOption.valueOf(option);
    }

    public String recorder(NodeRef dossier) {
        return text(dossier, RegisterModel.PROP_RECORDER);
    }

    public int revision(NodeRef dossier) {
        Integer revision = (Integer) nodeService.getProperty(dossier, RegisterModel.PROP_REVISION);
        return revision == null ? 1 : revision;
    }

    public Set<String> denied(NodeRef dossier) {
        return accounts(dossier, RegisterModel.PROP_DENIED_ACCOUNTS);
    }

    /** Accounts of whom it turned out after the submission that the dossier is about them (article 13). */
    public Set<String> foundInvolved(NodeRef dossier) {
        return accounts(dossier, RegisterModel.PROP_FOUND_INVOLVED);
    }

    /** Accounts of whom the recorder said after the submission that they are not the intervener. */
    public Set<String> laterIntervenerNamesakes(NodeRef dossier) {
        return accounts(dossier, RegisterModel.PROP_LATER_INTERVENER_NAMESAKES);
    }

    /** The same of who is behind him. */
    public Set<String> laterBehindNamesakes(NodeRef dossier) {
        return accounts(dossier, RegisterModel.PROP_LATER_BEHIND_NAMESAKES);
    }

    /** Accounts of signers who stepped back (回避). */
    public Set<String> recused(NodeRef dossier) {
        return accounts(dossier, RegisterModel.PROP_RECUSED);
    }

    /** Code of the recorder's department when he submitted. */
    public Optional<String> recorderDepartment(NodeRef dossier) {
        return Optional.of(text(dossier, RegisterModel.PROP_RECORDER_DEPARTMENT_CODE))
                .filter(code -> !code.isEmpty());
    }

    private Set<String> accounts(NodeRef dossier, QName property) {
        Object accounts = nodeService.getProperty(dossier, property);
        return accounts instanceof Collection<?> several
                ? several.stream().map(Object::toString).collect(Collectors.toSet())
                : Set.of();
    }

    /** The form of the highest revision: the one in work, or the last submitted. */
    public Optional<NodeRef> currentForm(NodeRef dossier) {
        return children(dossier, RegisterModel.TYPE_REGISTER_FORM).stream()
                .max(java.util.Comparator.comparingInt(form -> number(form, RegisterModel.PROP_FORM_REVISION)));
    }

    public Optional<NodeRef> form(NodeRef dossier, int revision) {
        return children(dossier, RegisterModel.TYPE_REGISTER_FORM).stream()
                .filter(form -> number(form, RegisterModel.PROP_FORM_REVISION) == revision)
                .findFirst();
    }

    public List<NodeRef> evidence(NodeRef dossier) {
        return children(dossier, RegisterModel.TYPE_EVIDENCE);
    }

    /** Other channels make a file first and write it then: what has no bytes proves nothing (article 6). */
    public Stream<Problem> withoutBytes(Collection<NodeRef> evidence) {
        return evidence.stream()
                .filter(file -> nodeService.getProperty(file, RegisterModel.PROP_SHA256) == null)
                .map(file -> Problem.at(
                        "file", "file-empty", String.valueOf(nodeService.getProperty(file, ContentModel.PROP_NAME))));
    }

    /** The steps of one revision. */
    public List<NodeRef> steps(NodeRef dossier, int revision) {
        return children(dossier, RegisterModel.TYPE_SIGNATURE_STEP).stream()
                .filter(step -> number(step, RegisterModel.PROP_STEP_REVISION) == revision)
                .toList();
    }

    /** The steps of every revision. */
    public List<NodeRef> steps(NodeRef dossier) {
        return children(dossier, RegisterModel.TYPE_SIGNATURE_STEP);
    }

    /** What the recorder remarked after the submission. */
    public List<NodeRef> remarks(NodeRef dossier) {
        return children(dossier, RegisterModel.TYPE_REMARK);
    }

    /** Requests for consent to a late record, also old ones. */
    public List<NodeRef> lateConsents(NodeRef dossier) {
        return children(dossier, RegisterModel.TYPE_LATE_CONSENT);
    }

    /** Everything that stands on a form's node, one field by one property. */
    public Map<QName, Serializable> fields(NodeRef form) {
        return nodeService.getProperties(form);
    }

    /** Whether the dossier was submitted once, returned since or not. */
    public boolean wasSubmitted(NodeRef dossier) {
        return nodeService.getProperty(dossier, RegisterModel.PROP_SUBMITTED_AT) != null;
    }

    /** Whether the submitted dossier is a late record (article 7). */
    public boolean isLate(NodeRef dossier) {
        return Boolean.TRUE.equals(nodeService.getProperty(dossier, RegisterModel.PROP_LATE));
    }

    public RegisterForm read(NodeRef dossier, NodeRef form) {
        return FormProperties.form(fields(form), recorder(dossier));
    }

    /** The form together with what the recorder answered later about namesakes; what was signed is the form alone. */
    public RegisterForm readWithLaterAnswers(NodeRef dossier, NodeRef form) {
        return withLaterAnswers(dossier, read(dossier, form));
    }

    /** The same for a form that the caller has read. */
    public RegisterForm withLaterAnswers(NodeRef dossier, RegisterForm form) {
        return form.alsoNot(laterIntervenerNamesakes(dossier), laterBehindNamesakes(dossier));
    }

    /** Questions about namesakes, also old ones. */
    public List<NodeRef> namesakeQuestions(NodeRef dossier) {
        return children(dossier, RegisterModel.TYPE_NAMESAKE_QUESTION);
    }

    private List<NodeRef> children(NodeRef dossier, QName type) {
        return nodeService.getChildAssocs(dossier, Set.of(type)).stream()
                .map(ChildAssociationRef::getChildRef)
                .toList();
    }

    private int number(NodeRef node, QName property) {
        Integer number = (Integer) nodeService.getProperty(node, property);
        return number == null ? 1 : number;
    }

    private String text(NodeRef node, QName property) {
        return Properties.textOf(nodeService.getProperty(node, property));
    }
}
