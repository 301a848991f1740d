package org.bingbi.stockaudit;

import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.PropertyValue;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** Puts {@link RegisterAuditFilter} before the filter that the repository gives its audit; settings of filters go on to work. */
public final class AuditFilterInstaller implements BeanFactoryPostProcessor {

    private static final String AUDIT = "auditComponent";
    private static final String FILTER = "auditFilter";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!beans.containsBeanDefinition(AUDIT)) {
            return;
        }
        BeanDefinition audit = beans.getBeanDefinition(AUDIT);
        MutablePropertyValues properties = audit.getPropertyValues();
        PropertyValue repositorys = properties.getPropertyValue(FILTER);
        if (repositorys != null) {
            RootBeanDefinition registers = new RootBeanDefinition(RegisterAuditFilter.class);
            registers.getConstructorArgumentValues().addIndexedArgumentValue(0, repositorys.getValue());
            properties.add(FILTER, registers);
        }
    }
}
