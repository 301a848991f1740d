package org.alfresco.repo.module;

import java.util.List;

/** Something a module does when the repository starts. */
public interface ModuleComponent {
    String getModuleId();

    String getName();

    String getDescription();

    List<ModuleComponent> getDependsOn();

    boolean isExecuteOnceOnly();

    void execute();

    void shutdown();
}
