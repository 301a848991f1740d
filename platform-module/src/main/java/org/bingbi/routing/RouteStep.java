package org.bingbi.routing;

import org.bingbi.organisation.Person;

/** One column to be signed: by somebody of the office, or outside by the superior discipline office. */
public sealed interface RouteStep {

    StepRole role();

    SignerReason reason();

    /** Signed in the register. */
    record Inside(StepRole role, Signer signer, SignerReason reason) implements RouteStep {
        public Person person() {
            return signer.person();
        }
    }

    /** Handed to the superior discipline office, which has no account here. */
    record Outside(SignerReason reason) implements RouteStep {
        @Override
        public StepRole role() {
            return StepRole.SUPERIOR_DISCIPLINE_OFFICE;
        }
    }
}
