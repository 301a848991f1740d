package org.bingbi.repository;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.service.cmr.coci.CheckOutCheckInService;
import org.alfresco.service.cmr.lock.LockService;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.OwnableService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.version.VersionService;
import org.bingbi.model.RegisterModel;

/** What a channel asks of a node before it answers. */
enum StockQuestion {
    EXISTS((register, node) -> register.publicNodes().exists(node)),
    TYPE((register, node) -> register.publicNodes().getType(node)),
    ASPECT((register, node) -> register.publicNodes().hasAspect(node, ContentModel.ASPECT_OWNABLE)),
    PROPERTIES((register, node) -> register.publicNodes().getProperties(node)),
    PROPERTY((register, node) -> register.publicNodes().getProperty(node, ContentModel.PROP_NAME)),
    PARENT((register, node) -> register.publicNodes().getPrimaryParent(node)),
    PATH((register, node) -> register.publicNodes().getPath(node)),
    CHILDREN((register, node) -> register.publicNodes().getChildAssocs(node)),
    CONTENT((register, node) ->
            register.bean("ContentService", ContentService.class).getReader(node, ContentModel.PROP_CONTENT)),
    WRITER((register, node) ->
            register.bean("ContentService", ContentService.class).getWriter(node, ContentModel.PROP_CONTENT, true)),
    PERMISSIONS((register, node) ->
            register.bean("PermissionService", PermissionService.class).getAllSetPermissions(node)),
    OWNER((register, node) ->
            register.bean("OwnableService", OwnableService.class).getOwner(node)),
    FILE((register, node) ->
            register.bean("FileFolderService", FileFolderService.class).getFileInfo(node)),
    LOCK((register, node) -> {
        register.bean("LockService", LockService.class).lock(node, LockType.READ_ONLY_LOCK);
        return "locked";
    }),
    VERSIONS((register, node) ->
            register.bean("VersionService", VersionService.class).createVersion(node, Map.of())),
    RELATION((register, node) -> register.publicNodes()
            .createAssociation(
                    register.bean("repositoryHelper", Repository.class).getSharedHome(),
                    node,
                    ContentModel.ASSOC_ORIGINAL)),
    CHILD((register, node) -> register.publicNodes()
            .createNode(node, ContentModel.ASSOC_CONTAINS, RegisterModel.name("x"), ContentModel.TYPE_CONTENT)),
    ADDRESS((register, node) -> register.bean("repositoryHelper", Repository.class)
            .findNodeRef("node", new String[] {
                node.getStoreRef().getProtocol(), node.getStoreRef().getIdentifier(), node.getId()
            })),
    CHECK_OUT((register, node) -> register.bean("CheckOutCheckInService", CheckOutCheckInService.class)
            .checkout(node));

    private final BiFunction<Register, NodeRef, Object> asked;

    StockQuestion(BiFunction<Register, NodeRef, Object> asked) {
        this.asked = asked;
    }

    /** Answer or kind of refusal. */
    String answerFor(String account, NodeRef node) {
        return answerFor(Register.open(), account, node);
    }

    String answerFor(Register register, String account, NodeRef node) {
        List<Object> answers = new ArrayList<>();
        Throwable refused = catchThrowable(
                () -> register.as(account, () -> answers.add(String.valueOf(asked.apply(register, node)))));
        return refused == null ? answers.toString() : refused.getClass().getSimpleName();
    }
}
