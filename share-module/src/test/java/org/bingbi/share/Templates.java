package org.bingbi.share;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Renders the module's templates with FreeMarker, as Surf does. */
final class Templates {

    private Templates() {}

    /** With Surf's directives reduced to what they hold; {@code msg} says the key and its values. */
    static String render(String template, Map<String, Object> model) throws IOException, TemplateException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_30);
        configuration.setTemplateLoader(
                new ClassTemplateLoader(Templates.class.getClassLoader(), "alfresco/site-webscripts"));
        TemplateDirectiveModel holds = (environment, parameters, variables, body) -> {
            if (body != null) {
                body.render(environment.getOut());
            }
        };
        TemplateMethodModelEx message = arguments ->
                ((List<?>) arguments).stream().map(Object::toString).collect(Collectors.joining(" "));
        Map<String, Object> all = new HashMap<>(model);
        all.put("markup", holds);
        all.put("uniqueIdDiv", holds);
        all.put("createWidgets", holds);
        all.put("formLib", Map.of("renderFieldHelp", holds));
        all.put("msg", message);
        all.put("url", Map.of("context", "/share"));
        StringWriter html = new StringWriter();
        configuration.getTemplate(template).process(all, html);
        return html.toString();
    }
}
