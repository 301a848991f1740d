package org.bingbi.register.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;

/** Reads the recorder's remarks as the caller. */
public final class RemarkViews {

    private final NodeService nodes;

    /** @param nodes the public bean */
    public RemarkViews(NodeService nodes) {
        this.nodes = nodes;
    }

    /** The oldest first. */
    public List<RemarkJson> of(NodeRef dossier) {
        return of(nodes.getChildAssocs(dossier, Set.of(RegisterModel.TYPE_REMARK)).stream()
                .map(ChildAssociationRef::getChildRef)
                .toList());
    }

    /** The same for remarks that are found already. */
    public List<RemarkJson> of(List<NodeRef> remarks) {
        return remarks.stream()
                .map(this::remark)
                .sorted(Comparator.comparing(RemarkJson::at))
                .toList();
    }

    private RemarkJson remark(NodeRef remark) {
        Properties properties = new Properties(nodes.getProperties(remark));
        return new RemarkJson(
                remark.getId(),
                properties.text(RegisterModel.PROP_REMARK_TEXT),
                properties.instant(RegisterModel.PROP_SEALED_AT));
    }
}
