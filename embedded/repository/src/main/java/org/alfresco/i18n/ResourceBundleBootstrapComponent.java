package org.alfresco.i18n;

import java.util.List;
import org.springframework.extensions.surf.util.I18NUtil;

/** Registers message bundles when it gets them, so that a module names them in its Spring file. */
public class ResourceBundleBootstrapComponent {

    /** @param resourceBundles base names on the class path */
    public void setResourceBundles(List<String> resourceBundles) {
        resourceBundles.forEach(I18NUtil::registerResourceBundle);
    }
}
