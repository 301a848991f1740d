package org.alfresco.service.cmr.dictionary;

import java.util.Collection;
import java.util.Date;
import org.alfresco.service.cmr.i18n.MessageLookup;
import org.alfresco.service.namespace.QName;

/** A content model. */
public interface ModelDefinition {
    QName getName();

    String getDescription(MessageLookup messageLookup);

    String getAuthor();

    Date getPublishedDate();

    String getVersion();

    Collection<NamespaceDefinition> getNamespaces();

    boolean isNamespaceDefined(String uri);

    Collection<NamespaceDefinition> getImportedNamespaces();

    boolean isNamespaceImported(String uri);
}
