package org.alfresco.repo.module;

import org.springframework.beans.factory.BeanNameAware;

/** Something a module does when the repository starts. */
public abstract class AbstractModuleComponent implements ModuleComponent, BeanNameAware {
    private String moduleId;
    private String name;
    private String description;
    private String sinceVersion;
    private String appliesFromVersion;
    private boolean executeOnceOnly = true;

    /** Registers the component; called by Spring. */
    public void init() {}

    /** Does the component's work, in a transaction and as the repository itself. */
    protected abstract void executeInternal() throws Throwable;

    /** Makes sure that all that is needed was set. */
    protected void checkProperties() {
        if (moduleId == null || name == null) {
            throw new IllegalStateException("A module component needs moduleId and name");
        }
    }

    @Override
    public final void execute() {
        checkProperties();
        try {
            executeInternal();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The module component " + moduleId + "." + name + " failed", e);
        }
    }

    @Override
    public void setBeanName(String name) {
        if (this.name == null) {
            this.name = name;
        }
    }

    @Override
    public String getModuleId() {
        return moduleId;
    }

    public void setModuleId(String moduleId) {
        this.moduleId = moduleId;
    }

    @Override
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public void setSinceVersion(String version) {
        sinceVersion = version;
    }

    public void setAppliesFromVersion(String version) {
        appliesFromVersion = version;
    }

    @Override
    public boolean isExecuteOnceOnly() {
        return executeOnceOnly;
    }

    /** Whether the work is done once for all, or at every start. */
    public void setExecuteOnceOnly(boolean executeOnceOnly) {
        this.executeOnceOnly = executeOnceOnly;
    }

    @Override
    public String toString() {
        return "ModuleComponent[module=" + moduleId + ", name=" + name + ", since=" + sinceVersion + ", appliesFrom="
                + appliesFromVersion + ", onceOnly=" + executeOnceOnly + "]";
    }
}
