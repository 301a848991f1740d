package org.bingbi.routing;

import org.bingbi.register.FormField;
import org.bingbi.register.NamedColleague;

/** By which of the form's names a colleague may be meant (articles 8 and 13). */
enum QuestionPlace {
    INTERVENER(FormField.INTERVENER_NAMESAKES),
    BEHIND(FormField.BEHIND_NAMESAKES);

    private final FormField field;

    QuestionPlace(FormField field) {
        this.field = field;
    }

    static QuestionPlace of(NamedColleague colleague) {
        return colleague.isBehind() ? BEHIND : INTERVENER;
    }

    /** The form's field in which the recorder denies it before the submission. */
    FormField field() {
        return field;
    }
}
