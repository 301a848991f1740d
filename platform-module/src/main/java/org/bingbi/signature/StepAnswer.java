package org.bingbi.signature;

import java.util.Optional;

/**
 * What a signer answers on a step.
 *
 * @param words the opinion, or the reason why it is returned or why the signer steps back
 * @param shownDigest what the signer saw, as {@link Signatures#digestNow} gave it; empty when they do not say
 */
record StepAnswer(StepDecision decision, String words, Optional<String> shownDigest) {

    /** Absent words are none, an absent or empty digest is not said. */
    static StepAnswer of(StepDecision decision, String words, String shownDigest) {
        return new StepAnswer(
                decision,
                words == null ? "" : words,
                Optional.ofNullable(shownDigest).filter(digest -> !digest.isEmpty()));
    }
}
