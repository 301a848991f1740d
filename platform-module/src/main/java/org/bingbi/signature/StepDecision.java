package org.bingbi.signature;

/** What a signer does with his step. */
public enum StepDecision {
    SIGN,
    RETURN,
    /** 回避: he steps back, and somebody else signs or nobody does. */
    RECUSE
}
