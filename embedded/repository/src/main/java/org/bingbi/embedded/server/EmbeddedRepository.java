package org.bingbi.embedded.server;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.bingbi.embedded.database.GatedDataSource;
import org.bingbi.embedded.disk.DiskReserve;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;

/**
 * The repository with all modules on the class path, in this process and without HTTP. One data folder is open once at a time.
 */
public final class EmbeddedRepository implements AutoCloseable {

    private static final String CONCEPTS = "classpath*:org/bingbi/embedded/*/*-context.xml";
    private static final String MODULES = "classpath*:alfresco/module/*/module-context.xml";
    private static final String SETTINGS = "global-properties";
    private static final List<String> SETTINGS_ALIASES =
            List.of("globalProperties", "repository-properties", "repositoryProperties");

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
            return new EmbeddedRepository(data, all, context(all));
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext context(Properties settings) {
        GenericApplicationContext beans = new GenericApplicationContext();
        beans.setDisplayName("Bingbi embedded repository");
        beans.registerBean(SETTINGS, Properties.class, () -> settings);
        SETTINGS_ALIASES.forEach(alias -> beans.registerAlias(SETTINGS, alias));
        PropertySourcesPlaceholderConfigurer placeholders = new PropertySourcesPlaceholderConfigurer();
        placeholders.setProperties(settings);
        beans.addBeanFactoryPostProcessor(placeholders);
        XmlBeanDefinitionReader reader = new XmlBeanDefinitionReader(beans);
        reader.setValidating(false);
        reader.setNamespaceAware(true);
        reader.loadBeanDefinitions(Settings.found(CONCEPTS));
        reader.loadBeanDefinitions(Settings.found(MODULES));
        try {
            beans.refresh();
            return beans;
        } catch (RuntimeException e) {
            beans.close();
            throw e;
        }
    }

    public <T> T bean(String name, Class<T> type) {
        return beans.getBean(name, type);
    }

    /** A setting's value; null if nobody set it. */
    public String setting(String name) {
        return settings.getProperty(name);
    }

    /** Whether the database was closed by a failure of the disk, and has to be opened again. */
    public boolean isOutOfService() {
        try {
            DataSource dataSource = bean("dataSource", DataSource.class);
            return dataSource.isWrapperFor(GatedDataSource.class)
                    && dataSource.unwrap(GatedDataSource.class).states().isBroken();
        } catch (SQLException closed) {
            return false;
        }
    }

    /** Whether the disk has space enough for the database to be opened again. */
    boolean hasRoomToOpen() {
        return bean("diskReserve", DiskReserve.class).hasRoomToOpen();
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
