package org.bingbi.web;

import java.util.List;
import org.bingbi.support.Access;

/** Writes down who read what (article 15): the log stands above the web API's machinery. */
@FunctionalInterface
public interface AccessRecorder {

    void write(List<Access> reads);
}
