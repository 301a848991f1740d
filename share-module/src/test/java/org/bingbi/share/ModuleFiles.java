package org.bingbi.share;

/** Where the module's own files are, on the class path. */
final class ModuleFiles {
    static final String CUSTOM = "META-INF/share-config-custom.xml";
    static final String ACTIONS = "alfresco/web-extension/bingbi-actions-config.xml";
    static final String DOSSIER_FORMS = "alfresco/web-extension/bingbi-dossier-forms-config.xml";
    static final String REGISTER_FORM = "alfresco/web-extension/bingbi-register-form-config.xml";
    static final String OTHER_FORMS = "alfresco/web-extension/bingbi-other-forms-config.xml";
    static final String SEARCH = "alfresco/web-extension/bingbi-search-config.xml";
    static final String EVALUATORS = "alfresco/web-extension/bingbi-evaluators.xml";
    static final String CONTEXT = "alfresco/web-extension/bingbi-context.xml";
    static final String SCRIPTS = "alfresco/site-webscripts/org/bingbi/";

    private ModuleFiles() {}

    static boolean exists(String resource) {
        return ModuleFiles.class.getClassLoader().getResource(resource) != null;
    }
}
