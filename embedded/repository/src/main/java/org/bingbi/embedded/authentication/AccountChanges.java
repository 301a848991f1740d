package org.bingbi.embedded.authentication;

/** Hears of each change of an account, in its transaction. */
public interface AccountChanges {

    /** Nobody listens. */
    static AccountChanges unheard() {
        return new AccountChanges() {
            @Override
            public void created(String userName, String passwordHash) {
                // unheard
            }

            @Override
            public void passwordChanged(String userName, String passwordHashBefore, String passwordHash) {
                // unheard
            }

            @Override
            public void enabled(String userName, String passwordHash, boolean enabled) {
                // unheard
            }

            @Override
            public void removed(String userName, String passwordHash) {
                // unheard
            }
        };
    }

    void created(String userName, String passwordHash);

    void passwordChanged(String userName, String passwordHashBefore, String passwordHash);

    void enabled(String userName, String passwordHash, boolean enabled);

    void removed(String userName, String passwordHash);
}
