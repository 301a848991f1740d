package org.alfresco.service.namespace;

/** The namespaces that the models brought, and the names of Alfresco's own. */
public interface NamespaceService extends NamespacePrefixResolver {
    String DEFAULT_URI = "";

    String DEFAULT_PREFIX = "";

    String ALFRESCO_URI = "http://www.alfresco.org";

    String ALFRESCO_PREFIX = "alf";

    String DICTIONARY_MODEL_1_0_URI = "http://www.alfresco.org/model/dictionary/1.0";

    String DICTIONARY_MODEL_PREFIX = "d";

    String SYSTEM_MODEL_1_0_URI = "http://www.alfresco.org/model/system/1.0";

    String CONTENT_MODEL_1_0_URI = "http://www.alfresco.org/model/content/1.0";

    String APP_MODEL_1_0_URI = "http://www.alfresco.org/model/application/1.0";

    String REPOSITORY_VIEW_1_0_URI = "http://www.alfresco.org/view/repository/1.0";

    String REPOSITORY_VIEW_PREFIX = "view";

    String SECURITY_MODEL_1_0_URI = "http://www.alfresco.org/model/security/1.0";

    String SECURITY_MODEL_PREFIX = "security";

    void registerNamespace(String prefix, String uri);

    void unregisterNamespace(String prefix);
}
