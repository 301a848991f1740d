package org.bingbi.embedded.permission;

import java.io.IOException;
import java.io.InputStream;
import org.alfresco.service.cmr.dictionary.DictionaryException;
import org.springframework.core.io.ClassPathResource;

/** Loads a permission model when a bean of a module asks for it: the parent {@code permissionModelBootstrap}. */
public final class PermissionModelBootstrap {

    private final PermissionModel permissions;
    private String model;

    public PermissionModelBootstrap(PermissionModel permissions) {
        this.permissions = permissions;
    }

    /** @param model a resource on the class path */
    public void setModel(String model) {
        this.model = model;
    }

    /** Called by Spring once the property is set. */
    public void init() {
        try (InputStream xml = new ClassPathResource(model).getInputStream()) {
            permissions.add(xml, model);
        } catch (IOException e) {
            throw new DictionaryException("The permission model " + model + " is not on the class path", e);
        }
    }
}
