package org.bingbi.exemption;

import java.util.List;

/** One condition of an exemption, asked as a question; in the order in which article 12 states them. */
public enum Condition {
    /** (1) 对检察工作负有领导、监督职责的机关. */
    SUPERVISING_ORGAN,
    SUPERVISING_DUTY,
    SUPERVISING_PROCEDURE,
    SUPERVISING_PURPOSE,
    /** (2) 纪检监察机构，组织部门. */
    ENQUIRING_ORGAN,
    ENQUIRING_NEED,
    ENQUIRING_PROCEDURE,
    /** (3) 检察机关领导干部和上级检察机关工作人员. */
    GUIDING_PERSON,
    GUIDING_DUTY,
    GUIDING_PROCEDURE,
    GUIDING_OPINION,
    GUIDING_FORM(Outcome.NOTE_FOR_CASE_FILE),
    /** (4) 其他司法机关工作人员. */
    JUDICIAL_PERSON,
    JUDICIAL_DUTY,
    JUDICIAL_PROCEDURE,
    JUDICIAL_ENQUIRY,
    /** (5) 受检察机关委托. */
    CONSULTED_REQUEST,
    CONSULTED_BODY,
    CONSULTED_PROCEDURE,
    CONSULTED_INTEREST,
    CONSULTED_FORM(Outcome.NOTE_FOR_CASE_FILE),
    /** (6) 人民监督员. */
    PEOPLES_SUPERVISOR,
    PEOPLES_SUPERVISION_PROCEDURE,
    PEOPLES_SUPERVISION_OPINION,
    /** (7) 应向社会公开的法律文书中有关案件信息. */
    PUBLIC_ASKER,
    PUBLIC_INFORMATION,
    /** (8) 系案件当事人或其法定代理人、近亲属、辩护人、诉讼代理人. */
    ENTITLED_ASKER,
    ENTITLED_INFORMATION,
    /** (9) 本院检察人员. */
    COLLEAGUE,
    COLLEAGUE_PURPOSE,
    COLLEAGUE_OPINION,
    /** (10) 其他明显不属于. */
    OBVIOUSLY_NONE,
    NO_BEHAVIOUR;

    private final Outcome otherwise;

    Condition() {
        this(Outcome.MUST_RECORD);
    }

    Condition(Outcome otherwise) {
        this.otherwise = otherwise;
    }

    /** What can be answered; the one the exemption asks for first. */
    public List<Answer> options() {
        return otherwise == Outcome.NOTE_FOR_CASE_FILE
                ? List.of(Answer.WRITTEN, Answer.ORAL)
                : List.of(Answer.YES, Answer.NO);
    }

    public Answer expected() {
        return options().get(0);
    }

    /** Where it leads when everything else is as the exemption asks, and this is not. */
    public Outcome otherwise() {
        return otherwise;
    }
}
