package org.bingbi.register;

/** The classes of interveners that article 17 tells apart. */
public enum IntervenerCategory {
    LEADING_CADRE,
    OWN_STAFF,
    SUPERIOR_PROCURATORATE,
    OTHER_JUDICIAL_ORGAN,
    OTHER
}
