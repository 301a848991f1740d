package org.bingbi.filing;

/**
 * How far the reporting on closed cases has come.
 *
 * @param closed cases closed
 * @param due cases of them for which neither form is filed
 * @param late cases among the due ones whose period is over
 */
public record Figures(int closed, int due, int late) {

    public static final Figures NONE = new Figures(0, 0, 0);

    /** Cases with a filing, whichever of the two forms it is. */
    public int done() {
        return closed - due;
    }

    public Figures plus(Figures others) {
        return new Figures(closed + others.closed, due + others.due, late + others.late);
    }
}
