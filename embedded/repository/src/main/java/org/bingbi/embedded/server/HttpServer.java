package org.bingbi.embedded.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.service.cmr.security.AuthenticationService;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.AccessLogValve;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.bingbi.embedded.share.ShareStandIn;
import org.bingbi.embedded.webscript.ScriptDispatcher;
import org.bingbi.embedded.webscript.ScriptServlet;
import org.bingbi.embedded.webscript.ShownCredentials;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tomcat before the repository: {@code /alfresco} and {@code /share}; everything else leads to the web client. */
public final class HttpServer implements AutoCloseable {

    private static final String THIS_MACHINE = "127\\.\\d+\\.\\d+\\.\\d+|0:0:0:0:0:0:0:1|::1";
    private static final Duration STOP_WAIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String PACKED_TYPES =
            "application/json,application/problem+json,text/html,text/plain,text/xml,text/csv";

    /** Tomcat tells of every step; only its warnings are of interest. Held, or the level would be forgotten. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    /** It prints a stack where a sentence of ours is enough. */
    private static final Logger COMPONENTS = Logger.getLogger("org.apache.catalina.util.LifecycleBase");

    static {
        TOMCAT.setLevel(Level.WARNING);
        COMPONENTS.setLevel(Level.OFF);
    }

    private final EmbeddedRepository repository;
    private final Tomcat tomcat = new Tomcat();
    private final BodyLimits bodies;
    private final RequestLimits.Strangers strangers;

    private HttpServer(EmbeddedRepository repository) {
        this.repository = repository;
        this.bodies = bodyLimits();
        this.strangers = new RequestLimits.Strangers(strangersThreads());
    }

    /**
     * Serves an open repository.
     *
     * @param port 0 for any free one
     * @throws ListenException if the address cannot be listened on
     */
    public static HttpServer start(EmbeddedRepository repository, String address, int port) {
        HttpServer server = new HttpServer(repository);
        server.configure(address, port);
        try {
            server.tomcat.start();
        } catch (LifecycleException e) {
            server.close();
            throw new IllegalStateException("The HTTP server does not start", e);
        }
        if (server.tomcat.getConnector().getState() != LifecycleState.STARTED) {
            server.close();
            throw new ListenException(address, port);
        }
        return server;
    }

    private void configure(String address, int port) {
        tomcat.setBaseDir(repository.data().temporary().toString());
        tomcat.setConnector(connector(address, port));
        tomcat.getHost().setAutoDeploy(false);
        ErrorReportValve plain = new ErrorReportValve();
        plain.setShowReport(false);
        plain.setShowServerInfo(false);
        tomcat.getHost().getPipeline().addValve(plain);
        if (Boolean.parseBoolean(repository.setting("server.behindProxy"))) {
            tomcat.getEngine().getPipeline().addValve(forwarded(repository.setting("bingbi.web.trusted-proxies")));
        }
        tomcat.getEngine().getPipeline().addValve(accessLog());
        alfresco();
        share();
        elsewhere();
    }

    private Connector connector(String address, int port) {
        Connector connector = new Connector(Http11NioProtocol.class.getName());
        connector.setPort(port);
        connector.setURIEncoding("UTF-8");
        connector.setXpoweredBy(false);
        connector.setProperty("address", address);
        connector.setProperty("maxThreads", repository.setting("server.maxThreads"));
        connector.setProperty("maxHttpRequestHeaderSize", repository.setting("server.request.maxHeaderBytes"));
        // Headers arrive without a thread waiting for them; so long each next part may take.
        connector.setProperty("connectionTimeout", String.valueOf(seconds("server.request.headerSeconds") * 1000));
        connector.setProperty("keepAliveTimeout", "20000");
        // Bodies are read behind the limits alone: what Tomcat would refuse, or read, before them has no total time.
        connector.setAllowTrace(true);
        connector.setParseBodyMethods("");
        connector.setProperty("compression", "on");
        connector.setProperty("compressibleMimeType", PACKED_TYPES);
        connector.setMaxParameterCount(1000);
        return connector;
    }

    private AccessLogValve accessLog() {
        AccessLogValve log = new AccessLogValve();
        log.setDirectory(repository.data().root().resolve("logs").toString());
        log.setPrefix("access");
        log.setSuffix(".log");
        log.setPattern("%t %a %m %{" + ScriptDispatcher.ROUTE_ATTRIBUTE + "}r %s %B %{ms}T");
        log.setMaxDays(Integer.parseInt(repository.setting("server.accessLog.days")));
        return log;
    }

    /** Tomcat would take the word of every private address, so of everybody in an office. */
    private static RemoteIpValve forwarded(String trusted) {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(internalProxies(trusted));
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return valve;
    }

    static String internalProxies(String trusted) {
        Stream<String> named = trusted == null ? Stream.empty() : Stream.of(trusted.split(","));
        return Stream.concat(
                        Stream.of(THIS_MACHINE),
                        named.map(String::strip)
                                .filter(address -> !address.isEmpty())
                                .map(Pattern::quote))
                .collect(Collectors.joining("|"));
    }

    private void alfresco() {
        ShownCredentials credentials = new ShownCredentials(authentication());
        Context context = context("/alfresco", signedIn(credentials::areTicket, credentials::arePassword));
        ScriptServlet scripts = new ScriptServlet(dispatcher(), authentication());
        add(context, "scripts", scripts, "/service/*", "/s/*", "/wcservice/*", "/wcs/*");
    }

    private void share() {
        ShareStandIn share = new ShareStandIn(authentication(), dispatcher());
        Context context = context(
                "/share",
                signedIn(
                        request -> BodyLimits.hasBody(request) ? share.isSignedIn(request) : share.hasSession(request),
                        request -> false));
        add(context, "csrf", share.csrfPolicy());
        int number = 0;
        for (Map.Entry<String, Servlet> servlet : share.servlets().entrySet()) {
            add(context, "share" + number++, servlet.getValue(), servlet.getKey());
        }
        add(context, "toClient", new ToClient(), "");
    }

    private void elsewhere() {
        Context context = context("", signedIn(request -> false, request -> false));
        add(context, "toClient", new ToClient(), "");
    }

    /** Where it cannot be told, since the database is away, nobody is. */
    private static RequestLimits.SignedInCaller signedIn(
            Predicate<HttpServletRequest> byTicket, Predicate<HttpServletRequest> byPassword) {
        return new RequestLimits.SignedInCaller() {
            @Override
            public boolean byTicket(HttpServletRequest request) {
                return told(byTicket, request);
            }

            @Override
            public boolean byPassword(HttpServletRequest request) {
                return told(byPassword, request);
            }

            private boolean told(Predicate<HttpServletRequest> known, HttpServletRequest request) {
                try {
                    return known.test(request);
                } catch (DataAccessException | TransactionException away) {
                    return false;
                }
            }
        };
    }

    private Context context(String path, RequestLimits.SignedInCaller callers) {
        StandardContext context = (StandardContext) tomcat.addContext(path, null);
        context.setClearReferencesObjectStreamClassCaches(false);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        context.setSessionTimeout(Integer.parseInt(repository.setting("share.session.minutes")));
        context.setUseHttpOnly(true);
        Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
        cookies.setSameSiteCookies("lax");
        context.setCookieProcessor(cookies);
        context.setAllowCasualMultipartParsing(false);
        add(context, "headers", new SecurityHeaders());
        // Without it Tomcat would answer by itself where nothing is mapped, before any filter.
        context.setMapperContextRootRedirectEnabled(false);
        add(context, "nothing", new Nothing(), "/");
        add(context, "limits", new RequestLimits(bodies, callers, strangers, repository::isOutOfService));
        return context;
    }

    private BodyLimits bodyLimits() {
        return new BodyLimits(
                Math.toIntExact(number("server.anonymous.maxBytes")),
                number("server.request.maxBytes"),
                number("server.request.maxJsonBytes"),
                number("server.request.maxFormBytes"),
                Duration.ofSeconds(seconds("server.request.smallBodySeconds")));
    }

    /** At most half of all, so that those signed in always have some. */
    private int strangersThreads() {
        long most = number("server.maxThreads") / 2;
        return Math.toIntExact(Math.max(1, Math.min(most, number("server.anonymous.maxThreads"))));
    }

    private long number(String setting) {
        return Long.parseLong(repository.setting(setting).strip());
    }

    private long seconds(String setting) {
        return Math.max(1, number(setting));
    }

    private static void add(Context context, String name, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern("/*");
        map.setDispatcher(DispatcherType.REQUEST.name());
        map.setDispatcher(DispatcherType.ASYNC.name());
        context.addFilterMap(map);
    }

    private static void add(Context context, String name, Servlet servlet, String... patterns) {
        Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
        wrapper.setAsyncSupported(true);
        for (String pattern : patterns) {
            wrapper.addMapping(pattern);
        }
    }

    private ScriptDispatcher dispatcher() {
        return repository.bean("webscripts.dispatcher", ScriptDispatcher.class);
    }

    private AuthenticationService authentication() {
        return repository.bean("authenticationService", AuthenticationService.class);
    }

    /** The port that is listened on. */
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** Lets requests under way end, for some seconds, and takes no more. */
    @Override
    public void close() {
        try {
            if (tomcat.getConnector().getState() == LifecycleState.STARTED) {
                tomcat.getConnector().pause();
                awaitRequests();
            }
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The HTTP server did not stop cleanly", e);
        }
    }

    /** Tomcat itself would wait for connections that browsers merely keep open. */
    private void awaitRequests() {
        Executor executor = tomcat.getConnector().getProtocolHandler().getExecutor();
        long end = System.nanoTime() + STOP_WAIT.toNanos();
        while (executor instanceof ThreadPoolExecutor pool && pool.getActiveCount() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Leads to the web client. */
    private static final class ToClient extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendRedirect("/share/page/bingbi");
        }
    }

    /** What leads nowhere; the root without its slash leads to the client too. */
    private static final class Nothing extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            boolean root = request.getRequestURI().equals(request.getContextPath());
            if (root && request.getMethod().equals("GET")) {
                response.sendRedirect("/share/page/bingbi");
            } else {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    /** The address cannot be listened on. */
    public static final class ListenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ListenException(String address, int port) {
            super("Cannot listen on " + address + " port " + port + ": it is in use, or not this machine's."
                    + " Name another with --port or --address.");
        }
    }
}
