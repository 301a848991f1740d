package org.alfresco.service.cmr.model;

import java.util.List;
import java.util.Set;
import org.alfresco.query.PagingRequest;
import org.alfresco.query.PagingResults;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.Pair;

/** Nodes seen as files and folders. */
public interface FileFolderService {
    List<FileInfo> list(NodeRef contextNodeRef);

    PagingResults<FileInfo> list(
            NodeRef contextNodeRef,
            boolean files,
            boolean folders,
            Set<QName> ignoreTypeQNames,
            List<Pair<QName, Boolean>> sortProps,
            PagingRequest pagingRequest);

    NodeRef searchSimple(NodeRef contextNodeRef, String name);

    FileInfo rename(NodeRef fileFolderRef, String newName) throws FileExistsException, FileNotFoundException;

    FileInfo move(NodeRef sourceNodeRef, NodeRef targetParentRef, String newName)
            throws FileExistsException, FileNotFoundException;

    FileInfo copy(NodeRef sourceNodeRef, NodeRef targetParentRef, String newName)
            throws FileExistsException, FileNotFoundException;

    FileInfo create(NodeRef parentNodeRef, String name, QName typeQName) throws FileExistsException;

    void delete(NodeRef nodeRef);

    FileInfo getFileInfo(NodeRef nodeRef);
}
