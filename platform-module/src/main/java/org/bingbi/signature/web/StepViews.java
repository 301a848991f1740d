package org.bingbi.signature.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.deadline.web.Clocks;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.Names;
import org.bingbi.signature.Signatures;
import org.bingbi.web.Texts;

/** Reads the columns of the form (article 14), those that were opened, in the order in which they were. */
public final class StepViews {

    private static final String OPEN = "OPEN";
    private static final String SIGNED = "SIGNED";

    private final NodeService nodes;
    private final Signatures signatures;
    private final Clocks clocks;
    private final Names names;

    /** @param nodes the public bean */
    public StepViews(NodeService nodes, Signatures signatures, Clocks clocks, Names names) {
        this.nodes = nodes;
        this.signatures = signatures;
        this.clocks = clocks;
        this.names = names;
    }

    /** The columns of one entry, of every revision. */
    public List<StepJson> of(NodeRef dossier, Locale language) {
        return children(dossier).stream()
                .map(step -> json(step, dossier, new Properties(nodes.getProperties(step)), null, language))
                .sorted(Comparator.comparing(StepJson::revision)
                        .thenComparing(step -> step.clock() == null
                                ? java.time.Instant.EPOCH
                                : step.clock().started())
                        .thenComparing(StepJson::role))
                .toList();
    }

    /** A column with what a list says of its entry. */
    public StepJson listed(NodeRef step, Locale language) {
        NodeRef dossier = nodes.getPrimaryParent(step).getParentRef();
        return json(
                step,
                dossier,
                new Properties(nodes.getProperties(step)),
                new Properties(nodes.getProperties(dossier)),
                language);
    }

    /** The column of this entry that waits for the asker, as signer or as delegate. */
    public Optional<NodeRef> waiting(NodeRef dossier) {
        String asker = AuthenticationUtil.getFullyAuthenticatedUser();
        return children(dossier).stream()
                .filter(step -> {
                    Properties properties = new Properties(nodes.getProperties(step));
                    return OPEN.equals(properties.text(RegisterModel.PROP_STEP_STATE))
                            && (asker.equals(properties.text(RegisterModel.PROP_SIGNER))
                                    || asker.equals(properties.text(RegisterModel.PROP_DELEGATE)));
                })
                .findFirst();
    }

    private List<NodeRef> children(NodeRef dossier) {
        return nodes.getChildAssocs(dossier, Set.of(RegisterModel.TYPE_SIGNATURE_STEP)).stream()
                .map(ChildAssociationRef::getChildRef)
                .toList();
    }

    private StepJson json(NodeRef step, NodeRef dossier, Properties properties, Properties entry, Locale language) {
        String state = properties.text(RegisterModel.PROP_STEP_STATE);
        String signedBy = properties.text(RegisterModel.PROP_SIGNED_BY);
        String reason = properties.text(RegisterModel.PROP_SIGNER_REASON);
        return new StepJson(
                step.getId(),
                dossier.getId(),
                entry == null ? null : entry.text(RegisterModel.PROP_NUMBER),
                entry == null ? null : entry.text(RegisterModel.PROP_CASE_NAME),
                entry == null ? null : entry.text(RegisterModel.PROP_RECORDER_NAME),
                entry == null ? null : entry.text(RegisterModel.PROP_INTERVENER_NAME),
                properties.text(RegisterModel.PROP_STEP_ROLE),
                state,
                properties.number(RegisterModel.PROP_STEP_REVISION),
                properties.text(RegisterModel.PROP_SIGNER_NAME),
                properties.text(RegisterModel.PROP_DELEGATE_NAME),
                reason == null ? null : Texts.of("signerReason." + reason, language),
                properties.text(RegisterModel.PROP_ABSENT_UNTIL),
                properties.text(RegisterModel.PROP_OPINION),
                signedBy == null ? null : names.of(signedBy),
                properties.instant(RegisterModel.PROP_SIGNED_AT),
                entry == null && SIGNED.equals(state) ? signatures.holds(step) : null,
                clocks.of(properties, OPEN.equals(state)));
    }
}
