package org.bingbi.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.caselist.CaseListImport;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.bingbi.zeroreport.ConfirmBy;
import org.bingbi.zeroreport.ZeroReports;

/** Closed cases of the demo's handlers: due, late, reported, awaiting confirmation, confirmed and filed into their volumes. */
final class DemoCases {

    private static final String HEAD = "案件编号,案件名称,案由,承办人账号,承办部门编码,受理日期,办结日期,诉讼阶段\n";
    private static final List<String> SURNAMES = List.of("陈", "孙", "张", "何", "吕", "施", "许", "曹", "严", "华", "金", "魏");
    private static final List<String> CAUSES = List.of("盗窃", "危险驾驶", "交通肇事", "诈骗", "故意伤害", "寻衅滋事", "开设赌场");

    /** A handler's cases: how many, of them how many are late, awaiting confirmation, confirmed, filed. */
    private record Load(String handler, String department, int due, int late, int awaiting, int confirmed) {}

    private static final List<Load> LOADS = List.of(
            new Load("liming", "01", 40, 3, 2, 4),
            new Load("zhaomin", "01", 6, 0, 3, 2),
            new Load("sunli", "02", 9, 2, 4, 3));

    private final CaseListImport caseList;
    private final ZeroReports reports;
    private final RetryingTransactionHelper transactions;
    private final LocalDate today;
    private final Random chance;
    private int number;
    private int reportsThere;

    /** @param reportsThere how many zero reports an earlier attempt has brought */
    DemoCases(EmbeddedRepository repository, long seed, int reportsThere) {
        this.caseList = repository.bean("bingbi.caselist.import", CaseListImport.class);
        this.reports = repository.bean("bingbi.zeroreport.reports", ZeroReports.class);
        this.transactions = repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
        this.today = LocalDate.now(WorkingDayCalendar.ZONE);
        this.chance = new Random(seed);
        this.reportsThere = reportsThere;
    }

    void bring() {
        StringBuilder list = new StringBuilder(HEAD);
        LOADS.forEach(load -> bring(load, list));
        as("chenjing", () -> caseList.importFile(list.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void bring(Load load, StringBuilder list) {
        for (int at = 0; at < load.due() + load.awaiting() + load.confirmed(); at++) {
            boolean late = at < load.late();
            String caseNumber = "东检刑诉办〔" + today.getYear() + "〕" + (100 + ++number) + "号";
            String cause = CAUSES.get(chance.nextInt(CAUSES.size()));
            String caseName = SURNAMES.get(chance.nextInt(SURNAMES.size())) + "某" + cause + "案";
            LocalDate closed = today.minusDays(late ? 20 + chance.nextInt(10) : 0);
            list.append(String.join(
                            ",",
                            caseNumber,
                            caseName,
                            cause + "罪",
                            load.handler(),
                            load.department(),
                            closed.minusDays(30 + chance.nextInt(60)).toString(),
                            closed.toString(),
                            "审查起诉"))
                    .append('\n');
            if (at >= load.due() && reportsThere-- <= 0) {
                report(load, caseNumber, caseName, at >= load.due() + load.awaiting());
            }
        }
    }

    private void report(Load load, String caseNumber, String caseName, boolean confirmed) {
        ZeroReports.Wanted wanted = new ZeroReports.Wanted(Optional.empty(), caseNumber, caseName);
        NodeRef report = as(load.handler(), () -> reports.report(List.of(wanted), ConfirmBy.HEAD, Optional.empty()))
                .get(0);
        if (confirmed) {
            as(load.department().equals("01") ? "qianjin" : "wuqiang", () -> {
                reports.confirm(List.of(report));
                return null;
            });
            as(load.handler(), () -> {
                reports.fileIntoVolume(report, caseNumber + " 第1卷");
                return null;
            });
        }
    }

    private <T> T as(String account, RetryingTransactionHelper.RetryingTransactionCallback<T> act) {
        return AuthenticationUtil.runAs(() -> transactions.doInTransaction(act), account);
    }
}
