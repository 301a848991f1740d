package org.bingbi.register;

/** 案件程序性信息 that only the parties and those beside them may ask for, and only by application (article 10). */
public enum ProceduralInformation {
    CAUSE,
    ACCEPTED_AT,
    TIME_LIMIT,
    DEPARTMENT,
    PROGRESS,
    RESULT,
    COERCIVE_MEASURE,
    OTHER
}
