package org.bingbi.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/**
 * Public beans of Alfresco that take a node and check no right to it, or check it late: a hidden node is one that never was for them as well.
 * Not every edition and version has each of them.
 */
public final class UncheckedServices implements BeanFactoryAware {

    private final List<String> names;
    private final HiddenNodeInterceptor concealment;
    private BeanFactory beans;

    public UncheckedServices(List<String> names, HiddenNodeInterceptor concealment) {
        this.names = List.copyOf(names);
        this.concealment = concealment;
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        beans = beanFactory;
    }

    /** Called by Spring. */
    public void bind() {
        Map<String, Object> there = new LinkedHashMap<>();
        names.stream().filter(beans::containsBean).forEach(name -> there.put(name, beans.getBean(name)));
        MethodInterceptor beforehand = concealment.beforehand();
        new PublicServices(there, beforehand, List.of()).bind();
    }
}
