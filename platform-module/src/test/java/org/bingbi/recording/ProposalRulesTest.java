package org.bingbi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bingbi.register.Proposal.DEFER_INVESTIGATION;
import static org.bingbi.register.Proposal.OMIT_INVESTIGATION;
import static org.bingbi.register.Proposal.OMIT_NOTICE;

import java.util.List;
import java.util.Set;
import org.bingbi.problem.Problem;
import org.bingbi.register.Forms;
import org.bingbi.register.InterventionManner;
import org.bingbi.register.RegisterForm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("article-18")
class ProposalRulesTest {

    private static final RegisterForm.Suggestion WHOLE =
            new RegisterForm.Suggestion(Set.of(DEFER_INVESTIGATION, OMIT_NOTICE), "事后难以核查");

    @ParameterizedTest
    @EnumSource(
            value = InterventionManner.class,
            names = {"ORAL_INSTRUCTION", "HINT", "IN_PERSON", "TELEPHONE", "THROUGH_OTHERS"})
    void whatWasOnlySpokenMayBeDeferredOrOmitted(InterventionManner manner) {
        assertThat(codes(Forms.proposing(manner, WHOLE))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = InterventionManner.class,
            names = {"WECHAT", "SMS", "EMAIL", "LETTER", "OFFICIAL_DOCUMENT", "MEETING", "OTHER"})
    void whatLeavesATraceMayNot(InterventionManner manner) {
        assertThat(codes(Forms.proposing(manner, WHOLE))).containsExactly("record.proposal-leaves-trace");
    }

    @Test
    void theSameIsNotBothDeferredAndOmitted() {
        assertThat(codes(Forms.proposing(
                        InterventionManner.HINT,
                        new RegisterForm.Suggestion(Set.of(DEFER_INVESTIGATION, OMIT_INVESTIGATION), "理由"))))
                .containsExactly("record.proposal-both");
    }

    @Test
    void aProposalHasItsReasonAndAReasonItsProposal() {
        assertThat(codes(Forms.proposing(
                        InterventionManner.HINT, new RegisterForm.Suggestion(Set.of(OMIT_NOTICE), "  "))))
                .containsExactly("record.proposal-reason");
        assertThat(codes(Forms.proposing(InterventionManner.HINT, new RegisterForm.Suggestion(Set.of(), "理由"))))
                .containsExactly("record.proposal-missing");
    }

    private static List<String> codes(RegisterForm form) {
        return ProposalRules.problems(form).stream().map(Problem::code).toList();
    }
}
