package org.bingbi.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.alfresco.repo.content.ContentStore;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.lock.LockAcquisitionException;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchService;
import org.bingbi.health.Health.Part;
import org.bingbi.health.Health.Status;
import org.bingbi.model.RegisterModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** Every state of the parts, told as it is, at the cost of one look a second. */
class HealthServiceTest {

    private static final long MIB = 1 << 20;

    @TempDir
    Path folder;

    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicLong now = new AtomicLong(1);

    @AfterEach
    void goHome() {
        never.countDown();
    }

    @ParameterizedTest
    @CsvSource({
        // database, free MiB, store, index -> status, database, store, disk, index
        "ok,        1000, ok,       ok,      UP,       OK,          OK,          OK,      OK",
        "ok,        1000, ok,       noindex, UP,       OK,          OK,          OK,      OFF",
        "ok,        100,  ok,       ok,      UP,       OK,          OK,          OK,      OK",
        "ok,        99,   ok,       ok,      DOWN,     OK,          OK,          FULL,    OK",
        "ok,        0,    ok,       ok,      DOWN,     OK,          OK,          FULL,    OK",
        "ok,        -1,   ok,       ok,      UP,       OK,          OK,          UNKNOWN, OK",
        "held,      1000, ok,       ok,      UP,       OK,          OK,          OK,      OK",
        "away,      1000, ok,       ok,      DOWN,     UNAVAILABLE, OK,          OK,      OK",
        "away,      0,    ok,       away,    DOWN,     UNAVAILABLE, OK,          FULL,    UNAVAILABLE",
        "ok,        1000, readonly, ok,      DOWN,     OK,          UNAVAILABLE, OK,      OK",
        "ok,        1000, broken,   ok,      DOWN,     OK,          UNAVAILABLE, UNAVAILABLE, OK",
        "ok,        1000, ok,       away,    DEGRADED, OK,          OK,          OK,      UNAVAILABLE",
        "ok,        1000, elsewhere,ok,      UP,       OK,          OK,          OK,      OK",
        "hangs,     1000, ok,       ok,      DOWN,     UNAVAILABLE, OK,          OK,      OK",
        "ok,        1000, ok,       hangs,   DEGRADED, OK,          OK,          OK,      UNAVAILABLE",
    })
    void eachPartIsToldAsItIs(
            String database,
            long free,
            String store,
            String index,
            Status status,
            Part databaseIs,
            Part storeIs,
            Part diskIs,
            Part indexIs) {
        Health health = service(database, free, store, index).now();

        assertThat(health).isEqualTo(new Health(status, databaseIs, storeIs, diskIs, indexIs));
    }

    @Test
    void manyWhoAskCostOneLookASecond() {
        HealthService service = service("ok", 1000, "ok", "ok");
        for (int asked = 0; asked < 50; asked++) {
            service.now();
        }
        assertThat(looks).hasValue(1);

        now.addAndGet(1_500_000_000L);
        service.now();
        assertThat(looks).hasValue(2);
    }

    @Test
    void aDatabaseThatHangsKeepsOneThreadWaitingOnly() {
        HealthService service = service("hangs", 1000, "ok", "ok");
        service.now();
        now.addAndGet(60_000_000_000L);
        for (int asked = 0; asked < 20; asked++) {
            assertThat(service.now().status()).isEqualTo(Status.DOWN);
        }

        assertThat(looks).hasValue(1);
    }

    private HealthService service(String database, long free, String store, String index) {
        Properties settings = new Properties();
        settings.setProperty("index.subsystem.name", index.equals("noindex") ? "noindex" : "solr6");
        ContentStore contents = answering(ContentStore.class, method -> switch (method) {
            case "getSpaceFree" -> {
                if (store.equals("broken")) {
                    throw new IllegalStateException("the store is away");
                }
                yield free < 0 ? -1 : free * MIB;
            }
            case "isWriteSupported" -> !store.equals("readonly");
            case "getRootLocation" -> {
                if (store.equals("broken")) {
                    throw new IllegalStateException("the store is away");
                }
                yield store.equals("elsewhere") ? "s3://bucket" : folder.toString();
            }
            default -> null;
        });
        JobLockService locks = answering(JobLockService.class, method -> {
            if (method.equals("getLock")) {
                looks.incrementAndGet();
                return lock(database);
            }
            return true;
        });
        SearchService search = answering(SearchService.class, method -> found(index));
        return new HealthService(
                new HealthChecks(locks, contents, new StoreSpace(contents, 100), search, settings), now::get);
    }

    private Object lock(String database) {
        return switch (database) {
            case "held" -> throw new LockAcquisitionException(RegisterModel.name("health"), "another");
            case "away" -> throw new DataAccessResourceFailureException("away");
            case "hangs" -> hang();
            default -> "token";
        };
    }

    private Object found(String index) {
        return switch (index) {
            case "away" -> throw new IllegalStateException("away");
            case "hangs" -> hang();
            default -> answering(ResultSet.class, method -> null);
        };
    }

    private Object hang() {
        try {
            never.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private interface Answer {
        Object to(String method);
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName())));
    }
}
