package org.bingbi.embedded.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What the server answers before anything behind it is asked: a problem (RFC 9457) in the reader's language. The connection ends with it, so
 * that the rest of a body is not waited for.
 */
enum Refusal {
    TOO_LARGE(
            413,
            "too-large",
            "内容过大",
            "内容超过服务器接受的长度，未保存任何内容。",
            "Too large",
            "The body is longer than the server takes; nothing was kept."),
    TOO_SLOW(
            408,
            "too-slow",
            "传输过慢",
            "内容没有在规定时间内传完，未保存任何内容。请重试。",
            "Too slow",
            "The body did not arrive in time; nothing was kept. Try again."),
    BUSY(503, "busy", "系统繁忙", "同时请求过多，请稍后重试。", "Busy", "There are too many requests at once; try again in a moment."),
    METHOD(405, "method", "不支持的方法", "请使用其他请求方法。", "Method not allowed", "Use another method."),
    OUTAGE(
            503,
            "outage",
            "暂停服务",
            "数据库因磁盘故障或空间不足而关闭，正在等待恢复。请管理员检查磁盘并腾出空间，服务会自行恢复。",
            "Out of service",
            "The database was closed by a failure of the disk or for lack of space. The administrator should look at the disk and free some"
                    + " space; the service comes back by itself.");

    private final int status;
    private final String code;
    private final String title;
    private final String detail;
    private final String englishTitle;
    private final String englishDetail;

    Refusal(int status, String code, String title, String detail, String englishTitle, String englishDetail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
        this.englishTitle = englishTitle;
        this.englishDetail = englishDetail;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        boolean english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
        byte[] problem = """
                {"type":"urn:bingbi:problem:%s","title":"%s","status":%d,"detail":"%s"}"""
                .formatted(code, english ? englishTitle : title, status, english ? englishDetail : detail)
                .getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("Connection", "close");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", this == BUSY ? "1" : "10");
        }
        response.setContentType("application/problem+json;charset=UTF-8");
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
        response.flushBuffer();
    }
}
