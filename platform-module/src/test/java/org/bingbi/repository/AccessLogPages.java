package org.bingbi.repository;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;

/** The access log as it lies in the repository. */
record AccessLogPages(Register register) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static AccessLogPages of(Register register) {
        return new AccessLogPages(register);
    }

    NodeRef folder() {
        NodeRef root = (NodeRef)
                register.bean("bingbi.confidentiality.root", Supplier.class).get();
        return register.nodes().getChildByName(root, ContentModel.ASSOC_CONTAINS, "access");
    }

    /** In their order. */
    List<NodeRef> pages() {
        return register.seen(() -> folder() == null
                ? List.of()
                : children(folder(), ContentModel.TYPE_FOLDER).stream()
                        .flatMap(day -> children(day, RegisterModel.TYPE_ACCESS_PAGE).stream())
                        .sorted(Comparator.comparingLong(
                                page -> (Long) register.nodes().getProperty(page, RegisterModel.PROP_ACCESS_INDEX)))
                        .toList());
    }

    List<JsonNode> lines() {
        return pages().stream()
                .flatMap(page ->
                        register.text(page, RegisterModel.PROP_ACCESS_LINES).lines())
                .map(AccessLogPages::json)
                .toList();
    }

    private List<NodeRef> children(NodeRef parent, QName type) {
        return register.nodes().getChildAssocs(parent, Set.of(type)).stream()
                .map(ChildAssociationRef::getChildRef)
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(line, broken);
        }
    }
}
