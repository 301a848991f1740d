package org.bingbi.embedded.webscript;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.DeclarativeWebScript;
import org.springframework.extensions.webscripts.Status;
import org.springframework.extensions.webscripts.WebScriptException;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;
import org.springframework.extensions.webscripts.servlet.FormData;
import org.springframework.extensions.webscripts.servlet.FormData.FormField;
import org.springframework.extensions.webscripts.servlet.WebScriptServletRuntime;

/** Scripts that show what the container does with them. */
public final class TestScripts {

    private TestScripts() {}

    public static final class Hello extends DeclarativeWebScript {
        @Override
        protected Map<String, Object> executeImpl(WebScriptRequest req, Status status) {
            Map<String, Object> model = new HashMap<>();
            model.put("name", req.getServiceMatch().getTemplateVars().get("name"));
            return model;
        }
    }

    /** Tells who is signed in and whom it runs as. */
    public static final class Who extends AbstractWebScript {
        @Override
        public void execute(WebScriptRequest req, WebScriptResponse res) throws IOException {
            res.setContentType("text/plain;charset=UTF-8");
            res.getWriter()
                    .write(AuthenticationUtil.getFullyAuthenticatedUser() + "/" + AuthenticationUtil.getRunAsUser());
        }
    }

    public static final class Fail extends DeclarativeWebScript {
        @Override
        protected Map<String, Object> executeImpl(WebScriptRequest req, Status status) {
            String code = req.getServiceMatch().getTemplateVars().get("code");
            if (code.equals("bug")) {
                throw new IllegalStateException("a bug");
            }
            if (code.equals("status")) {
                status.setCode(Status.STATUS_CONFLICT, "said by status");
                return null;
            }
            throw new WebScriptException(Integer.parseInt(code), "said by exception");
        }
    }

    public static final class PlainFail extends AbstractWebScript {
        @Override
        public void execute(WebScriptRequest req, WebScriptResponse res) throws IOException {
            res.getWriter().write("half an answer");
            throw new WebScriptException(
                    Integer.parseInt(req.getServiceMatch().getTemplateVars().get("code")), "said <plainly>");
        }
    }

    public static final class Echo extends AbstractWebScript {
        @Override
        public void execute(WebScriptRequest req, WebScriptResponse res) throws IOException {
            res.setContentType(req.getContentType());
            res.setHeader("ETag", "\"" + req.getHeader("If-Match") + "\"");
            res.setHeader("Content-Disposition", "attachment");
            try (InputStream in = req.getContent().getInputStream()) {
                in.transferTo(res.getOutputStream());
            }
        }
    }

    /** Fails twice with a conflict after reading and writing. */
    public static final class Retry extends AbstractWebScript {
        private final AtomicInteger tries = new AtomicInteger();

        @Override
        public void execute(WebScriptRequest req, WebScriptResponse res) throws IOException {
            String body = req.getContent().getContent();
            res.setHeader("X-Try", Integer.toString(tries.incrementAndGet()));
            res.getWriter().write("try " + tries.get() + ": " + body);
            if (tries.get() < 3) {
                throw new ConcurrencyFailureException("somebody was faster");
            }
        }
    }

    /** Counts the bytes of the body as they come. */
    public static final class CountBytes extends AbstractWebScript {
        @Override
        public void execute(WebScriptRequest req, WebScriptResponse res) throws IOException {
            byte[] some = new byte[8192];
            long count = 0;
            try (InputStream in = req.getContent().getInputStream()) {
                for (int n = in.read(some); n >= 0; n = in.read(some)) {
                    count += n;
                }
            }
            res.getWriter().write(Long.toString(count));
        }
    }

    /** Lists the parts of a form. */
    public static final class Form extends AbstractWebScript {
        @Override
        public void execute(WebScriptRequest req, WebScriptResponse res) throws IOException {
            FormData form = (FormData) req.parseContent();
            List<String> lines = new ArrayList<>();
            for (FormField field : form.getFields()) {
                long size = 0;
                try (InputStream in = field.getInputStream()) {
                    size = in.transferTo(java.io.OutputStream.nullOutputStream());
                }
                lines.add(field.getName() + "|" + field.getIsFile() + "|" + field.getFilename() + "|"
                        + field.getMimetype() + "|" + (field.getIsFile() ? Long.toString(size) : field.getValue()));
            }
            lines.add("parameter " + req.getParameter("title"));
            res.setContentType("text/plain;charset=UTF-8");
            res.getWriter().write(String.join("\n", lines));
        }
    }

    /** Tells what a script sees of its URL. */
    public static final class Address extends AbstractWebScript {
        @Override
        public void execute(WebScriptRequest req, WebScriptResponse res) throws IOException {
            var servlet = WebScriptServletRuntime.getHttpServletRequest(req);
            res.setContentType("text/plain;charset=UTF-8");
            res.getWriter()
                    .write(String.join(
                            "\n",
                            req.getContextPath(),
                            req.getServiceContextPath(),
                            req.getPathInfo(),
                            req.getExtensionPath(),
                            String.valueOf(req.getQueryString()),
                            String.valueOf(req.getParameter("q")),
                            String.join(",", req.getParameterNames()),
                            String.valueOf(req.getHeader("Cookie")),
                            String.valueOf(servlet.getCookies()),
                            servlet.getRemoteAddr()));
        }
    }

    public static final class Kind extends AbstractWebScript {
        @Override
        public void execute(WebScriptRequest req, WebScriptResponse res) throws IOException {
            res.getWriter().write("of its kind");
        }
    }

    /** Takes until it is let go on. */
    public static final class Slow extends AbstractWebScript {
        public static final CountDownLatch BEGUN = new CountDownLatch(1);
        public static final CountDownLatch GO_ON = new CountDownLatch(1);

        @Override
        public void execute(WebScriptRequest req, WebScriptResponse res) throws IOException {
            BEGUN.countDown();
            try {
                GO_ON.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            res.getWriter().write("done");
        }
    }

    /** For nobody in particular; stays as long as somebody holds it. */
    public static final class Hold extends AbstractWebScript {
        public static final Semaphore RUNNING = new Semaphore(0);
        public static final Semaphore GO_ON = new Semaphore(0);

        @Override
        public void execute(WebScriptRequest req, WebScriptResponse res) throws IOException {
            RUNNING.release();
            GO_ON.acquireUninterruptibly();
            res.getWriter().write("held");
        }
    }
}
