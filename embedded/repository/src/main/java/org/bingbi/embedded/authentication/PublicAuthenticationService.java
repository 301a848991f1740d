package org.bingbi.embedded.authentication;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.MutableAuthenticationService;

/** The service as it stands before code that acts for a user: accounts are the administrator's. */
final class PublicAuthenticationService {

    private static final Set<String> ADMINISTRATORS_ONLY = Set.of(
            "createAuthentication",
            "setAuthentication",
            "deleteAuthentication",
            "setAuthenticationEnabled",
            "authenticationExists",
            "invalidateUserSession",
            "getDomains",
            "getDomainsThatAllowUserCreation",
            "getDomainsThatAllowUserDeletion",
            "getDomiansThatAllowUserPasswordChanges");

    private PublicAuthenticationService() {}

    static MutableAuthenticationService before(MutableAuthenticationService service, AuthorityService authorities) {
        Class<?> type = MutableAuthenticationService.class;
        return (MutableAuthenticationService)
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean open = !ADMINISTRATORS_ONLY.contains(method.getName());
                    if (!open && !service.isCurrentUserTheSystemUser() && !authorities.hasAdminAuthority()) {
                        throw new AccessDeniedException("Only an administrator may manage accounts");
                    }
                    try {
                        return method.invoke(service, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
