package org.bingbi.embedded.joblock;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.lock.LockAcquisitionException;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Locks for jobs as rows of a table: each is held until given back or until its time is over. */
public class DatabaseJobLocks implements JobLockService {
    private static final long USUAL_WAIT_MS = 20;
    private static final int USUAL_TRIES = 10;

    private final JdbcTemplate jdbc;
    private final RetryingTransactionHelper transactions;
    private final ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "job-lock-refresh");
        thread.setDaemon(true);
        return thread;
    });

    public DatabaseJobLocks(JdbcTemplate jdbc, RetryingTransactionHelper transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void getTransactionalLock(QName lockQName, long timeToLive) {
        getTransactionalLock(lockQName, timeToLive, USUAL_WAIT_MS, USUAL_TRIES);
    }

    @Override
    public void getTransactionalLock(QName lockQName, long timeToLive, long retryWait, int retryCount) {
        String token = getLock(lockQName, timeToLive, retryWait, retryCount);
        AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
            @Override
            public void afterCommit() {
                releaseLockVerify(token, lockQName);
            }

            @Override
            public void afterRollback() {
                releaseLockVerify(token, lockQName);
            }
        });
    }

    @Override
    public String getLock(QName lockQName, long timeToLive) {
        return getLock(lockQName, timeToLive, USUAL_WAIT_MS, USUAL_TRIES);
    }

    @Override
    public String getLock(QName lockQName, long timeToLive, long retryWait, int retryCount) {
        String token = UUID.randomUUID().toString();
        for (int attempt = 0; attempt <= retryCount; attempt++) {
            if (taken(token, lockQName, timeToLive)) {
                return token;
            }
            pause(retryWait, lockQName);
        }
        throw new LockAcquisitionException(lockQName, token);
    }

    @Override
    public String getLock(QName lockQName, long timeToLive, JobLockRefreshCallback callback) {
        String token = getLock(lockQName, timeToLive);
        refreshLock(token, lockQName, timeToLive, callback);
        return token;
    }

    @Override
    public void refreshLock(String lockToken, QName lockQName, long timeToLive) {
        int rows = inOwnTransaction(() -> jdbc.update(
                "UPDATE job_lock SET expires = ? WHERE name = ? AND token = ?",
                System.currentTimeMillis() + timeToLive,
                lockQName.toString(),
                lockToken));
        if (rows == 0) {
            throw new LockAcquisitionException(lockQName, lockToken);
        }
    }

    /** Refreshes at half of the time, as long as the holder says that it works. */
    @Override
    public void refreshLock(String lockToken, QName lockQName, long timeToLive, JobLockRefreshCallback callback) {
        refresher.schedule(
                () -> {
                    if (!callback.isActive()) {
                        callback.lockReleased();
                        return;
                    }
                    try {
                        refreshLock(lockToken, lockQName, timeToLive);
                        refreshLock(lockToken, lockQName, timeToLive, callback);
                    } catch (LockAcquisitionException e) {
                        callback.lockReleased();
                    }
                },
                Math.max(1, timeToLive / 2),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void releaseLock(String lockToken, QName lockQName) {
        if (!releaseLockVerify(lockToken, lockQName)) {
            throw new LockAcquisitionException(lockQName, lockToken);
        }
    }

    @Override
    public boolean releaseLockVerify(String lockToken, QName lockQName) {
        return inOwnTransaction(() -> jdbc.update(
                        "DELETE FROM job_lock WHERE name = ? AND token = ?", lockQName.toString(), lockToken))
                > 0;
    }

    public void close() {
        refresher.shutdownNow();
    }

    private boolean taken(String token, QName lockQName, long timeToLive) {
        long now = System.currentTimeMillis();
        String name = lockQName.toString();
        return inOwnTransaction(() -> {
            jdbc.update("DELETE FROM job_lock WHERE name = ? AND expires < ?", name, now);
            return jdbc.update(
                            "INSERT INTO job_lock (name, token, expires) SELECT ?, ?, ?"
                                    + " WHERE NOT EXISTS (SELECT 1 FROM job_lock WHERE name = ?)",
                            name,
                            token,
                            now + timeToLive,
                            name)
                    > 0;
        });
    }

    private <T> T inOwnTransaction(RetryingTransactionHelper.RetryingTransactionCallback<T> work) {
        return transactions.doInTransaction(work, false, true);
    }

    private static void pause(long millis, QName lockQName) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockAcquisitionException(lockQName, "interrupted");
        }
    }
}
