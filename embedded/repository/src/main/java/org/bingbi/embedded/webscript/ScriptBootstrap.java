package org.bingbi.embedded.webscript;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.embedded.webscript.ScriptRunner.SpoolLimits;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.Ordered;

/** Makes the dispatcher; indexes the scripts once all beans are there. */
final class ScriptBootstrap
        implements FactoryBean<ScriptDispatcher>,
                ApplicationContextAware,
                ApplicationListener<ContextRefreshedEvent>,
                Ordered {

    private final TransactionService transactions;
    private final AuthorityService authorities;
    private final SpoolLimits limits;
    private ScriptRegistry registry;
    private ScriptDispatcher dispatcher;

    ScriptBootstrap(
            TransactionService transactions,
            AuthorityService authorities,
            String temporaryFolder,
            int memoryBytes,
            long maxBytes) {
        this.transactions = transactions;
        this.authorities = authorities;
        this.limits = new SpoolLimits(made(Path.of(temporaryFolder)), memoryBytes, maxBytes);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for temporary files cannot be made", e);
        }
    }

    @Override
    public void setApplicationContext(ApplicationContext beans) {
        ScriptLibrary library = new ScriptLibrary(beans.getClassLoader());
        EmbeddedContainer container = new EmbeddedContainer(library);
        File temporary = limits.folder().toFile();
        registry = new ScriptRegistry(library, container, beans);
        dispatcher = new ScriptDispatcher(
                registry, container, new ScriptRunner(transactions, authorities, limits), temporary);
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        registry.load();
    }

    /** After the repository's own start, which scripts' beans may need. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }

    @Override
    public ScriptDispatcher getObject() {
        return dispatcher;
    }

    @Override
    public Class<ScriptDispatcher> getObjectType() {
        return ScriptDispatcher.class;
    }
}
