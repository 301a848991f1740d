package org.springframework.extensions.surf.util;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;

/** A bean that does something when its application context has started, and when it stops. */
public abstract class AbstractLifecycleBean implements ApplicationListener<ApplicationEvent>, ApplicationContextAware {
    private ApplicationContext applicationContext;

    protected abstract void onBootstrap(ApplicationEvent event);

    protected abstract void onShutdown(ApplicationEvent event);

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ContextRefreshedEvent && event.getSource() == applicationContext) {
            onBootstrap(event);
        } else if (event instanceof ContextClosedEvent && event.getSource() == applicationContext) {
            onShutdown(event);
        }
    }

    @Override
    public void setApplicationContext(ApplicationContext applicationContext) {
        this.applicationContext = applicationContext;
    }

    protected ApplicationContext getApplicationContext() {
        return applicationContext;
    }
}
