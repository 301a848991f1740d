package org.bingbi.embedded.permission;

import org.alfresco.service.namespace.QName;

/** A permission or a group of them: the class for which the model defines it, and its name. */
public record PermissionName(QName type, String name) {}
