package org.bingbi.superior;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.document.RegisterFormPage;
import org.bingbi.document.Watermark;
import org.bingbi.evidence.EvidenceJson;
import org.bingbi.evidence.EvidenceViews;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.register.DossierStatus;
import org.bingbi.register.web.RemarkViews;
import org.bingbi.signature.web.StepViews;
import org.bingbi.web.Texts;

/**
 * Prepares the sealed package with which a recorder reports to the superior discipline office (article 13): directly, or because the
 * route ended outside by conflict of interest. Only he can, and nothing tells anybody else but the entry's own trail.
 */
public final class SuperiorPackages {

    private final NodeService nodes;
    private final ContentService contents;
    private final EvidenceViews evidence;
    private final StepViews steps;
    private final RemarkViews remarks;
    private final RegisterFormPage page;
    private final Trail trail;
    private final Watermark watermark;
    private final String office;

    /** @param nodes and {@code contents} the public beans: a recorder packs what he may read */
    public SuperiorPackages(
            NodeService nodes,
            ContentService contents,
            EvidenceViews evidence,
            StepViews steps,
            RemarkViews remarks,
            RegisterFormPage page,
            Trail trail,
            Watermark watermark,
            String office) {
        this.nodes = nodes;
        this.contents = contents;
        this.evidence = evidence;
        this.steps = steps;
        this.remarks = remarks;
        this.page = page;
        this.trail = trail;
        this.watermark = watermark;
        this.office = office;
    }

    /**
     * Gathers what goes into the package and writes the making on the trail; needs a transaction that is retried.
     *
     * @throws NotFoundException for everybody but the recorder
     * @throws OvertakenException when the entry does not go to the superior office, or not yet
     */
    SuperiorPackage prepare(NodeRef dossier) {
        Properties entry = new Properties(nodes.getProperties(dossier));
        if (!AuthenticationUtil.getFullyAuthenticatedUser().equals(entry.text(RegisterModel.PROP_RECORDER))) {
            throw new NotFoundException();
        }
        if (!DossierStatus.FOR_SUPERIOR.name().equals(entry.text(RegisterModel.PROP_STATUS))) {
            throw new OvertakenException(Problem.at("", "superior.not-for-superior", ""));
        }
        NodeRef form = newestForm(dossier);
        int making = makings(dossier) + 1;
        Instant now = trail.now(dossier);
        trail.append(dossier, TrailAct.PACKAGE_MADE, now, form.getId(), String.valueOf(making));
        return new SuperiorPackage(
                manifest(entry, new Properties(nodes.getProperties(form)), now, making),
                page.page(dossier, form, steps.of(dossier, Locale.CHINESE), remarks.of(dossier), watermark.now())
                        .getBytes(StandardCharsets.UTF_8),
                Texts.of("package.explanation", Locale.CHINESE),
                pieces(dossier));
    }

    private int makings(NodeRef dossier) {
        return (int) trail.lines(dossier).stream()
                .filter(line -> line.act() == TrailAct.PACKAGE_MADE)
                .count();
    }

    private Manifest manifest(Properties entry, Properties form, Instant now, int making) {
        return new Manifest(
                Manifest.FORMAT,
                office,
                now,
                making,
                entry.text(RegisterModel.PROP_RECORDER_NAME),
                entry.text(RegisterModel.PROP_RECORDER_DEPARTMENT),
                entry.instant(RegisterModel.PROP_SUBMITTED_AT),
                form.text(RegisterModel.PROP_FORM_DIGEST),
                List.of());
    }

    private List<SuperiorPackage.Piece> pieces(NodeRef dossier) {
        List<SuperiorPackage.Piece> pieces = new ArrayList<>();
        for (EvidenceJson piece : evidence.of(dossier)) {
            NodeRef node = new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, piece.id());
            ContentReader reader = contents.getReader(node, ContentModel.PROP_CONTENT);
            String name = (String) nodes.getProperty(node, ContentModel.PROP_NAME);
            pieces.add(new SuperiorPackage.Piece(
                    new Manifest.File(
                            SuperiorPackage.path(pieces.size() + 1, name),
                            piece.name(),
                            piece.kind(),
                            piece.source(),
                            piece.obtainedAt(),
                            piece.evidenceForm(),
                            piece.detectedType(),
                            piece.size(),
                            piece.sha256(),
                            piece.sm3(),
                            null),
                    reader));
        }
        return pieces;
    }

    private NodeRef newestForm(NodeRef dossier) {
        return nodes.getChildAssocs(dossier, Set.of(RegisterModel.TYPE_REGISTER_FORM)).stream()
                .map(ChildAssociationRef::getChildRef)
                .max(Comparator.comparing(
                        form -> new Properties(nodes.getProperties(form)).number(RegisterModel.PROP_FORM_REVISION)))
                .orElseThrow(NotFoundException::new);
    }
}
