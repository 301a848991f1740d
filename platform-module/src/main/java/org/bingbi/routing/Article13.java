package org.bingbi.routing;

import static org.bingbi.routing.StepRole.DEPARTMENT_HEAD;
import static org.bingbi.routing.StepRole.DISCIPLINE_OFFICE;
import static org.bingbi.routing.StepRole.SUPERIOR_DISCIPLINE_OFFICE;
import static org.bingbi.routing.StepRole.SUPERVISING_LEADER;

import java.util.Arrays;
import java.util.List;
import org.bingbi.register.ReportOption;

/**
 * The ways of article 13, before anybody's conflict or vacancy is looked at. The inner lists are open at the same
 * time, the next begins when all of one have signed.
 */
enum Article13 {
    /** 检察人员…向部门主要负责人报告…部门主要负责人接到报告后…向分管院领导和本院纪检监察机构报告. */
    STAFF(
            ReportOption.USUAL,
            RecorderClass.STAFF,
            List.of(List.of(DEPARTMENT_HEAD), List.of(SUPERVISING_LEADER, DISCIPLINE_OFFICE))),
    /** 部门主要负责人本人所作的记录…向分管院领导和本院纪检监察机构报告. */
    DEPARTMENT_HEAD_RECORDS(
            ReportOption.USUAL, RecorderClass.DEPARTMENT_HEAD, List.of(List.of(SUPERVISING_LEADER, DISCIPLINE_OFFICE))),
    /** 院领导本人所作的记录…移交本院纪检监察机构. */
    LEADER_RECORDS(ReportOption.USUAL, RecorderClass.LEADER, List.of(List.of(DISCIPLINE_OFFICE))),
    /** 检察人员也可…直接向本院…纪检监察机构报告. */
    DIRECTLY_TO_OWN(ReportOption.DIRECT_OWN, null, List.of(List.of(DISCIPLINE_OFFICE))),
    /** 检察人员也可…直接向…上级检察院纪检监察机构报告. */
    DIRECTLY_TO_SUPERIOR(ReportOption.DIRECT_SUPERIOR, null, List.of(List.of(SUPERIOR_DISCIPLINE_OFFICE)));

    private final ReportOption option;
    private final RecorderClass recorder;
    private final List<List<StepRole>> stages;

    Article13(ReportOption option, RecorderClass recorder, List<List<StepRole>> stages) {
        this.option = option;
        this.recorder = recorder;
        this.stages = stages;
    }

    static List<List<StepRole>> stages(ReportOption option, RecorderClass recorder) {
        return Arrays.stream(values())
                .filter(way -> way.option == option && (way.recorder == null || way.recorder == recorder))
                .findFirst()
                .orElseThrow()
                .stages;
    }
}
