package org.bingbi.routing;

/** What became of a question about a namesake. */
enum QuestionState {
    OPEN,
    ANSWERED,
    /** Nobody needs the answer any more: the colleague left, or the form is being completed and asks itself. */
    WITHDRAWN
}
