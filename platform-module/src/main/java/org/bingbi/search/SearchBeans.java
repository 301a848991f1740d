package org.bingbi.search;

import java.util.Map;
import org.alfresco.service.cmr.repository.NodeService;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/**
 * The doors behind which Alfresco's search subsystem stands, one for each of its services: every bean, internal or public, comes to the index
 * and to the database's queries through them.
 */
public final class SearchBeans implements BeanFactoryAware {

    /** Always there; others only where the repository offers the service. */
    private static final String SEARCH = "searchServiceSubsystemProxy";

    private final Map<String, MethodInterceptor> doors;
    private final MethodInterceptor walking;
    private BeanFactory beans;

    /**
     * @param doors by name of bean
     * @param walking stands before the nodes by which Alfresco answers XPath
     */
    public SearchBeans(Map<String, MethodInterceptor> doors, MethodInterceptor walking) {
        this.doors = Map.copyOf(doors);
        this.walking = walking;
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        beans = beanFactory;
    }

    /** Called by Spring. */
    public void bind() {
        doors.forEach((name, interceptor) -> {
            if (beans.containsBean(name) || name.equals(SEARCH)) {
                if (!(beans.getBean(name) instanceof Advised door)) {
                    throw new IllegalStateException(
                            name
                                    + " is no Spring proxy, so queries could not be kept from what is sealed; another module seems to replace it");
                }
                door.addAdvice(0, interceptor);
            }
        });
        walkOverWhatMayBeRead();
    }

    private void walkOverWhatMayBeRead() {
        BeanWrapper search = new BeanWrapperImpl(beans.getBean("searchService"));
        if (search.isWritableProperty("nodeService")) {
            ProxyFactory nodes = new ProxyFactory(NodeService.class, walking);
            nodes.setTarget(beans.getBean("mlAwareNodeService", NodeService.class));
            search.setPropertyValue("nodeService", nodes.getProxy());
        }
    }
}
