package org.bingbi.embedded.filefolder;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.query.PagingRequest;
import org.alfresco.query.PagingResults;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.model.FileExistsException;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.model.FileInfo;
import org.alfresco.service.cmr.model.FileNotFoundException;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.CopyService;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.alfresco.util.Pair;

/** Files and folders below {@code cm:contains}, by their names. */
public class EmbeddedFileFolderService implements FileFolderService {
    private final NodeService nodes;
    private final CopyService copies;
    private final DictionaryService dictionary;

    public EmbeddedFileFolderService(NodeService nodes, CopyService copies, DictionaryService dictionary) {
        this.nodes = nodes;
        this.copies = copies;
        this.dictionary = dictionary;
    }

    @Override
    public List<FileInfo> list(NodeRef contextNodeRef) {
        return nodes.getChildAssocs(contextNodeRef, ContentModel.ASSOC_CONTAINS, RegexQNamePattern.MATCH_ALL).stream()
                .map(ChildAssociationRef::getChildRef)
                .map(this::getFileInfo)
                .toList();
    }

    /** By name where no other order is asked for. */
    @Override
    public PagingResults<FileInfo> list(
            NodeRef contextNodeRef,
            boolean files,
            boolean folders,
            Set<QName> ignoreTypeQNames,
            List<Pair<QName, Boolean>> sortProps,
            PagingRequest pagingRequest) {
        List<FileInfo> all = list(contextNodeRef).stream()
                .filter(one -> one.isFolder() ? folders : files)
                .filter(one -> ignoreTypeQNames == null || !ignoreTypeQNames.contains(one.getType()))
                .sorted(FileOrder.by(sortProps))
                .toList();
        int from = Math.min(pagingRequest.getSkipCount(), all.size());
        int to = (int) Math.min((long) from + pagingRequest.getMaxItems(), all.size());
        return new FilePage<>(
                all.subList(from, to),
                to < all.size(),
                pagingRequest.getRequestTotalCountMax() > 0 ? all.size() : null);
    }

    /** Null when nothing has that name, as in Alfresco. */
    @Override
    public NodeRef searchSimple(NodeRef contextNodeRef, String name) {
        return nodes.getChildByName(contextNodeRef, ContentModel.ASSOC_CONTAINS, name);
    }

    @Override
    public FileInfo rename(NodeRef fileFolderRef, String newName) throws FileNotFoundException {
        return move(fileFolderRef, null, newName);
    }

    /** @param targetParentRef null to stay where it is */
    @Override
    public FileInfo move(NodeRef sourceNodeRef, NodeRef targetParentRef, String newName) throws FileNotFoundException {
        require(sourceNodeRef);
        ChildAssociationRef place = nodes.getPrimaryParent(sourceNodeRef);
        NodeRef parent = targetParentRef == null ? place.getParentRef() : targetParentRef;
        String name = newName == null ? nameOf(sourceNodeRef) : newName;
        try {
            nodes.setProperty(sourceNodeRef, ContentModel.PROP_NAME, name);
            nodes.moveNode(sourceNodeRef, parent, place.getTypeQName(), assocName(name));
        } catch (DuplicateChildNodeNameException e) {
            throw new FileExistsException(parent, name);
        }
        return getFileInfo(sourceNodeRef);
    }

    @Override
    public FileInfo copy(NodeRef sourceNodeRef, NodeRef targetParentRef, String newName) throws FileNotFoundException {
        require(sourceNodeRef);
        String name = newName == null ? nameOf(sourceNodeRef) : newName;
        NodeRef copy = copies.copy(sourceNodeRef, targetParentRef, ContentModel.ASSOC_CONTAINS, assocName(name), true);
        nodes.setProperty(copy, ContentModel.PROP_NAME, name);
        return getFileInfo(copy);
    }

    @Override
    public FileInfo create(NodeRef parentNodeRef, String name, QName typeQName) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(ContentModel.PROP_NAME, name);
        try {
            return getFileInfo(
                    nodes.createNode(parentNodeRef, ContentModel.ASSOC_CONTAINS, assocName(name), typeQName, properties)
                            .getChildRef());
        } catch (DuplicateChildNodeNameException e) {
            throw new FileExistsException(parentNodeRef, name);
        }
    }

    @Override
    public void delete(NodeRef nodeRef) {
        nodes.deleteNode(nodeRef);
    }

    @Override
    public FileInfo getFileInfo(NodeRef nodeRef) {
        QName type = nodes.getType(nodeRef);
        return new NamedNode(
                nodeRef, type, dictionary.isSubClass(type, ContentModel.TYPE_FOLDER), nodes.getProperties(nodeRef));
    }

    private void require(NodeRef node) throws FileNotFoundException {
        if (!nodes.exists(node)) {
            throw new FileNotFoundException(node);
        }
    }

    private String nameOf(NodeRef node) {
        return (String) nodes.getProperty(node, ContentModel.PROP_NAME);
    }

    private static QName assocName(String name) {
        return QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, QName.createValidLocalName(name));
    }
}
