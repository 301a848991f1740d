package org.bingbi.embedded.permission;

import java.util.List;
import java.util.Properties;
import org.aopalliance.intercept.MethodInterceptor;
import org.bingbi.embedded.node.NodeStates;
import org.bingbi.embedded.transaction.TransactionInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.FactoryBean;

/**
 * Makes the public face of a service, such as {@code NodeService} of {@code nodeService}: each call joins or begins a
 * transaction and is held to the rights of its method. The parent {@code publicService}.
 */
public final class PublicService implements FactoryBean<Object> {

    private final TransactionInterceptor transactions;
    private final Rights held;
    private final NodeStates states;
    private Class<?>[] proxyInterfaces;
    private Object target;
    private Properties rights = new Properties();
    private List<MethodInterceptor> inside = List.of();

    public PublicService(TransactionInterceptor transactions, Rights held, NodeStates states) {
        this.transactions = transactions;
        this.held = held;
        this.states = states;
    }

    public void setProxyInterfaces(Class<?>... proxyInterfaces) {
        this.proxyInterfaces = proxyInterfaces.clone();
    }

    public void setTarget(Object target) {
        this.target = target;
    }

    /** @param rights by method name; {@code *} for all others, which without it are free to whoever is signed in */
    public void setRights(Properties rights) {
        this.rights = rights;
    }

    /** @param inside what sees only calls that the rights let pass */
    public void setInside(List<MethodInterceptor> inside) {
        this.inside = List.copyOf(inside);
    }

    @Override
    public Object getObject() {
        ProxyFactory proxy = new ProxyFactory(proxyInterfaces);
        proxy.addAdvice(transactions);
        proxy.addAdvice(new RightsInterceptor(rights, held, states));
        inside.forEach(proxy::addAdvice);
        proxy.setTarget(target);
        return proxy.getProxy(getClass().getClassLoader());
    }

    @Override
    public Class<?> getObjectType() {
        return proxyInterfaces == null ? null : proxyInterfaces[0];
    }
}
