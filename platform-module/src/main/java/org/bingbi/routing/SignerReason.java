package org.bingbi.routing;

/** Why just this person signs a column, or why nobody does; a key of the bundles. */
public enum SignerReason {
    /** Holds the post that article 13 names. */
    HOLDS_THE_POST,
    /** The head of the discipline office is the intervener, so the chief procurator signs its column. */
    HEAD_IS_INTERVENER,
    /** The head of the discipline office may be the intervener, which the recorder has not said, so the chief procurator signs. */
    HEAD_MAY_BE_INTERVENER,
    /** The head of the discipline office recorded it himself, so the chief procurator signs its column. */
    HEAD_IS_RECORDER,
    /** The post of the head of the discipline office is vacant, so another member signs. */
    HEAD_IS_VACANT,
    /** The head of the discipline office stepped back, so the chief procurator signs its column. */
    HEAD_IS_RECUSED,
    /** The head of the discipline office is away and has no delegate who may sign, so another member signs. */
    HEAD_IS_ABSENT,
    /** Nobody of the discipline office may sign, so the chief procurator does. */
    OFFICE_CANNOT_SIGN,
    /** The chief procurator is the intervener: it goes to the superior discipline office. */
    CHIEF_PROCURATOR_IS_INTERVENER,
    /** Nobody inside may sign: it goes to the superior discipline office. */
    NOBODY_INSIDE,
    /** The recorder asked for it. */
    DIRECT_REPORT,
    /** Left out: the signer is the intervener or the person behind him. */
    SIGNER_IS_INTERVENER,
    /** Left out: the signer may be the intervener or the person behind him, which the recorder has not said. */
    SIGNER_MAY_BE_INTERVENER,
    /** Left out: the signer stepped back (回避). */
    SIGNER_IS_RECUSED,
    /** Left out: the signer is the recorder. */
    SIGNER_IS_RECORDER,
    /** Left out: the signer is away, and his delegate may not sign. */
    SIGNER_IS_ABSENT,
    /** Left out: nobody holds the post. */
    VACANT
}
