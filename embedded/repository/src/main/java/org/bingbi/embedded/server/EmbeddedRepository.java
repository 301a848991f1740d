package org.bingbi.embedded.server;

import java.nio.file.Path;
import java.util.Properties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.ClassPathXmlApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;

/**
 * The repository with all modules on the class path, in this process and without HTTP. One data folder is open once at a time.
 */
public final class EmbeddedRepository implements AutoCloseable {

    private static final String[] CONTEXTS = {
        "classpath*:org/bingbi/embedded/*/*-context.xml", "classpath*:alfresco/module/*/module-context.xml"
    };

    private final DataFolder data;
    private final Properties settings;
    private final ConfigurableApplicationContext beans;

    EmbeddedRepository(DataFolder data, Properties settings, ConfigurableApplicationContext beans) {
        this.data = data;
        this.settings = settings;
        this.beans = beans;
    }

    /**
     * Opens a data folder, which is made if need be.
     *
     * @param settings win over those of the data folder and of the modules
     * @throws DataFolder.DataFolderException if the folder is in use or cannot be written
     */
    public static EmbeddedRepository open(Path dataFolder, Properties settings) {
        DataFolder data = DataFolder.take(dataFolder);
        try {
            Properties all = Settings.load(data, settings);
            ClassPathXmlApplicationContext beans = new ClassPathXmlApplicationContext(CONTEXTS, false);
            beans.setDisplayName("Bingbi embedded repository");
            beans.addBeanFactoryPostProcessor(factory -> factory.registerSingleton("global-properties", all));
            beans.addBeanFactoryPostProcessor(placeholders(all));
            refresh(beans);
            return new EmbeddedRepository(data, all, beans);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static void refresh(ClassPathXmlApplicationContext beans) {
        try {
            beans.refresh();
        } catch (RuntimeException e) {
            beans.close();
            throw e;
        }
    }

    private static PropertySourcesPlaceholderConfigurer placeholders(Properties settings) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new PropertiesPropertySource("settings", settings));
        PropertySourcesPlaceholderConfigurer configurer = new PropertySourcesPlaceholderConfigurer();
        configurer.setPropertySources(sources);
        return configurer;
    }

    public <T> T bean(String name, Class<T> type) {
        return beans.getBean(name, type);
    }

    /** A setting's value; null if nobody set it. */
    public String setting(String name) {
        return settings.getProperty(name);
    }

    /** The folder that is open. */
    public DataFolder data() {
        return data;
    }

    @Override
    public void close() {
        try {
            beans.close();
        } finally {
            data.close();
        }
    }
}
