package org.bingbi.absence;

/** Who is away, as it stands now (article 13). Needs a transaction. */
public interface CurrentAbsences {

    /** Who is away today in Asia/Shanghai. */
    AbsencesOn today();
}
