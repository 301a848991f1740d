package org.bingbi.document;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** The pages that people print, by FreeMarker; what a field holds is always text, never markup. */
public final class PrintTemplates {

    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_30);

    public PrintTemplates() {
        templates.setClassLoaderForTemplateLoading(
                PrintTemplates.class.getClassLoader(), "alfresco/module/bingbi-platform/print");
        templates.setDefaultEncoding("UTF-8");
        templates.setLocalizedLookup(false);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
    }

    /** The page as HTML. */
    public String written(String template, Map<String, Object> model) {
        StringWriter page = new StringWriter();
        try {
            templates.getTemplate(template).process(model, page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TemplateException mistake) {
            throw new IllegalStateException("The template does not fit its model: " + template, mistake);
        }
        return page.toString();
    }
}
