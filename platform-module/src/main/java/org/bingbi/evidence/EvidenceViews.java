package org.bingbi.evidence;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;

/** Reads the evidence of an entry, the first added first, as the asker. */
public final class EvidenceViews {

    private final NodeService nodes;

    public EvidenceViews(NodeService nodes) {
        this.nodes = nodes;
    }

    public List<EvidenceJson> of(NodeRef dossier) {
        Instant submitted = new Properties(nodes.getProperties(dossier)).instant(RegisterModel.PROP_SUBMITTED_AT);
        List<Piece> pieces = nodes.getChildAssocs(dossier, Set.of(RegisterModel.TYPE_EVIDENCE)).stream()
                .map(ChildAssociationRef::getChildRef)
                .map(node -> new Piece(node, new Properties(nodes.getProperties(node))))
                .sorted(Piece.FIRST_ADDED_FIRST)
                .toList();
        Map<String, String> firstWithDigest = new HashMap<>();
        List<EvidenceJson> views = new ArrayList<>();
        for (Piece piece : pieces) {
            String digest = String.valueOf(piece.properties().text(RegisterModel.PROP_SHA256));
            views.add(piece.json(firstWithDigest.get(digest), submitted));
            firstWithDigest.putIfAbsent(digest, piece.node().getId());
        }
        return views;
    }

    /** One of them. */
    public EvidenceJson of(NodeRef dossier, NodeRef evidence) {
        return of(dossier).stream()
                .filter(view -> view.id().equals(evidence.getId()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private record Piece(NodeRef node, Properties properties) {

        static final Comparator<Piece> FIRST_ADDED_FIRST = Comparator.comparing(
                        (Piece piece) -> piece.properties().instant(ContentModel.PROP_CREATED))
                .thenComparing(piece -> piece.node().getId());

        EvidenceJson json(String duplicateOf, Instant submitted) {
            Map<QName, Serializable> values = properties.values();
            String name = properties.text(RegisterModel.PROP_ORIGINAL_NAME) == null
                    ? (String) values.get(ContentModel.PROP_NAME)
                    : properties.text(RegisterModel.PROP_ORIGINAL_NAME);
            String type = properties.text(RegisterModel.PROP_DETECTED_TYPE);
            Instant added = properties.instant(ContentModel.PROP_CREATED);
            int revision = properties.number(RegisterModel.PROP_EVIDENCE_REVISION);
            return new EvidenceJson(
                    node.getId(),
                    name,
                    properties.text(RegisterModel.PROP_EVIDENCE_KIND),
                    properties.text(RegisterModel.PROP_EVIDENCE_SOURCE),
                    properties.instant(RegisterModel.PROP_OBTAINED_AT),
                    properties.text(RegisterModel.PROP_EVIDENCE_FORM),
                    type,
                    type != null && FileType.differs(type, new FileName(name)),
                    properties.size(RegisterModel.PROP_SIZE_IN_BYTES),
                    properties.text(RegisterModel.PROP_SHA256),
                    properties.text(RegisterModel.PROP_SM3),
                    revision,
                    added,
                    revision > 1 || submitted != null && added.isAfter(submitted),
                    duplicateOf,
                    PreviewKind.of(type));
        }
    }
}
