package org.bingbi.zeroreport;

import static org.assertj.core.api.Assertions.assertThat;

import org.bingbi.organisation.Office;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 由部门主要负责人确认 (article 16): who confirms whose zero report; the office where it stands so. */
@Tag("article-16")
class ConfirmersTest {

    @ParameterizedTest
    @CsvSource({
        "liming,    HEAD,              '',       qianjin",
        "liming,    DISCIPLINE_OFFICE, '',       DISCIPLINE_OFFICE",
        "liming,    HEAD,              qianjin,  shenlan",
        "qianjin,   HEAD,              '',       shenlan",
        "sunli,     HEAD,              '',       wuqiang",
        "wangfang,  HEAD,              '',       guping",
        "zhengyan,  HEAD,              '',       guping",
        "shenlan,   HEAD,              '',       DISCIPLINE_OFFICE",
        "zhouzheng, HEAD,              '',       DISCIPLINE_OFFICE"
    })
    void aReportIsPutToTheRightOne(String reporter, ConfirmBy wish, String vacant, String confirmer) {
        Organisation office = vacant.isEmpty() ? Office.ORGANISATION : Office.without(vacant);
        Person person = office.person(reporter).orElseThrow();

        assertThat(Confirmers.of(office, person, wish).map(Person::account).orElse(ZeroReport.OFFICE))
                .isEqualTo(confirmer);
    }
}
