package org.bingbi.access;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.alfresco.repo.action.ActionServiceImpl;
import org.alfresco.repo.action.evaluator.ActionConditionEvaluator;
import org.alfresco.repo.action.executer.ActionExecuter;
import org.alfresco.service.cmr.action.ParameterizedItem;
import org.alfresco.service.cmr.repository.NodeRef;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.util.ClassUtils;

/**
 * Asks {@link GuardedActions} right before an action is done or a condition evaluated, by whatever way it was begun: at once or in the
 * background, by a rule, a schedule, a script, as part of another action or in the place of a failed one. Alfresco looks the beans that do it
 * up by name in its application context each time, so it is given a context that hands them out asking first; an add-on's are among them.
 */
public final class ActionExecution implements ApplicationContextAware {

    private final ActionServiceImpl service;
    private final GuardedActions actions;
    private ApplicationContext beans;

    /** @param service the internal bean */
    public ActionExecution(ActionServiceImpl service, GuardedActions actions) {
        this.service = service;
        this.actions = actions;
    }

    @Override
    public void setApplicationContext(ApplicationContext context) {
        beans = context;
    }

    /** Called by Spring. */
    public void bind() {
        ProxyFactory asking = new ProxyFactory(ApplicationContext.class, (MethodInterceptor) this::bean);
        asking.setTarget(beans);
        service.setApplicationContext((ApplicationContext) asking.getProxy());
    }

    private Object bean(MethodInvocation call) throws Throwable {
        Object bean = call.proceed();
        boolean acts = bean instanceof ActionExecuter || bean instanceof ActionConditionEvaluator;
        return acts && "getBean".equals(call.getMethod().getName()) ? asking(bean) : bean;
    }

    /** By its public interfaces: Alfresco knows it by no others. */
    private Object asking(Object bean) {
        ProxyFactory asking = new ProxyFactory();
        Arrays.stream(ClassUtils.getAllInterfaces(bean))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .forEach(asking::addInterface);
        asking.addAdvice((MethodInterceptor) this::act);
        asking.setTarget(bean);
        return asking.getProxy(bean.getClass().getClassLoader());
    }

    private Object act(MethodInvocation call) throws Throwable {
        Object[] arguments = call.getArguments();
        if (arguments.length > 1 && arguments[0] instanceof ParameterizedItem item) {
            actions.refuseUnlessAllowed(item, (NodeRef) arguments[1]);
        }
        return call.proceed();
    }
}
