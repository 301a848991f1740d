package org.bingbi.embedded.webscript;

import org.springframework.extensions.webscripts.Description.RequiredAuthentication;

/** Who calls a web script, before it is known who that is. */
public interface Caller {

    /**
     * Makes the caller the user of the current thread, or answers the request with what the caller must do first.
     *
     * @param guest whether the caller asks to be a guest
     * @return false if the caller is nobody known
     */
    boolean authenticate(RequiredAuthentication required, boolean guest);
}
