package org.bingbi.embedded.share;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.bingbi.embedded.server.WebFixture;

/** Keeps cookies and sends the token, as the web client in a browser does. */
final class Browser {

    private final WebFixture server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(WebFixture server) {
        this.server = server;
    }

    HttpResponse<String> signIn(String user, String password) throws Exception {
        String json = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(user, password);
        return send(server.request("/share/page/dologin")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    static Browser signedIn(WebFixture server, String user) throws Exception {
        Browser browser = new Browser(server);
        if (browser.signIn(user, WebFixture.PASSWORD).statusCode() != 204) {
            throw new IllegalStateException("cannot sign in as " + user);
        }
        return browser;
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(server.request(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder withToken(String path) {
        return server.request(path).header("Alfresco-CSRFToken", cookie("Alfresco-CSRFToken"));
    }

    /** The cookie's value; empty if there is none. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
