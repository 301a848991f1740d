package org.bingbi.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.ReadableNodes;
import org.bingbi.deadline.web.Clocks;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.FormField;
import org.bingbi.register.FormProperties;
import org.bingbi.register.web.FormFields;
import org.bingbi.signature.web.StepJson;
import org.bingbi.signature.web.StepViews;
import org.bingbi.support.Access;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** An entry's versions side by side with their differences (article 14: 退回补正); the one in work is its recorder's only. */
public final class GetRevisions extends Endpoint {

    private static final Set<FormField.Kind> TEXTS = Set.of(FormField.Kind.LINE, FormField.Kind.PASSAGE);

    private final ReadableNodes lookup;
    private final NodeService nodes;
    private final StepViews steps;
    private final Clocks clocks;

    /** @param nodes the public bean: it leaves out what the asker may not read */
    public GetRevisions(Exchange exchange, ReadableNodes lookup, NodeService nodes, StepViews steps, Clocks clocks) {
        super(exchange);
        this.lookup = lookup;
        this.nodes = nodes;
        this.steps = steps;
        this.clocks = clocks;
    }

    private record Form(int revision, Properties properties, Map<String, List<String>> fields) {
        Instant sealedAt() {
            return properties.instant(RegisterModel.PROP_SEALED_AT);
        }
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        Properties entry = properties(dossier);
        List<StepJson> signed = steps.of(dossier, request.language());
        List<Form> forms = forms(dossier, entry);
        List<RevisionsJson.Difference> differences = new ArrayList<>();
        for (int index = 1; index < forms.size(); index++) {
            differences.add(difference(dossier, forms.get(index - 1), forms.get(index)));
        }
        return Reply.ok(new RevisionsJson(
                        forms.stream()
                                .map(form -> revision(entry, form, signed))
                                .toList(),
                        differences))
                .reading(Access.Act.ENTRY, dossier.getId(), dossier.getId());
    }

    private RevisionsJson.Revision revision(Properties entry, Form form, List<StepJson> signed) {
        boolean requireEditable = form.sealedAt() == null;
        Properties clocked = requireEditable ? entry : form.properties();
        return new RevisionsJson.Revision(
                form.revision(),
                form.sealedAt(),
                FormFields.of(entry.values(), form.properties().values()),
                DossierViews.returned(signed.stream()
                        .filter(step -> step.revision() == form.revision())
                        .toList()),
                form.revision() == 1 ? null : clocks.of(clocked, requireEditable));
    }

    private RevisionsJson.Difference difference(NodeRef dossier, Form from, Form to) {
        Set<String> names = new TreeSet<>(
                Comparator.comparing(name -> FormField.named(name).orElseThrow().ordinal()));
        names.addAll(from.fields().keySet());
        names.addAll(to.fields().keySet());
        List<RevisionsJson.Changed> changed = names.stream()
                .map(name -> changed(
                        name,
                        from.fields().getOrDefault(name, List.of()),
                        to.fields().getOrDefault(name, List.of())))
                .filter(one -> !one.before().equals(one.after()))
                .toList();
        return new RevisionsJson.Difference(from.revision(), to.revision(), changed, added(dossier, from, to));
    }

    private static RevisionsJson.Changed changed(String name, List<String> before, List<String> after) {
        boolean text = TEXTS.contains(FormField.named(name).orElseThrow().kind());
        return new RevisionsJson.Changed(
                name,
                before,
                after,
                text && !before.equals(after)
                        ? TextDifference.between(String.join("", before), String.join("", after))
                        : null);
    }

    private List<RevisionsJson.AddedEvidence> added(NodeRef dossier, Form from, Form to) {
        return children(dossier, RegisterModel.TYPE_EVIDENCE).stream()
                .filter(evidence -> isBetween(properties(evidence), from, to))
                .map(evidence -> new RevisionsJson.AddedEvidence(
                        evidence.getId(), properties(evidence).text(RegisterModel.PROP_ORIGINAL_NAME)))
                .toList();
    }

    private static boolean isBetween(Properties evidence, Form from, Form to) {
        Instant at = evidence.instant(RegisterModel.PROP_SEALED_AT);
        return at != null && at.isAfter(from.sealedAt()) && (to.sealedAt() == null || !at.isAfter(to.sealedAt()));
    }

    private List<Form> forms(NodeRef dossier, Properties entry) {
        return children(dossier, RegisterModel.TYPE_REGISTER_FORM).stream()
                .map(this::properties)
                .map(form -> new Form(
                        form.number(RegisterModel.PROP_FORM_REVISION),
                        form,
                        FormProperties.form(form.values(), entry.text(RegisterModel.PROP_RECORDER))
                                .fields()))
                .sorted(Comparator.comparing(Form::revision))
                .toList();
    }

    private List<NodeRef> children(NodeRef dossier, QName type) {
        return nodes.getChildAssocs(dossier, Set.of(type)).stream()
                .map(ChildAssociationRef::getChildRef)
                .toList();
    }

    private Properties properties(NodeRef node) {
        return new Properties(nodes.getProperties(node));
    }
}
