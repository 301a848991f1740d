package org.alfresco.repo.security.authentication;

import java.util.ArrayDeque;
import java.util.Deque;

/** Who acts on the current thread: the person signed in, and whoever the work is done as. */
public class AuthenticationUtil {
    /** The repository itself, who may do everything. */
    public static final String SYSTEM_USER_NAME = "System";

    private static final ThreadLocal<ActingUser> CURRENT = new ThreadLocal<>();
    private static final ThreadLocal<Deque<ActingUser>> PUSHED = ThreadLocal.withInitial(ArrayDeque::new);

    /** Work to be done as somebody else. */
    public interface RunAsWork<Result> {
        Result doWork() throws Exception;
    }

    /** Signs somebody in on this thread; {@code null} signs out. */
    static void signIn(String userName) {
        if (userName == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(new ActingUser(userName, userName));
        }
    }

    /** Does work as somebody else. If nobody is signed in, that person is while the work lasts. */
    public static <R> R runAs(RunAsWork<R> runAsWork, String uid) {
        ActingUser before = CURRENT.get();
        CURRENT.set(new ActingUser(before == null ? uid : before.signedIn(), uid));
        try {
            return runAsWork.doWork();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new RuntimeException("Error during run as.", e);
        } finally {
            if (before == null) {
                clearCurrentSecurityContext();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** Does work as the repository itself. */
    public static <R> R runAsSystem(RunAsWork<R> runAsWork) {
        return runAs(runAsWork, getSystemUserName());
    }

    /** Remembers who acts, for {@link #popAuthentication()}. */
    public static void pushAuthentication() {
        PUSHED.get().push(CURRENT.get() == null ? ActingUser.NOBODY : CURRENT.get());
    }

    /** Lets act again who was remembered last. */
    public static void popAuthentication() {
        ActingUser pushed = PUSHED.get().pop();
        if (pushed == ActingUser.NOBODY) {
            CURRENT.remove();
        } else {
            CURRENT.set(pushed);
        }
        if (PUSHED.get().isEmpty()) {
            PUSHED.remove();
        }
    }

    /** Lets nobody act on this thread. */
    public static void clearCurrentSecurityContext() {
        CURRENT.remove();
    }

    /** Who is signed in, {@code null} if nobody is. */
    public static String getFullyAuthenticatedUser() throws AuthenticationException {
        return CURRENT.get() == null ? null : CURRENT.get().signedIn();
    }

    /** Whose rights count, {@code null} if nobody's. */
    public static String getRunAsUser() throws AuthenticationException {
        return CURRENT.get() == null ? null : CURRENT.get().runAs();
    }

    public static boolean isRunAsUserTheSystemUser() {
        return SYSTEM_USER_NAME.equals(getRunAsUser());
    }

    public static String getSystemUserName() {
        return SYSTEM_USER_NAME;
    }

    /** The administrator that every repository has from its first start. */
    public static String getAdminUserName() {
        return "admin";
    }

    public static String getGuestUserName() {
        return "guest";
    }

    private record ActingUser(String signedIn, String runAs) {
        static final ActingUser NOBODY = new ActingUser(null, null);
    }
}
