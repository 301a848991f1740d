package org.bingbi.register;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A whole form, to be changed where a test is about it. */
public final class Forms {

    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    public static final RegisterForm WHOLE = new RegisterForm(
            new RegisterForm.Intervener(
                    "杨某",
                    "县某局",
                    "副局长",
                    "0513-00000000",
                    Optional.of(IntervenerCategory.LEADING_CADRE),
                    Optional.of(ServiceStatus.SERVING),
                    ""),
            new RegisterForm.Instigator("", "", "", Optional.empty(), ""),
            new RegisterForm.Recorder("liming", "李明", "第一检察部", "检察官", ""),
            new RegisterForm.CaseInHand("东检刑诉受〔2026〕101号", "陈某合同诈骗案", "合同诈骗罪", "审查起诉", "李明"),
            new RegisterForm.Intervention(
                    Optional.of(InterventionKind.INQUIRE),
                    Optional.of(NOW.minusSeconds(3600)),
                    "办公室",
                    Optional.of(InterventionManner.WECHAT),
                    "询问案件进度，希望从轻处理。",
                    Set.of(Behaviour.ARTICLE_11_1, Behaviour.ARTICLE_10),
                    new RegisterForm.Inquiry(Set.of(ProceduralInformation.PROGRESS), Optional.of(false))),
            new RegisterForm.Reply(Optional.of(true), "口头", "告知其依规定不便答复。"),
            "",
            "",
            RegisterForm.Suggestion.NONE,
            RegisterForm.LateConsent.NONE);

    public static final RegisterForm EMPTY = new RegisterForm(
            new RegisterForm.Intervener("", "", "", "", Optional.empty(), Optional.empty(), ""),
            new RegisterForm.Instigator("", "", "", Optional.empty(), ""),
            new RegisterForm.Recorder("liming", "", "", "", ""),
            new RegisterForm.CaseInHand("", "", "", "", ""),
            new RegisterForm.Intervention(
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    "",
                    Set.of(),
                    new RegisterForm.Inquiry(Set.of(), Optional.empty())),
            new RegisterForm.Reply(Optional.empty(), "", ""),
            "",
            "",
            RegisterForm.Suggestion.NONE,
            RegisterForm.LateConsent.NONE);

    private Forms() {}

    public static RegisterForm at(Instant event, String lateReason) {
        RegisterForm.Intervention was = WHOLE.intervention();
        return new RegisterForm(
                WHOLE.intervener(),
                WHOLE.behind(),
                WHOLE.recorder(),
                WHOLE.caseInHand(),
                new RegisterForm.Intervention(
                        was.kind(),
                        Optional.of(event),
                        was.place(),
                        was.manner(),
                        was.content(),
                        was.behaviours(),
                        was.inquiry()),
                WHOLE.reply(),
                "",
                lateReason,
                RegisterForm.Suggestion.NONE,
                RegisterForm.LateConsent.NONE);
    }

    public static RegisterForm by(RegisterForm.Intervener intervener, RegisterForm.Instigator behind) {
        return new RegisterForm(
                intervener,
                behind,
                WHOLE.recorder(),
                WHOLE.caseInHand(),
                WHOLE.intervention(),
                WHOLE.reply(),
                "",
                "",
                RegisterForm.Suggestion.NONE,
                RegisterForm.LateConsent.NONE);
    }

    /** The same event, classed otherwise. */
    public static RegisterForm classed(
            RegisterForm form,
            InterventionManner manner,
            Set<Behaviour> behaviours,
            Set<ProceduralInformation> information,
            Boolean askerMayApply) {
        RegisterForm.Intervention was = form.intervention();
        return new RegisterForm(
                form.intervener(),
                form.behind(),
                form.recorder(),
                form.caseInHand(),
                new RegisterForm.Intervention(
                        was.kind(),
                        was.at(),
                        was.place(),
                        Optional.of(manner),
                        was.content(),
                        behaviours,
                        new RegisterForm.Inquiry(information, Optional.ofNullable(askerMayApply))),
                form.reply(),
                form.specialNotes(),
                form.lateReason(),
                form.suggestion(),
                form.lateConsent());
    }

    public static RegisterForm.Intervener intervener(String name, IntervenerCategory category, String account) {
        return new RegisterForm.Intervener(
                name, "某单位", "某职务", "", Optional.of(category), Optional.of(ServiceStatus.SERVING), account);
    }

    public static RegisterForm saying(String content) {
        RegisterForm.Intervention was = WHOLE.intervention();
        return new RegisterForm(
                WHOLE.intervener(),
                WHOLE.behind(),
                WHOLE.recorder(),
                WHOLE.caseInHand(),
                new RegisterForm.Intervention(
                        was.kind(), was.at(), was.place(), was.manner(), content, was.behaviours(), was.inquiry()),
                WHOLE.reply(),
                "",
                "",
                RegisterForm.Suggestion.NONE,
                RegisterForm.LateConsent.NONE);
    }

    public static RegisterForm proposing(InterventionManner manner, RegisterForm.Suggestion suggestion) {
        RegisterForm.Intervention was = WHOLE.intervention();
        return new RegisterForm(
                WHOLE.intervener(),
                WHOLE.behind(),
                WHOLE.recorder(),
                WHOLE.caseInHand(),
                new RegisterForm.Intervention(
                        was.kind(),
                        was.at(),
                        was.place(),
                        Optional.of(manner),
                        was.content(),
                        was.behaviours(),
                        was.inquiry()),
                WHOLE.reply(),
                "",
                "",
                suggestion,
                RegisterForm.LateConsent.NONE);
    }
}
