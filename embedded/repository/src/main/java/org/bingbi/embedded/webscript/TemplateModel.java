package org.bingbi.embedded.webscript;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.extensions.surf.util.I18NUtil;
import org.springframework.extensions.webscripts.WebScriptRequest;

/** What every template of a web script can name besides the script's own model. */
final class TemplateModel {

    private TemplateModel() {}

    /** What holds for any template: date and functions. */
    static Map<String, Object> common() {
        Map<String, Object> model = new HashMap<>();
        model.put("date", new Date());
        model.put("encodeuri", text(value -> URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")));
        model.put("xmldate", (TemplateMethodModelEx) arguments -> {
            Object date =
                    freemarker.template.utility.DeepUnwrap.unwrap((freemarker.template.TemplateModel) arguments.get(0));
            return date instanceof Date d
                    ? DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochMilli(d.getTime()))
                    : "";
        });
        model.put("jsonUtils", Map.of("encodeJSONString", text(JsonText::escaped)));
        return model;
    }

    /** What the request says. */
    static Map<String, Object> of(WebScriptRequest request, ResourceBundle labels) {
        Map<String, Object> model = common();
        Map<String, String> arguments = new HashMap<>();
        Map<String, String[]> manyArguments = new HashMap<>();
        for (String name : request.getParameterNames()) {
            arguments.put(name, request.getParameter(name));
            manyArguments.put(name, request.getParameterValues(name));
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : request.getHeaderNames()) {
            headers.put(name, request.getHeader(name));
        }
        model.put("args", arguments);
        model.put("argsM", manyArguments);
        model.put("headers", headers);
        model.put("guest", request.isGuest());
        model.put("url", url(request));
        model.put("format", Map.of("name", request.getFormat()));
        model.put("absurl", text(path -> request.getServerPath() + path));
        TemplateMethodModelEx message = message(labels);
        model.put("message", message);
        model.put("msg", message);
        if (request.getServiceMatch() != null && request.getServiceMatch().getWebScript() != null) {
            model.put("webscript", request.getServiceMatch().getWebScript().getDescription());
        }
        return model;
    }

    private static Map<String, Object> url(WebScriptRequest request) {
        Map<String, Object> url = new HashMap<>();
        url.put("server", request.getServerPath());
        url.put("context", request.getContextPath());
        url.put("serviceContext", request.getServiceContextPath());
        url.put("service", request.getServicePath());
        url.put("full", request.getURL());
        url.put("args", request.getQueryString() == null ? "" : request.getQueryString());
        url.put("extension", request.getExtensionPath());
        if (request.getServiceMatch() != null) {
            url.put("match", request.getServiceMatch().getPath());
            url.put("template", request.getServiceMatch().getTemplate());
            url.put("templateArgs", request.getServiceMatch().getTemplateVars());
        }
        return url;
    }

    /** {@code msg("key", argument, ...)}: the script's label, else one of the repository's bundles, else the key itself. */
    private static TemplateMethodModelEx message(ResourceBundle labels) {
        return arguments -> {
            String key = arguments.get(0).toString();
            String pattern =
                    labels != null && labels.containsKey(key) ? labels.getString(key) : I18NUtil.getMessage(key);
            if (pattern == null) {
                return key;
            }
            Object[] values = arguments.stream().skip(1).map(Object::toString).toArray();
            return values.length == 0 ? pattern : new MessageFormat(pattern, I18NUtil.getLocale()).format(values);
        };
    }

    private interface TextFunction {
        String apply(String value);
    }

    private static TemplateMethodModelEx text(TextFunction function) {
        return arguments -> {
            if (arguments.size() != 1) {
                throw new TemplateModelException("Expected one argument, got " + arguments.size());
            }
            return function.apply(
                    arguments.get(0) == null ? "" : arguments.get(0).toString());
        };
    }
}
