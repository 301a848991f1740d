package org.bingbi.access;

import java.util.List;
import org.springframework.aop.framework.ProxyFactoryBean;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;

/**
 * Beans of Alfresco that reach nodes past the public beans, or carry whole trees of nodes out of the repository, are given another bean by
 * the same interfaces in the place of the one they are defined with. What is not there is left alone: not every edition and version has each.
 */
public final class StockReferences implements BeanFactoryPostProcessor {

    private static final String WEB_SCRIPT = "webscript.";
    private static final List<String> INTERNAL = List.of("nodeService", "contentService", "fileFolderService");

    /** Bean and property, whose bean it is given without the register. */
    private final List<String> carriers;
    /** Bean and property, whose bean it is given with hidden nodes concealed. */
    private final List<String> channels;

    /** Each entry is the name of a bean, a slash, and one of its properties. */
    public StockReferences(List<String> carriers, List<String> channels) {
        this.carriers = List.copyOf(carriers);
        this.channels = List.copyOf(channels);
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        carriers.forEach(entry -> replace(beans, entry, "bingbi.confidentiality.withoutRegister"));
        channels.forEach(entry -> replace(beans, entry, "bingbi.confidentiality.concealedBeforehand"));
        for (String name : beans.getBeanDefinitionNames()) {
            if (name.startsWith(WEB_SCRIPT)) {
                INTERNAL.forEach(internal -> replaceIfInternal(beans, name, internal));
            }
        }
    }

    /** Also an add-on's web scripts, as far as they name their properties as Alfresco does. */
    private static void replaceIfInternal(ConfigurableListableBeanFactory beans, String name, String internal) {
        BeanDefinition definition = beans.getBeanDefinition(name);
        if (definition.getPropertyValues().get(internal) instanceof RuntimeBeanReference reference
                && reference.getBeanName().equals(internal)) {
            replace(beans, name + "/" + internal, "bingbi.confidentiality.concealedBeforehand");
        }
    }

    private static void replace(ConfigurableListableBeanFactory beans, String entry, String interceptor) {
        int slash = entry.lastIndexOf('/');
        String name = entry.substring(0, slash);
        String property = entry.substring(slash + 1);
        if (!beans.containsBeanDefinition(name)) {
            return;
        }
        MutablePropertyValues values = beans.getBeanDefinition(name).getPropertyValues();
        if (values.get(property) instanceof RuntimeBeanReference reference) {
            values.add(property, new RuntimeBeanReference(proxied(beans, reference.getBeanName(), interceptor)));
        }
    }

    private static String proxied(ConfigurableListableBeanFactory beans, String target, String interceptor) {
        String name = interceptor + "." + target;
        if (!beans.containsBeanDefinition(name)) {
            ((BeanDefinitionRegistry) beans)
                    .registerBeanDefinition(
                            name,
                            BeanDefinitionBuilder.genericBeanDefinition(ProxyFactoryBean.class)
                                    .addPropertyReference("target", target)
                                    .addPropertyValue("interceptorNames", interceptor)
                                    .setLazyInit(true)
                                    .getBeanDefinition());
        }
        return name;
    }
}
