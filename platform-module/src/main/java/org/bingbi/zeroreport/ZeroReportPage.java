package org.bingbi.zeroreport;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bingbi.deadline.WorkingDayCalendar;

/** The regulation's form of the zero report (逐案报告), one sheet for each, always in Chinese. */
public final class ZeroReportPage {

    private final Configuration templates = templates();

    /** @param watermark who printed it and when */
    public String of(List<ZeroReport> reports, String watermark) {
        Map<String, Object> model = new HashMap<>();
        model.put("sheets", reports.stream().map(ZeroReportPage::sheet).toList());
        model.put("watermark", watermark);
        StringWriter page = new StringWriter();
        try {
            templates.getTemplate("zero-report.ftlh").process(model, page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TemplateException mistake) {
            throw new IllegalStateException("The form's template does not fit its model", mistake);
        }
        return page.toString();
    }

    private static Map<String, Object> sheet(ZeroReport report) {
        ZonedDateTime day = report.reportedAt().atZone(WorkingDayCalendar.ZONE);
        Map<String, Object> sheet = new HashMap<>();
        sheet.put("caseName", report.caseName());
        sheet.put("caseNumber", report.caseNumber());
        sheet.put("reporter", report.reporterName());
        sheet.put("confirmer", report.confirmedBy().orElse(""));
        sheet.put("office", report.awaitsOffice() && report.isConfirmed());
        sheet.put("volume", report.volumeNumber().orElse(""));
        sheet.put("year", String.valueOf(day.getYear()));
        sheet.put("month", String.valueOf(day.getMonthValue()));
        sheet.put("day", String.valueOf(day.getDayOfMonth()));
        return sheet;
    }

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_30);
        templates.setClassLoaderForTemplateLoading(
                ZeroReportPage.class.getClassLoader(), "alfresco/module/bingbi-platform/print");
        templates.setDefaultEncoding("UTF-8");
        templates.setLocalizedLookup(false);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        return templates;
    }
}
