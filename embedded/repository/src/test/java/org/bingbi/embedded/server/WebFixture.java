package org.bingbi.embedded.server;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.embedded.authentication.AccountChanges;
import org.bingbi.embedded.transaction.Durability;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The web parts over HTTP, with accounts in memory and nothing of nodes behind them. */
public final class WebFixture implements AutoCloseable {

    public static final String PASSWORD = "correct horse";

    private static final String[] PARTS = {"authentication", "webscript", "schedule", "mail"};

    private final EmbeddedRepository repository;
    private final HttpServer http;

    private WebFixture(EmbeddedRepository repository, HttpServer http) {
        this.repository = repository;
        this.http = http;
    }

    /** @param settings pairs of name and value */
    public static WebFixture start(Path folder, String... settings) throws Exception {
        DataFolder data = DataFolder.take(folder);
        Properties all = settings(data, settings);
        GenericApplicationContext beans = new GenericApplicationContext();
        DataSource dataSource = database();
        beans.registerBean("dataSource", DataSource.class, () -> dataSource);
        beans.registerBean("durability", Durability.class);
        beans.registerBean("transactionService", TransactionService.class, () -> new Transactions(dataSource));
        beans.registerBean("authorityService", AuthorityService.class, WebFixture::authorities);
        beans.registerBean("bingbi.accountChanges", AccountChanges.class, AccountChanges::unheard);
        PropertySourcesPlaceholderConfigurer placeholders = new PropertySourcesPlaceholderConfigurer();
        placeholders.setProperties(all);
        beans.addBeanFactoryPostProcessor(placeholders);
        XmlBeanDefinitionReader reader = new XmlBeanDefinitionReader(beans);
        for (String part : PARTS) {
            reader.loadBeanDefinitions(
                    new ClassPathResource("org/bingbi/embedded/" + part + "/" + part + "-context.xml"));
        }
        reader.loadBeanDefinitions(new ClassPathResource("alfresco/module/bingbi-web-test/module-context.xml"));
        beans.refresh();
        EmbeddedRepository repository = new EmbeddedRepository(data, all, beans);
        WebFixture fixture = new WebFixture(repository, HttpServer.start(repository, "127.0.0.1", 0));
        for (String user : new String[] {"admin", "zhang", "li"}) {
            fixture.accounts().createAuthentication(user, PASSWORD.toCharArray());
        }
        return fixture;
    }

    private static Properties settings(DataFolder data, String... given) throws IOException {
        Properties all = new Properties();
        for (String part : new String[] {"authentication", "webscript", "schedule", "mail", "server"}) {
            PropertiesLoaderUtils.fillProperties(
                    all, new ClassPathResource("org/bingbi/embedded/" + part + "/repository.properties"));
        }
        all.setProperty("dir.root", data.root().toString());
        all.setProperty("dir.tmp", data.temporary().toString());
        for (int i = 0; i < given.length; i += 2) {
            all.setProperty(given[i], given[i + 1]);
        }
        return all;
    }

    private static DataSource database() throws Exception {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (var connection = dataSource.getConnection()) {
            ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource("org/bingbi/embedded/schema/V20__accounts.sql"));
        }
        return dataSource;
    }

    static AuthorityService authorities() {
        Class<?> type = AuthorityService.class;
        return (AuthorityService) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hasAdminAuthority" ->
                        AuthenticationUtil.getAdminUserName().equals(AuthenticationUtil.getRunAsUser());
                    case "isGuestAuthority" ->
                        AuthenticationUtil.getGuestUserName().equals(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    public MutableAuthenticationService accounts() {
        return repository.bean("authenticationService", MutableAuthenticationService.class);
    }

    public <T> T bean(String name, Class<T> type) {
        return repository.bean(name, type);
    }

    public DataFolder data() {
        return repository.data();
    }

    public URI uri(String path) {
        return URI.create(origin() + path);
    }

    public String origin() {
        return "http://127.0.0.1:" + http.port();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    /** A request with name and password in its header. */
    public HttpRequest.Builder as(String user, String path) {
        return request(path).header("Authorization", basic(user, PASSWORD));
    }

    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
        repository.close();
    }

    private static final class Transactions implements TransactionService {

        private final TransactionTemplate writing;

        Transactions(DataSource dataSource) {
            this.writing = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        }

        @Override
        public boolean getAllowWrite() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public RetryingTransactionHelper getRetryingTransactionHelper() {
            return new Helper(writing);
        }
    }

    private static final class Helper extends RetryingTransactionHelper {

        private final TransactionTemplate writing;

        Helper(TransactionTemplate writing) {
            this.writing = writing;
        }

        @Override
        public <R> R doInTransaction(RetryingTransactionCallback<R> cb, boolean readOnly, boolean requiresNew) {
            for (int attempt = 1; ; attempt++) {
                try {
                    return writing.execute(status -> call(cb));
                } catch (RuntimeException e) {
                    boolean conflict = false;
                    for (Throwable t = e; t != null; t = t.getCause()) {
                        conflict |= t instanceof ConcurrencyFailureException;
                    }
                    if (!conflict || attempt == 5) {
                        throw e;
                    }
                }
            }
        }

        private static <R> R call(RetryingTransactionCallback<R> cb) {
            try {
                return cb.execute();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
