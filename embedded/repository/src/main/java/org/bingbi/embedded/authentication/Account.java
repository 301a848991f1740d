package org.bingbi.embedded.authentication;

/** Who may sign in. The name is spelled as it was given; another case means the same account. */
record Account(String userName, String passwordHash, boolean enabled) {}
