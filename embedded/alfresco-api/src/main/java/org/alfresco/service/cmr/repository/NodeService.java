package org.alfresco.service.cmr.repository;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.dictionary.InvalidAspectException;
import org.alfresco.service.cmr.dictionary.InvalidTypeException;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.QNamePattern;

/**
 * Nodes with their types, aspects, properties and associations. The bean {@code NodeService} checks permissions
 * and joins a transaction; {@code nodeService} does neither.
 */
public interface NodeService {
    /** Lists the stores. */
    List<StoreRef> getStores();

    /** Creates a store with its root node. */
    StoreRef createStore(String protocol, String identifier) throws StoreExistsException;

    /** Says whether the reference leads to something that lives, seen from the current transaction. */
    boolean exists(StoreRef storeRef);

    /** Says whether the reference leads to something that lives, seen from the current transaction. */
    boolean exists(NodeRef nodeRef);

    /** Tells in which change transaction a node was last changed or deleted; {@code null} for one never known. */
    NodeRef.Status getNodeStatus(NodeRef nodeRef);

    /** Finds a node by its database id; {@code null} if there is none. */
    NodeRef getNodeRef(Long nodeId);

    /** Gives the node at the top of a store. */
    NodeRef getRootNode(StoreRef storeRef) throws InvalidStoreRefException;

    /**
     * Creates a node under a parent, with one primary association, and fires the policies of its type and aspects.
     */
    ChildAssociationRef createNode(NodeRef parentRef, QName assocTypeQName, QName assocQName, QName nodeTypeQName)
            throws InvalidNodeRefException, InvalidTypeException;

    /**
     * Creates a node under a parent, with one primary association, and fires the policies of its type and aspects.
     */
    ChildAssociationRef createNode(
            NodeRef parentRef,
            QName assocTypeQName,
            QName assocQName,
            QName nodeTypeQName,
            Map<QName, Serializable> properties)
            throws InvalidNodeRefException, InvalidTypeException;

    /** Gives a node another primary parent, another association, or both. Within a store it stays the same node. */
    ChildAssociationRef moveNode(NodeRef nodeToMoveRef, NodeRef newParentRef, QName assocTypeQName, QName assocQName)
            throws InvalidNodeRefException;

    /** Orders an association among its siblings. */
    void setChildAssociationIndex(ChildAssociationRef childAssocRef, int index)
            throws InvalidChildAssociationRefException;

    /** Names the node's type. */
    QName getType(NodeRef nodeRef) throws InvalidNodeRefException;

    /** Turns the node into another type, usually a more special one. */
    void setType(NodeRef nodeRef, QName typeQName) throws InvalidNodeRefException;

    /** Adds an aspect and, if given, values for its properties. Values already there stay. */
    void addAspect(NodeRef nodeRef, QName aspectTypeQName, Map<QName, Serializable> aspectProperties)
            throws InvalidNodeRefException, InvalidAspectException;

    /** Takes an aspect away together with the properties and associations that it defines. */
    void removeAspect(NodeRef nodeRef, QName aspectTypeQName) throws InvalidNodeRefException, InvalidAspectException;

    /** Says whether the node carries exactly this aspect; aspects derived from it do not count. */
    boolean hasAspect(NodeRef nodeRef, QName aspectTypeQName) throws InvalidNodeRefException, InvalidAspectException;

    /** Names all aspects of the node. */
    Set<QName> getAspects(NodeRef nodeRef) throws InvalidNodeRefException;

    /** Deletes a node with its primary children; it goes to the archive store unless it is temporary. */
    void deleteNode(NodeRef nodeRef) throws InvalidNodeRefException;

    /** Makes an existing node a secondary child. */
    ChildAssociationRef addChild(NodeRef parentRef, NodeRef childRef, QName assocTypeQName, QName qname)
            throws InvalidNodeRefException;

    /** Makes an existing node a secondary child. */
    List<ChildAssociationRef> addChild(
            Collection<NodeRef> parentRefs, NodeRef childRef, QName assocTypeQName, QName qname)
            throws InvalidNodeRefException;

    /** Cuts every association between parent and child; a primary one deletes the child. */
    void removeChild(NodeRef parentRef, NodeRef childRef) throws InvalidNodeRefException;

    /** Cuts one association; a primary one deletes the child. Answers whether there was one. */
    boolean removeChildAssociation(ChildAssociationRef childAssocRef);

    /** Cuts one association that must not be primary. Answers whether there was one. */
    boolean removeSecondaryChildAssociation(ChildAssociationRef childAssocRef);

    /** Reads all properties of the node. */
    Map<QName, Serializable> getProperties(NodeRef nodeRef) throws InvalidNodeRefException;

    /** Gives the id of the access control list that holds for the node. */
    Long getNodeAclId(NodeRef nodeRef) throws InvalidNodeRefException;

    /** Reads one property, {@code null} if it has no value. */
    Serializable getProperty(NodeRef nodeRef, QName qname) throws InvalidNodeRefException;

    /** Replaces all properties: what is not in the map is removed. */
    void setProperties(NodeRef nodeRef, Map<QName, Serializable> properties) throws InvalidNodeRefException;

    /** Sets the properties in the map and leaves all others alone. */
    void addProperties(NodeRef nodeRef, Map<QName, Serializable> properties) throws InvalidNodeRefException;

    /** Sets one property; {@code null} stands for a property without a value. */
    void setProperty(NodeRef nodeRef, QName qname, Serializable value) throws InvalidNodeRefException;

    /** Removes one property. */
    void removeProperty(NodeRef nodeRef, QName qname) throws InvalidNodeRefException;

    /** Lists the associations that lead to parents, the primary one among them. */
    List<ChildAssociationRef> getParentAssocs(NodeRef nodeRef) throws InvalidNodeRefException;

    /** Lists the associations that lead to parents, the primary one among them. */
    List<ChildAssociationRef> getParentAssocs(NodeRef nodeRef, QNamePattern typeQNamePattern, QNamePattern qnamePattern)
            throws InvalidNodeRefException;

    /** Lists the associations that lead to children, in the order of their index and creation. */
    List<ChildAssociationRef> getChildAssocs(NodeRef nodeRef) throws InvalidNodeRefException;

    /** Lists the associations that lead to children, in the order of their index and creation. */
    List<ChildAssociationRef> getChildAssocs(NodeRef nodeRef, QNamePattern typeQNamePattern, QNamePattern qnamePattern)
            throws InvalidNodeRefException;

    /** Lists the associations that lead to children, in the order of their index and creation. */
    List<ChildAssociationRef> getChildAssocs(
            NodeRef nodeRef, QNamePattern typeQNamePattern, QNamePattern qnamePattern, int maxResults, boolean preload)
            throws InvalidNodeRefException;

    /** Lists the associations that lead to children, in the order of their index and creation. */
    List<ChildAssociationRef> getChildAssocs(
            NodeRef nodeRef, QNamePattern typeQNamePattern, QNamePattern qnamePattern, boolean preload)
            throws InvalidNodeRefException;

    /** Lists the associations that lead to children, in the order of their index and creation. */
    List<ChildAssociationRef> getChildAssocs(NodeRef nodeRef, Set<QName> childNodeTypeQNames);

    /** Finds the child with this {@code cm:name}, {@code null} if there is none. */
    NodeRef getChildByName(NodeRef nodeRef, QName assocTypeQName, String childName);

    /** Finds the children that carry one of these names. */
    List<ChildAssociationRef> getChildrenByName(NodeRef nodeRef, QName assocTypeQName, Collection<String> childNames);

    /** Gives the association to the primary parent; its parent is {@code null} for a root node. */
    ChildAssociationRef getPrimaryParent(NodeRef nodeRef) throws InvalidNodeRefException;

    /** Associates two nodes as peers. */
    AssociationRef createAssociation(NodeRef sourceRef, NodeRef targetRef, QName assocTypeQName)
            throws InvalidNodeRefException, AssociationExistsException;

    /** Ends the association of two peers. */
    void removeAssociation(NodeRef sourceRef, NodeRef targetRef, QName assocTypeQName) throws InvalidNodeRefException;

    /** Lists peer associations that start from the node. */
    List<AssociationRef> getTargetAssocs(NodeRef sourceRef, QNamePattern qnamePattern) throws InvalidNodeRefException;

    /** Lists peer associations that lead to the node. */
    List<AssociationRef> getSourceAssocs(NodeRef targetRef, QNamePattern qnamePattern) throws InvalidNodeRefException;

    /** Gives the path through primary parents from the root. */
    Path getPath(NodeRef nodeRef) throws InvalidNodeRefException;

    /** Gives the node under which deleted nodes of a store are kept. */
    NodeRef getStoreArchiveNode(StoreRef storeRef);

    /** Brings a node back from the archive store to its old place, or to the one given. */
    NodeRef restoreNode(
            NodeRef archivedNodeRef, NodeRef destinationParentNodeRef, QName assocTypeQName, QName assocQName);

    /** Counts children, all or only those held by a primary association. */
    int countChildAssocs(NodeRef nodeRef, boolean isPrimary) throws InvalidNodeRefException;
}
