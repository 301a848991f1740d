package org.bingbi.repository.addon;

import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;

/** The names of Alfresco's actions and conditions, and of some that others might bring. */
public final class StockNames implements BeanDefinitionRegistryPostProcessor {

    public static final List<String> ACTIONS = List.of(
            "accept-simpleworkflow",
            "add-failed-thumbnail",
            "add-features",
            "cancel-workflow",
            "check-in",
            "check-out",
            "commit-transfer",
            "copy",
            "count-children",
            "counter",
            "create-thumbnail",
            "create-version",
            "delete-rendition",
            "execute-all-rules",
            "export",
            "extract-metadata",
            "ignore-inherited-rules",
            "import",
            "link-category",
            "link-rules",
            "mail",
            "move",
            "perform-rendition",
            "quickShareLinkExpiryActionExecutor",
            "refresh-tagscope",
            "reject-simpleworkflow",
            "remove-features",
            "reorder-rules",
            "replicationActionExecutor",
            "repository-export",
            "script",
            "set-property-value",
            "simple-workflow",
            "specialise-type",
            "start-workflow",
            "take-ownership",
            "transfer-async",
            "transform",
            "transform-image",
            "unlink-rules",
            "update-tagscope",
            "update-thumbnail",
            "addon-ocr",
            "addon-watermark",
            "addon-archive");

    public static final List<String> CONDITIONS = List.of(
            "compare-content",
            "compare-date-property",
            "compare-integer-property",
            "compare-mime-type",
            "compare-property-value",
            "compare-text-property",
            "composite-condition",
            "has-aspect",
            "has-child",
            "has-tag",
            "has-version-history",
            "in-category",
            "is-subtype",
            "no-condition",
            "node-eligible-for-rethumbnailing-evaluator",
            "addon-has-words",
            "addon-is-named",
            "addon-is-older",
            "addon-is-large",
            "addon-is-signed");

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        ACTIONS.forEach(name -> register(registry, name));
        CONDITIONS.forEach(name -> register(registry, name));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        // Names are all it brings.
    }

    private static void register(BeanDefinitionRegistry registry, String name) {
        registry.registerBeanDefinition(
                name,
                BeanDefinitionBuilder.genericBeanDefinition(TakingOut.class).getBeanDefinition());
    }
}
