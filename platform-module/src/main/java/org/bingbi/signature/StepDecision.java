package org.bingbi.signature;

/** What a signer does with his step. */
public enum StepDecision {
    SIGN,
    RETURN
}
