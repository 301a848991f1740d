package org.bingbi.access;

import java.util.List;
import java.util.Map;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.Advised;

/**
 * The doors by which every person and every stock channel comes to the nodes (v1 API, CMIS, WebDAV, Share's web scripts): Alfresco's public
 * beans are Spring proxies, and what Alfresco has no policy for is added to their interceptors. The internal beans stay as they are.
 */
public final class PublicServices {

    /** Every public bean begins with its transaction; what is added needs one. */
    private static final int WITHIN_THE_TRANSACTION = 1;

    private final Map<String, Object> services;
    private final MethodInterceptor concealment;
    private final List<MethodInterceptor> inside;

    /**
     * @param services the public beans by their names
     * @param concealment stands before Alfresco's check of rights, since it answers in its place
     * @param inside what sees only calls that Alfresco's own check of rights has let pass
     */
    public PublicServices(Map<String, Object> services, MethodInterceptor concealment, List<MethodInterceptor> inside) {
        this.services = Map.copyOf(services);
        this.concealment = concealment;
        this.inside = List.copyOf(inside);
    }

    /** Called by Spring. */
    public void bind() {
        services.forEach((name, service) -> {
            if (!(service instanceof Advised doors)) {
                throw new IllegalStateException(
                        name
                                + " is no Spring proxy, so reads by stock channels could not be written down; another module seems to replace it");
            }
            doors.addAdvice(Math.min(WITHIN_THE_TRANSACTION, doors.getAdvisors().length), concealment);
            inside.forEach(doors::addAdvice);
        });
    }
}
