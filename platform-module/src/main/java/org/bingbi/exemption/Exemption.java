package org.bingbi.exemption;

import java.util.List;

/** The ten situations that need not be recorded, each with all its conditions (article 12). */
public enum Exemption {
    ARTICLE_12_1(
            Condition.SUPERVISING_ORGAN,
            Condition.SUPERVISING_DUTY,
            Condition.SUPERVISING_PROCEDURE,
            Condition.SUPERVISING_PURPOSE),
    ARTICLE_12_2(Condition.ENQUIRING_ORGAN, Condition.ENQUIRING_NEED, Condition.ENQUIRING_PROCEDURE),
    ARTICLE_12_3(
            Condition.GUIDING_PERSON,
            Condition.GUIDING_DUTY,
            Condition.GUIDING_PROCEDURE,
            Condition.GUIDING_OPINION,
            Condition.GUIDING_FORM),
    ARTICLE_12_4(
            Condition.JUDICIAL_PERSON,
            Condition.JUDICIAL_DUTY,
            Condition.JUDICIAL_PROCEDURE,
            Condition.JUDICIAL_ENQUIRY),
    ARTICLE_12_5(
            Condition.CONSULTED_REQUEST,
            Condition.CONSULTED_BODY,
            Condition.CONSULTED_PROCEDURE,
            Condition.CONSULTED_INTEREST,
            Condition.CONSULTED_FORM),
    ARTICLE_12_6(
            Condition.PEOPLES_SUPERVISOR,
            Condition.PEOPLES_SUPERVISION_PROCEDURE,
            Condition.PEOPLES_SUPERVISION_OPINION),
    ARTICLE_12_7(Condition.PUBLIC_ASKER, Condition.PUBLIC_INFORMATION),
    ARTICLE_12_8(Condition.ENTITLED_ASKER, Condition.ENTITLED_INFORMATION),
    ARTICLE_12_9(Condition.COLLEAGUE, Condition.COLLEAGUE_PURPOSE, Condition.COLLEAGUE_OPINION),
    ARTICLE_12_10(Condition.OBVIOUSLY_NONE, Condition.NO_BEHAVIOUR),
    /** None of the ten. */
    NONE;

    private final List<Condition> conditions;

    Exemption(Condition... conditions) {
        this.conditions = List.of(conditions);
    }

    public List<Condition> conditions() {
        return conditions;
    }

    /** (10) leaves it to judgement what is obvious, so the judgement is to be written down. */
    public boolean needsReason() {
        return this == ARTICLE_12_10;
    }
}
