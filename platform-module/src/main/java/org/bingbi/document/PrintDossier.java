package org.bingbi.document;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.access.ReadableNodes;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.register.web.RemarkViews;
import org.bingbi.signature.web.StepJson;
import org.bingbi.signature.web.StepViews;
import org.bingbi.support.Access;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** The form as a page to print, with opinions, names and dates in their columns, marked with who printed it. */
public final class PrintDossier extends Endpoint {

    private final ReadableNodes lookup;
    private final NodeService nodes;
    private final StepViews steps;
    private final RemarkViews remarks;
    private final RegisterFormPage page;
    private final Watermark watermark;

    /** @param nodes the public bean */
    public PrintDossier(
            Exchange exchange,
            ReadableNodes lookup,
            NodeService nodes,
            StepViews steps,
            RemarkViews remarks,
            RegisterFormPage page,
            Watermark watermark) {
        super(exchange);
        this.lookup = lookup;
        this.nodes = nodes;
        this.steps = steps;
        this.remarks = remarks;
        this.page = page;
        this.watermark = watermark;
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        NodeRef form = newestForm(dossier);
        List<StepJson> signed = steps.of(dossier, Locale.CHINESE);
        return Reply.html(page.page(dossier, form, signed, remarks.of(dossier), watermark.now()))
                .reading(Access.Act.PRINT, dossier.getId(), form.getId());
    }

    private NodeRef newestForm(NodeRef dossier) {
        return nodes.getChildAssocs(dossier, Set.of(RegisterModel.TYPE_REGISTER_FORM)).stream()
                .map(ChildAssociationRef::getChildRef)
                .max(Comparator.comparing(this::revision))
                .orElseThrow(NotFoundException::new);
    }

    private int revision(NodeRef form) {
        return nodes.getProperty(form, RegisterModel.PROP_FORM_REVISION) instanceof Number number
                ? number.intValue()
                : 0;
    }
}
