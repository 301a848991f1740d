package org.bingbi.embedded.webscript;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.extensions.webscripts.Container;
import org.springframework.extensions.webscripts.Runtime;
import org.springframework.extensions.webscripts.WebScriptSession;

/** The servlet as the channel of a call. */
record ScriptRuntime(Container container, HttpServletRequest request) implements Runtime {

    @Override
    public String getName() {
        return "ServletRuntime";
    }

    @Override
    public Container getContainer() {
        return container;
    }

    @Override
    public WebScriptSession getSession() {
        return new ServletSession(request.getSession());
    }

    private record ServletSession(HttpSession session) implements WebScriptSession {

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public Object getValue(String name) {
            return session.getAttribute(name);
        }

        @Override
        public void setValue(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeValue(String name) {
            session.removeAttribute(name);
        }
    }
}
