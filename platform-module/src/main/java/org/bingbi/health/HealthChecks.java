package org.bingbi.health;

import java.io.File;
import java.util.Properties;
import org.alfresco.repo.content.ContentStore;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.lock.LockAcquisitionException;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SystemAccess;
import org.bingbi.health.Health.Part;
import org.bingbi.model.RegisterModel;

/** Looks at each part by doing what the register does with it. */
public final class HealthChecks {

    private static final QName LOCK = RegisterModel.name("health");
    private static final long LOCK_MILLIS = 10_000;

    /** Only the index can answer it. */
    private static final String WORDS = "TEXT:\"bingbihealth\"";

    private final JobLockService locks;
    private final ContentStore store;
    private final StoreSpace space;
    private final SearchService search;
    private final boolean withoutIndex;

    /** @param search the internal bean */
    public HealthChecks(
            JobLockService locks, ContentStore store, StoreSpace space, SearchService search, Properties settings) {
        this.locks = locks;
        this.store = store;
        this.space = space;
        this.search = search;
        this.withoutIndex = "noindex".equals(settings.getProperty("index.subsystem.name"));
    }

    /** A database that reads may refuse to write: a lock is the least that can be written and taken back. */
    Part database() {
        try {
            locks.releaseLockVerify(locks.getLock(LOCK, LOCK_MILLIS, 0, 0), LOCK);
            return Part.OK;
        } catch (LockAcquisitionException heldByAnotherServer) {
            return Part.OK;
        }
    }

    Part contentStore() {
        File root = new File(store.getRootLocation());
        boolean refused = !store.isWriteSupported() || root.isDirectory() && !root.canWrite();
        return refused ? Part.UNAVAILABLE : Part.OK;
    }

    Part disk() {
        if (!space.isKnown()) {
            return Part.UNKNOWN;
        }
        return space.isAboveReserve() ? Part.OK : Part.FULL;
    }

    Part index() {
        if (withoutIndex) {
            return Part.OFF;
        }
        return SystemAccess.asSystem(() -> {
            SearchParameters parameters = new SearchParameters();
            parameters.setLanguage(SearchService.LANGUAGE_FTS_ALFRESCO);
            parameters.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
            parameters.setQuery(WORDS);
            parameters.setMaxItems(1);
            search.query(parameters).close();
            return Part.OK;
        });
    }
}
