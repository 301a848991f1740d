package org.bingbi.demo;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.bingbi.model.RegisterModel;
import org.bingbi.recording.Dossiers;

/**
 * What people of the office do in the register, each act as its own account and in a transaction of its own, through
 * the services that check them: nothing here passes the module by.
 */
public final class OfficeWork {
    private final NodeService nodes;
    private final ContentService content;
    private final Dossiers dossiers;
    private final RetryingTransactionHelper transactions;

    public OfficeWork(EmbeddedRepository repository) {
        this.nodes = repository.bean("NodeService", NodeService.class);
        this.content = repository.bean("ContentService", ContentService.class);
        this.dossiers = repository.bean("bingbi.record.dossiers", Dossiers.class);
        this.transactions = repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
    }

    /** A draft with its evidence, by its recorder. */
    public NodeRef draft(Story story) {
        NodeRef dossier = as(story.recorder(), () -> dossiers.create(properties(story.fields()), Optional.empty()));
        story.evidence().forEach(file -> add(story.recorder(), dossier, file));
        return dossier;
    }

    public NodeRef add(String recorder, NodeRef dossier, EvidenceFile file) {
        return as(recorder, () -> add(dossier, file));
    }

    public void submit(String recorder, NodeRef dossier) {
        as(recorder, () -> {
            dossiers.submit(dossier);
            return null;
        });
    }

    /** The step that waits for the account's signature in that entry, if any. */
    public Optional<NodeRef> waitingFor(String account, NodeRef dossier) {
        return as(account, () -> nodes.getChildAssocs(dossier, Set.of(RegisterModel.TYPE_SIGNATURE_STEP)).stream()
                .map(ChildAssociationRef::getChildRef)
                .filter(step -> "OPEN".equals(nodes.getProperty(step, RegisterModel.name("stepState"))))
                .filter(step -> account.equals(nodes.getProperty(step, RegisterModel.name("signer"))))
                .findFirst());
    }

    public void sign(String account, NodeRef step, String opinion) {
        decide(account, step, "SIGN", opinion);
    }

    public void giveBack(String account, NodeRef step, String reason) {
        decide(account, step, "RETURN", reason);
    }

    private void decide(String account, NodeRef step, String decision, String opinion) {
        as(account, () -> {
            Map<QName, Serializable> signature = new HashMap<>();
            signature.put(RegisterModel.name("decision"), decision);
            signature.put(RegisterModel.name("opinion"), opinion);
            nodes.addProperties(step, signature);
            return null;
        });
    }

    private NodeRef add(NodeRef dossier, EvidenceFile file) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(ContentModel.PROP_NAME, file.name());
        properties.put(RegisterModel.name("originalName"), file.name());
        properties.put(RegisterModel.name("evidenceKind"), file.kind());
        NodeRef evidence = nodes.createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        QName.createQName(dossier.getId(), file.name()),
                        RegisterModel.TYPE_EVIDENCE,
                        properties)
                .getChildRef();
        ContentWriter writer = content.getWriter(evidence, ContentModel.PROP_CONTENT, true);
        writer.guessMimetype(file.name());
        writer.putContent(new ByteArrayInputStream(file.bytes()));
        return evidence;
    }

    private static Map<QName, Serializable> properties(Map<String, Serializable> fields) {
        Map<QName, Serializable> properties = new HashMap<>();
        fields.forEach((name, value) -> properties.put(RegisterModel.name(name), value));
        return properties;
    }

    private <T> T as(String account, RetryingTransactionHelper.RetryingTransactionCallback<T> act) {
        return AuthenticationUtil.runAs(() -> transactions.doInTransaction(act), account);
    }
}
