package org.bingbi.closedcase;

import java.util.concurrent.CountDownLatch;
import org.bingbi.repository.Register;

/** The second looks of a repository, for tests. */
public final class Looks {

    private Looks() {}

    /** Returns when those are done that committed transactions have asked for. */
    public static void await(Register register) {
        CountDownLatch done = new CountDownLatch(1);
        register.as("admin", () -> looks(register).after(new SecondLook.Look() {
            @Override
            public boolean finds() {
                done.countDown();
                return false;
            }

            @Override
            public void mends() {}
        }));
        try {
            done.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** As if the server were stopped between a commit and the look after it. */
    public static void never(Register register) {
        looks(register).destroy();
    }

    private static SecondLook looks(Register register) {
        return register.bean("bingbi.closedcase.secondLook", SecondLook.class);
    }
}
