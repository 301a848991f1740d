package org.bingbi.confidentiality;

/** Lets the route's own code through the vetoes that guard what was submitted, in this transaction and for the length of one piece of work. */
public interface RoutePass {

    void through(Runnable work);
}
