package org.bingbi.register;

/** What the recorder of an intervention that leaves no trace may propose on the form (article 18). */
public enum Proposal {
    /** 暂缓调查. */
    DEFER_INVESTIGATION(Subject.INVESTIGATION),
    /** 不予调查. */
    OMIT_INVESTIGATION(Subject.INVESTIGATION),
    /** 暂缓分流. */
    DEFER_REFERRAL(Subject.REFERRAL),
    /** 不予分流. */
    OMIT_REFERRAL(Subject.REFERRAL),
    /** 暂缓通报. */
    DEFER_NOTICE(Subject.NOTICE),
    /** 不予通报. */
    OMIT_NOTICE(Subject.NOTICE);

    /** 调查、分流、通报. */
    public enum Subject {
        INVESTIGATION,
        REFERRAL,
        NOTICE
    }

    private final Subject subject;

    Proposal(Subject subject) {
        this.subject = subject;
    }

    public Subject subject() {
        return subject;
    }
}
